"""Mentions of events in articles, with their participants and amounts. Offsets count in the article's full text."""

from datetime import date

from sqlalchemy import Index
from sqlmodel import Field, SQLModel


class Mention(SQLModel, table=True):
    """One telling of an event: a trigger in a sentence."""

    __tablename__ = "mention"
    __table_args__ = (Index("ix_mention_type_date_start", "type", "date_start"),)

    id: int | None = Field(default=None, primary_key=True)
    event_id: int = Field(foreign_key="event.id", index=True)
    article_id: int = Field(foreign_key="article.id", index=True, ondelete="CASCADE")
    event_key: str | None = None  # the coder's name for the event within the article
    type: str
    trigger: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    date_words: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str | None = None
    date_edtf: str | None = None
    date_reason: str | None = None  # why the words gave no interval
    modality: str
    reported_by: str | None = None
    plover: str | None = None
    cameo: str | None = None
    confidence: float
    evidence: str = "[]"  # JSON list of lines for `timeline explain`
    coder: str
    linked: str | None = None  # why it is one event with another article's telling


class ParticipantRow(SQLModel, table=True):
    """An actor in its role in one mention; `name` as the article gives it, `actor_id` before merges."""

    __tablename__ = "participant"

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(foreign_key="mention.id", index=True, ondelete="CASCADE")
    actor_id: int = Field(foreign_key="actor.id", index=True)
    sighting_id: int = Field(foreign_key="sighting.id", index=True, ondelete="CASCADE")
    role: str
    name: str
    kind: str | None = None
    country: str | None = None
    start: int | None = None
    end: int | None = None
    why: str | None = None


class AmountRow(SQLModel, table=True):
    """A quantity of a mention: `unit` is ISO 4217, "%" or a counted noun; no value for "des dizaines"."""

    __tablename__ = "amount"

    id: int | None = Field(default=None, primary_key=True)
    mention_id: int = Field(foreign_key="mention.id", index=True, ondelete="CASCADE")
    value: float | None = None
    unit: str | None = None
    qualifier: str
    words: str
    start: int
    end: int
