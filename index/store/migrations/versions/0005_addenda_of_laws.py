"""What the addenda of a law say of its application.

Revision ID: 0005
Revises: 0004
"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("statute_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("addenda", sqlmodel.sql.sqltypes.AutoString(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError("stores are upgraded only; the backup made before an upgrade is the way back")
