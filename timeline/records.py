"""The records that pass between the layers: what an article is, and what was found in it.

Everything here is frozen, picklable and free of spaCy, SQL and I/O. The meaning of every field is that of the coding
guidelines (PLOVER event types, EDTF dates, ISO 4217 and ISO 3166 codes); offsets count characters of
`Article.full_text`, end exclusive.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from hashlib import sha256


class EventType(StrEnum):
    """The sixteen kinds of event. Their PLOVER and CAMEO codes are in `coding/codebook.tsv`."""

    STATEMENT = "statement"
    MEETING = "meeting"
    AGREEMENT = "agreement"
    WARNING = "warning"
    SUPPORT = "support"
    COOPERATION = "cooperation"
    AID = "aid"
    CONCESSION = "concession"
    DEMAND = "demand"
    ACCUSATION = "accusation"
    REJECTION = "rejection"
    PROTEST = "protest"
    SANCTION = "sanction"
    MOBILIZATION = "mobilization"
    COERCION = "coercion"
    ASSAULT = "assault"


class OwnType(str):
    """A type of event that a user's own lexicon adds to the sixteen; like theirs, its `value` is its name."""

    __slots__ = ()

    @property
    def value(self) -> str:
        """The name, as the database and the JSON have it."""
        return str(self)


AnyType = EventType | OwnType


class Role(StrEnum):
    """What a participant does in an event. `PARTICIPANT` is for symmetric events, where every party is one."""

    INITIATOR = "initiator"
    TARGET = "target"
    PARTICIPANT = "participant"


class Kind(StrEnum):
    """What sort of actor somebody is."""

    PERSON = "person"
    STATE = "state"
    GOVERNMENT = "government"
    IGO = "igo"
    MILITARY = "military"
    ARMED_GROUP = "armed_group"
    PARTY = "party"
    COMPANY = "company"
    NGO = "ngo"
    MEDIA = "media"
    GROUP = "group"
    OTHER = "other"


class Modality(StrEnum):
    """Whether the text says that it happened, will happen, may happen, or did not happen."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"


class Qualifier(StrEnum):
    """How exactly the text states an amount."""

    EXACT = "exact"
    APPROX = "approx"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"


class Precision(StrEnum):
    """The unit that the words of a date name: the words' precision, not the interval's length."""

    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    SEMESTER = "semester"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    PERIOD = "period"  # an interval between two dates: "du 3 au 7 mars", "ces trois derniers mois"
    VAGUE = "vague"  # "récemment": order only, no interval


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` (exclusive) of the article's full text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Article:
    """A press article as read. `published_from` says how its date was learnt; it is never guessed from the clock."""

    id: str
    text: str
    title: str | None = None
    published: date | None = None
    published_from: str | None = None  # "option", "metadata", "dateline", "file name"
    source: str | None = None
    url: str | None = None
    boilerplate: tuple[Span, ...] = ()  # footnotes, "Lire aussi" …: stored but not coded

    @property
    def full_text(self) -> str:
        """The text that offsets count in: the title, an empty line, the text; the text alone when there is no title."""
        return f"{self.title}\n\n{self.text}" if self.title else self.text

    @property
    def content_hash(self) -> str:
        """SHA-256 of the full text: what makes adding the same article twice harmless."""
        return sha256(self.full_text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class DateValue:
    """An interval of days as a text states it. Both ends inclusive; `None` is an open end ("depuis lundi").

    Both ends are `None` when the words give no interval ("récemment") or cannot be resolved; `reason` then says why.
    `edtf` is ISO 8601-2 level 1 ("2023-09-28", "2022-10/2022-12", "../2023-02-28").
    """

    words: str
    start: date | None
    end: date | None
    precision: Precision
    edtf: str | None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression where it stands in the text."""

    span: Span
    value: DateValue


@dataclass(frozen=True, slots=True)
class Amount:
    """A measured quantity where it stands. `value` is None for "des dizaines"; `unit` is ISO 4217, "%" or a noun."""

    value: float | int | None
    unit: str | None
    qualifier: Qualifier
    words: str
    span: Span


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in its role in one event. `name` is the fullest form in the article; `actor` the linked actor's id."""

    name: str
    role: Role
    kind: Kind | None = None
    country: str | None = None
    span: Span | None = None  # the words that gave it, nearest to the trigger
    actor: str | None = None
    why: str | None = None  # the rule that linked it, for `timeline explain`


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of an event in an article: one trigger, its participants, and how the text presents it."""

    type: AnyType
    trigger: str
    span: Span
    sentence: Span
    participants: tuple[Participant, ...]
    modality: Modality
    date: DateValue | None = None
    reported_by: str | None = None
    amounts: tuple[Amount, ...] = ()
    plover: str | None = None
    cameo: str | None = None
    confidence: float = 0.5
    event_id: str | None = None  # equal for the mentions of one real-world event within the run
    evidence: tuple[str, ...] = ()  # lines that `timeline explain` prints: lexicon entry, cues, rules


@dataclass(frozen=True, slots=True)
class Office:
    """A function that an article gives to a person on the article's date: "ministre de la défense", FRA."""

    person: str
    title: str
    country: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor of one article: its fullest name there, and every form the article used, with how often."""

    name: str
    kind: Kind | None
    country: str | None
    forms: tuple[tuple[str, int], ...] = ()
    offices: tuple[Office, ...] = ()
    actor: str | None = None  # the id of the known actor (seed or database) it was linked to, if any


@dataclass(frozen=True, slots=True)
class CodedArticle:
    """All that the coder found in an article. The unit of parallel work: picklable, made without clock or database."""

    article: Article
    events: tuple[EventMention, ...]
    actors: tuple[NamedActor, ...]
    coder: str
    warnings: tuple[str, ...] = field(default=())
