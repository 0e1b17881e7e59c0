"""Alembic's entry: runs the migrations on the connection it is handed."""

from alembic import context
from sqlmodel import SQLModel

import index.records  # noqa: F401 - fills the metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
