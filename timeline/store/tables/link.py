"""Which actors the linking takes for one, and the keys under which their names are filed to be found quickly.

All of it follows from sightings, seeds and corrections, and is worked out anew when these change.
"""

from sqlmodel import Field, SQLModel


class ActorLink(SQLModel, table=True):
    """An actor and the one that it is (`sure`), or may be, with the reasons in words."""

    __tablename__ = "actor_link"

    actor_id: int = Field(primary_key=True, foreign_key="actor.id", ondelete="CASCADE")
    other_id: int = Field(foreign_key="actor.id", index=True, ondelete="CASCADE")
    sure: bool
    score: float  # 0 to 1
    reason: str


class Filing(SQLModel, table=True):
    """An actor under one key of its names (see `linking/actors/filing.py`)."""

    __tablename__ = "filing"

    key: str = Field(primary_key=True)
    actor_id: int = Field(primary_key=True, foreign_key="actor.id", index=True, ondelete="CASCADE")
