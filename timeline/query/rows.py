"""What queries give: plain records whose field names are those of the JSON output (`dataclasses.asdict` makes it)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date as day


@dataclass(frozen=True, slots=True)
class DateRow:
    """When: inclusive days, None where open or unresolved; `precision` is the unit that the words name."""

    start: day | None
    end: day | None
    precision: str | None
    edtf: str | None
    text: str | None
    reason: str | None = None  # why the words gave no interval


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """An actor in an event under its name in the database; `as_written` are its names in the articles."""

    name: str
    role: str
    kind: str | None
    country: str | None
    actor: int  # the number of the actor that stands for it after merges
    as_written: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AmountRow:
    """A quantity. `value` is None for "des dizaines", whole where it is a whole number."""

    value: float | int | None
    unit: str | None
    qualifier: str
    text: str


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One telling of an event; offsets count in the article's full text."""

    id: int
    article: str
    article_id: int
    title: str | None
    published: day | None
    source: str | None
    url: str | None
    type: str
    trigger: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    sentence: str
    date: DateRow | None
    modality: str
    reported_by: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event as the timeline shows it. `date` is None when nobody dates it.

    `reported_by` is that of its first telling, `quote` the shortest passage that says it, `told` the day that places it
    among others, which is that of its first article when it has no date of its own.
    """

    id: int
    type: str
    plover: str | None
    cameo: str | None
    date: DateRow | None
    modality: str
    participants: tuple[ParticipantRow, ...]
    amounts: tuple[AmountRow, ...]
    reported_by: str | None
    quote: str
    articles: int
    confidence: float
    told: day | None
    mentions: tuple[MentionRow, ...]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor that stands for itself, with how often the articles have it."""

    id: int
    name: str
    kind: str | None
    country: str | None
    wikidata: str | None
    key: str
    events: int
    articles: int
