"""What became of bills: the laws' histories, and rows that their source took back.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
import sqlmodel
from alembic import op

import index.records.columns

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Bring a store of 0002 up to this schema."""
    _statutes()
    _rows_taken_back()
    _elections()

    # Revisions that tell of a new record.
    with op.batch_alter_table("revision", schema=None) as batch_op:
        batch_op.add_column(sa.Column("first", sa.Boolean(), nullable=False, server_default=sa.false()))


def _statutes() -> None:
    """The laws' histories, version by version."""
    op.create_table(
        "statute_version",
        sa.Column("mst", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("law_id", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("title", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("title_key", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("law_kind", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("promulgated_on", sa.Date(), nullable=False),
        sa.Column("promulgation_no", sqlmodel.sql.sqltypes.AutoString(), nullable=False),
        sa.Column("effective_on", sa.Date(), nullable=True),
        sa.Column("revision_kind", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("ministries", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("link", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("amendment_link", sqlmodel.sql.sqltypes.AutoString(), nullable=True),
        sa.Column("learned_at", index.records.columns.Moment(timezone=True), nullable=False),
        sa.Column("changed_at", index.records.columns.Moment(timezone=True), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"]),
        sa.PrimaryKeyConstraint("mst"),
    )
    with op.batch_alter_table("statute_version", schema=None) as batch_op:
        for name in ("generation", "law_id", "promulgated_on", "title_key"):
            batch_op.create_index(batch_op.f(f"ix_statute_version_{name}"), [name], unique=False)


def _rows_taken_back() -> None:
    """Whether the answer about a bill still has what it once stated; indexes that nothing asks go."""
    stated = ("absorption", "bill_course", "document", "meeting", "notice", "proposer_line", "roll_call")
    for kind in (*stated, "summary"):
        with op.batch_alter_table(kind, schema=None) as batch_op:
            batch_op.add_column(sa.Column("listed", sa.Boolean(), nullable=False, server_default=sa.true()))
            batch_op.drop_index(f"ix_{kind}_generation")
    for name in ("asked_at", "bill_id"):
        op.drop_index(f"ix_asked_{name}", "asked")


def _elections() -> None:
    """What the list of all members says is of elections: no more ended by what a member joined since."""
    op.execute(
        "UPDATE membership SET seen_until = NULL, kind = 'elected_' || kind, "
        "id = replace(replace(id, '/party/', '/elected_party/'), '/district/', '/elected_district/') "
        "WHERE kind IN ('party', 'district') "
        "AND snapshot_id IN (SELECT id FROM snapshot WHERE service = 'ALLNAMEMBER')"
    )


def downgrade() -> None:
    raise NotImplementedError("stores are upgraded only; the backup made before an upgrade is the way back")
