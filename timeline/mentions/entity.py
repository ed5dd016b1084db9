"""Actors inside one article: where each is mentioned, and which mentions stand for the same one.

An `Entity` is somebody or something the article speaks of; an `ActorMention` is one place where it does: by name, by
function, by adjective ("l'aide américaine"), pronoun, possessive ("sa visite") or relative ("qui").
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from timeline.records import Kind, Office


class Form(StrEnum):
    """How a mention names its actor."""

    NAME = "name"  # "Rustem Umerov", "l'Ukraine", "OTAN"
    TITLE = "title"  # "le ministre russe", "le chef de l'État"
    GROUP = "group"  # "les manifestants", "des hommes armés", "pays de l'OTAN"
    ADJECTIVE = "adjective"  # "américaine" in "l'aide américaine"
    PRONOUN = "pronoun"  # "il", "leur", "qui", "nous"
    POSSESSIVE = "possessive"  # "sa" in "sa visite"


@dataclass(slots=True)
class Entity:
    """One actor of the article. `name` is its fullest form there, without titles and functions (GUIDELINES 3)."""

    id: int
    name: str
    kind: Kind | None
    country: str | None
    gender: str | None = None  # "Masc", "Fem"
    plural: bool = False
    offices: list[Office] = field(default_factory=list)
    known: str | None = None  # key of the gazetteer row it was recognised by
    members: tuple[int, ...] = ()  # entities a collective stands for, when the article names them


@dataclass(frozen=True, slots=True)
class ActorMention:
    """One mention. `head` is the index of its syntactic head in `Document.tokens`.

    `entities` are the ids of the actors it stands for: one, or several for "les deux hommes", "MM. Macron et Scholz";
    empty when a pronoun or title could not be resolved. `place` is true where the words only locate ("à Moscou",
    "en Ukraine"): then it is no participant unless a frame asks for it. `public` is the strict test of GUIDELINES 1.
    """

    start: int
    end: int
    head: int
    form: Form
    entities: tuple[int, ...]
    function: str | None = None
    place: bool = False
    public: bool = True


class Actors:
    """All entities and mentions of an article, found by token."""

    def __init__(self, entities: list[Entity], mentions: list[ActorMention]) -> None:
        self.entities = {entity.id: entity for entity in entities}
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, mention.end))
        self._by_head = {mention.head: mention for mention in self.mentions}

    def at(self, token_index: int) -> ActorMention | None:
        """The mention whose syntactic head is this token."""
        return self._by_head.get(token_index)

    def of(self, mention: ActorMention) -> list[Entity]:
        """The entities a mention stands for, collectives replaced by their named members."""
        found: list[Entity] = []
        for entity_id in mention.entities:
            entity = self.entities[entity_id]
            found += [self.entities[member] for member in entity.members] or [entity]
        return found
