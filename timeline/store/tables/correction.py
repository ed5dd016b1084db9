"""Judgements by people about actors: who, when, what, and whether it was taken back.

They name actors by key, not by row, so that they outlive every re-coding and apply to whatever is saved later.
"""

from sqlmodel import Field, SQLModel


class Correction(SQLModel, table=True):
    """One judgement. `what` is merge, split, apart, rename, alias_add, alias_remove, country, kind or wikidata."""

    __tablename__ = "correction"

    id: int | None = Field(default=None, primary_key=True)
    what: str
    actor_key: str = Field(index=True)
    value: str | None = None  # the other actor's key, the new name, the spelling …; None takes a value away
    before: str | None = None  # what stood there, for people to read
    made_at: str  # ISO 8601, UTC
    made_by: str
    undone_at: str | None = None
