"""Alembic's entry point: migrate the connection that `timeline.store.schema` hands over."""

from sqlmodel import SQLModel

import timeline.store.tables  # noqa: F401  (fills the metadata)
from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
