"""Actors, where they were seen, their spellings and offices.

An `Actor` is who a key stands for ("state:FRA", "person:…", "name:person:RUS:serguei lavrov"). Merging never moves
rows: `merged_into` points to the actor that now stands for this one, so that a merge can be undone.
"""

from datetime import date

from sqlalchemy import Index, text
from sqlmodel import Field, SQLModel


class Actor(SQLModel, table=True):
    """An actor. The `found_` columns are what seeds or articles say; `name`, `kind` … that after corrections."""

    __tablename__ = "actor"

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    name: str
    kind: str | None = None
    country: str | None = Field(default=None, index=True)
    wikidata: str | None = None
    found_name: str
    found_kind: str | None = None
    found_country: str | None = None
    found_wikidata: str | None = None
    origin: str  # "seed", "user" (a row or folder of the user's own), "article"
    merged_into: int | None = Field(default=None, foreign_key="actor.id", index=True)
    evidence: str | None = None  # digest of what linking last decided upon


class Sighting(SQLModel, table=True):
    """An actor in one article, under its fullest name there. What the actor is called follows from its sightings."""

    __tablename__ = "sighting"
    __table_args__ = (
        Index("ix_sighting_actor_name", "actor_id", "name", "kind", "country"),
        Index("ix_sighting_actor_published", "actor_id", "published"),
    )

    id: int | None = Field(default=None, primary_key=True)
    article_id: int = Field(foreign_key="article.id", index=True, ondelete="CASCADE")
    actor_id: int = Field(foreign_key="actor.id")
    key: str = Field(index=True)  # the key that the article's own evidence gives, before splits
    name: str
    folded: str = Field(index=True)
    kind: str | None = None
    country: str | None = None
    published: date | None = None  # the article's, so that an actor's first and last day are found at once


class Alias(SQLModel, table=True):
    """A spelling of an actor: with its count in one article, or from a seed row or a correction (no sighting)."""

    __tablename__ = "alias"
    __table_args__ = (
        Index("ix_alias_actor_sighting", "actor_id", "sighting_id"),
        Index("ix_alias_removed", "actor_id", "form", sqlite_where=text("removed")),
    )

    id: int | None = Field(default=None, primary_key=True)
    actor_id: int = Field(foreign_key="actor.id")
    sighting_id: int | None = Field(default=None, foreign_key="sighting.id", index=True, ondelete="CASCADE")
    form: str
    folded: str = Field(index=True)
    count: int = 0
    origin: str
    removed: bool = False  # a person has said that it is none of this actor's


class Office(SQLModel, table=True):
    """A function of an actor: held from start to end (seeds), or seen on the article's date (both equal)."""

    __tablename__ = "office"
    __table_args__ = (
        Index("ix_office_actor_sighting", "actor_id", "sighting_id"),
        Index(
            "ix_office_told",
            "actor_id",
            "folded",
            "country",
            "date_start",
            sqlite_where=text("sighting_id IS NOT NULL"),
        ),
    )

    id: int | None = Field(default=None, primary_key=True)
    actor_id: int = Field(foreign_key="actor.id")
    sighting_id: int | None = Field(default=None, foreign_key="sighting.id", index=True, ondelete="CASCADE")
    title: str
    folded: str = Field(index=True)
    country: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    start: int | None = None  # where the article says so
    end: int | None = None
    origin: str
