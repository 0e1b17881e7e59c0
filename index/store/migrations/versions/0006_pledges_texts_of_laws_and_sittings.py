"""Acts of people on pledges, the texts of laws, and sittings on the agenda.

Revision ID: 0006
Revises: 0005
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import index.records.columns

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = index.records.columns.Moment


def upgrade() -> None:
    op.create_table(
        "pledge_act",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("anchor", TEXT(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("content", TEXT(), nullable=False),
        sa.Column("reason", TEXT(), nullable=True),
        sa.Column("done_by", TEXT(), nullable=False),
        sa.Column("done_at", MOMENT(timezone=True), nullable=False),
        sa.Column("rubric", TEXT(), nullable=True),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "sitting",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("service", TEXT(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("assembly", sa.Integer(), nullable=True),
        *(sa.Column(name, TEXT(), nullable=True) for name in ("session", "degree", "title", "committee")),
        sa.Column("held_on", sa.Date(), nullable=True),
        *(sa.Column(name, TEXT(), nullable=True) for name in ("time", "place", "items", "link")),
        sa.Column("listed", sa.Boolean(), nullable=False),
        *_evidence(),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "statute_text",
        sa.Column("mst", TEXT(), nullable=False),
        sa.Column("content", TEXT(), nullable=False),
        *_evidence(),
        sa.ForeignKeyConstraint(["mst"], ["statute_version.mst"]),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"]),
        sa.PrimaryKeyConstraint("mst"),
    )
    for table, names in (
        ("pledge_act", ("anchor", "generation")),
        ("sitting", ("generation", "held_on")),
        ("statute_text", ("generation",)),
    ):
        with op.batch_alter_table(table, schema=None) as batch_op:
            for name in names:
                batch_op.create_index(batch_op.f(f"ix_{table}_{name}"), [name], unique=False)


def _evidence() -> list[sa.Column]:
    return [
        sa.Column("learned_at", MOMENT(timezone=True), nullable=False),
        sa.Column("changed_at", MOMENT(timezone=True), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
    ]


def downgrade() -> None:
    raise NotImplementedError("stores are upgraded only; the backup made before an upgrade is the way back")
