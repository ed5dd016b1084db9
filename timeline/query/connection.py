"""SQL with named parameters → tuples."""

from __future__ import annotations

from typing import Any

from sqlalchemy import text
from sqlmodel import Session


def rows(session: Session, query: str, **values: object) -> list[tuple[Any, ...]]:
    """The rows of a query. Dates come as ISO text, as SQLite keeps them."""
    return [tuple(row) for row in session.connection().execute(text(query), values)]
