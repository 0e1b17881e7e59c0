"""Articles, releases, statements and posts, and the addresses still to be read.

Revision ID: 0004
Revises: 0003
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import index.records.columns

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TEXT = sqlmodel.sql.sqltypes.AutoString
MOMENT = index.records.columns.Moment


def upgrade() -> None:
    op.create_index("ix_snapshot_digest", "snapshot", ["digest"])
    op.create_table(
        "article",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("kind", TEXT(), nullable=False),
        sa.Column("address", TEXT(), nullable=False),
        sa.Column("source", TEXT(), nullable=False),
        sa.Column("outlet", TEXT(), nullable=True),
        sa.Column("title", TEXT(), nullable=False),
        sa.Column("subtitle", TEXT(), nullable=True),
        sa.Column("body", TEXT(), nullable=True),
        sa.Column("captions", TEXT(), nullable=True),
        sa.Column("reporters", TEXT(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("published_at", MOMENT(timezone=True), nullable=True),
        sa.Column("modified_at", MOMENT(timezone=True), nullable=True),
        sa.Column("embargo_at", MOMENT(timezone=True), nullable=True),
        sa.Column("steps", TEXT(), nullable=False),
        sa.Column("no_text", TEXT(), nullable=True),
        sa.Column("reuse", TEXT(), nullable=False),
        sa.Column("kogl_type", TEXT(), nullable=True),
        sa.Column("state", TEXT(), nullable=True),
        sa.Column("source_revision", TEXT(), nullable=True),
        sa.Column("source_id", TEXT(), nullable=True),
        sa.Column("link", TEXT(), nullable=True),
        sa.Column("learned_at", MOMENT(timezone=True), nullable=False),
        sa.Column("changed_at", MOMENT(timezone=True), nullable=False),
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["snapshot_id"], ["snapshot.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("address"),
    )
    with op.batch_alter_table("article", schema=None) as batch_op:
        for name in ("generation", "kind", "published_on", "source"):
            batch_op.create_index(batch_op.f(f"ix_article_{name}"), [name], unique=False)

    op.create_table(
        "lead",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("address", TEXT(), nullable=False),
        sa.Column("link", TEXT(), nullable=False),
        sa.Column("source", TEXT(), nullable=False),
        sa.Column("found_by", TEXT(), nullable=False),
        sa.Column("title", TEXT(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("state", TEXT(), nullable=False),
        sa.Column("reason", TEXT(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("first_seen_at", MOMENT(timezone=True), nullable=False),
        sa.Column("asked_at", MOMENT(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    with op.batch_alter_table("lead", schema=None) as batch_op:
        for name in ("published_on", "source", "state"):
            batch_op.create_index(batch_op.f(f"ix_lead_{name}"), [name], unique=False)

    op.create_table(
        "redaction",
        sa.Column("id", TEXT(), nullable=False),
        sa.Column("reason", TEXT(), nullable=False),
        sa.Column("redacted_at", MOMENT(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "validator",
        sa.Column("address", TEXT(), nullable=False),
        sa.Column("etag", TEXT(), nullable=True),
        sa.Column("last_modified", TEXT(), nullable=True),
        sa.Column("asked_at", MOMENT(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("address"),
    )


def downgrade() -> None:
    raise NotImplementedError("stores are upgraded only; the backup made before an upgrade is the way back")
