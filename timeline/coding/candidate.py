"""A word of an article that may tell an event: what the lexicon says of it and who fills its slots.

The working record of the coding layer; what survives becomes an `EventMention`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.coding.lexicon import Frame, LightVerb
from timeline.language.document import Token
from timeline.mentions.entity import ActorMention
from timeline.records import AnyType, EventType, Modality, Role

SYMMETRIC = frozenset({EventType.MEETING, EventType.AGREEMENT, EventType.COOPERATION})
SPEECH = frozenset({EventType.STATEMENT, EventType.ACCUSATION, EventType.WARNING, EventType.DEMAND, EventType.SUPPORT})


@dataclass(frozen=True, slots=True)
class Filler:
    """An actor mention in a slot, the token it was found at, and the construction that put it there."""

    mention: ActorMention
    token: Token
    slot: str
    why: str


@dataclass(slots=True)
class Party:
    """A filler in its role in the event. `entity` is the one that takes part, where the mention stands for several."""

    filler: Filler
    role: Role
    entity: int | None = None

    @property
    def entities(self) -> tuple[int, ...]:
        """The ids of the entities that take part."""
        return (self.entity,) if self.entity is not None else self.filler.mention.entities


@dataclass(slots=True)
class Candidate:
    """One possible trigger. `light` is the verb that carries an event noun ("tenir" in "tenir une réunion")."""

    token: Token
    frame: Frame
    words: tuple[Token, ...]
    type: AnyType
    light: Token | None = None
    light_verb: LightVerb | None = None
    parties: list[Party] = field(default_factory=list)
    modality: Modality = Modality.ASSERTED
    reported_by: int | None = None  # entity id
    evidence: list[str] = field(default_factory=list)
    confidence: float = 0.5
    retold: bool = False  # its parties are those of an earlier telling
    lacking: bool = False  # an actor that the frame needs was not found

    @property
    def verb(self) -> Token:
        """The verb whose clause tells the event: the trigger's own, or the light verb that carries the noun."""
        return self.light or self.token

    @property
    def is_mutual(self) -> bool:
        """Whether both sides take part alike: a meeting, an agreement, and a clash told without an attacker."""
        clash = bool(self.frame.participant) and not self.frame.initiator and self.type is self.frame.type
        return clash or self.type in SYMMETRIC

    @property
    def is_noun(self) -> bool:
        """Whether a noun (or adjective) is the trigger."""
        return self.frame.part != "verb"
