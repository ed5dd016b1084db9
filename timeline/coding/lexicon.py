"""The coding lexicon: which verbs, nouns and adjectives name an event, of which type, and where its actors stand.

The records that `lexicon_tables` reads out of the TSV files of `lexicon/`. Types follow PLOVER, codes CAMEO; a frame's
slots are Universal Dependencies positions under the names that the files use (`subj`, `obj`, "à", "obj.de" …).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.records import AnyType, EventType


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the lexicon. `lemma` is that of the head word; `rest` the other words of a phrase."""

    entry: str
    lemma: str
    rest: tuple[str, ...]
    part: str  # "verb", "noun", "adjective"
    type: AnyType
    cameo: str
    initiator: tuple[str, ...]
    target: tuple[str, ...]
    participant: tuple[str, ...]
    content: str
    needs: tuple[str, ...]
    confidence: float
    where: str  # "verbs.tsv:12", for explain
    plover: str | None = None  # PLOVER's type, where a user's row gives one
    own: bool = False  # a row of the user's: it decides itself what is an event


@dataclass(frozen=True, slots=True)
class LightVerb:
    """A verb that carries an event noun, what it makes of the event, and what its subject is in it.

    `rest` and `preposition` are the other words of the entry: "faire part de" has "part" and "de".
    """

    entry: str
    rest: tuple[str, ...]
    preposition: str | None
    effect: str
    subject: str


@dataclass(frozen=True, slots=True)
class Operator:
    """A verb or phrase that governs an infinitive or clause, and what becomes of the event in it."""

    entry: str
    rest: tuple[str, ...]
    effect: str
    own_type: EventType | None


@dataclass(frozen=True, slots=True)
class ContentCue:
    """Words in what is said that make the saying more than a statement."""

    type: EventType
    pattern: str
    slot: str


@dataclass(slots=True)
class Lexicon:
    """All frames by the lemma of their head word, fixed phrases before single words, in file order."""

    verbs: dict[str, list[Frame]] = field(default_factory=dict)
    nouns: dict[str, list[Frame]] = field(default_factory=dict)
    adjectives: dict[str, list[Frame]] = field(default_factory=dict)
    light: dict[str, list[LightVerb]] = field(default_factory=dict)
    operators: dict[str, list[Operator]] = field(default_factory=dict)
    predicates: dict[str, list[Operator]] = field(default_factory=dict)  # "être prêt à" by "prêt"
    modal_words: dict[str, str] = field(default_factory=dict)
    classes: dict[str, frozenset[str]] = field(default_factory=dict)
    content: list[ContentCue] = field(default_factory=list)

    def frames(self, part: str) -> dict[str, list[Frame]]:
        """The frames of one part of speech."""
        return {"verb": self.verbs, "noun": self.nouns, "adjective": self.adjectives}[part]
