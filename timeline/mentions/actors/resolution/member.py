"""A member of the cast: an entity of the article with the evidence for who it is."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.mentions.actors.resolution.functions import Function
from timeline.mentions.actors.resolution.known import known_functions, last_functions
from timeline.mentions.entity import Entity
from timeline.records import Kind


@dataclass(slots=True)
class Member:
    """An entity and what the article has told about it: every form of its name, its functions, how often it came."""

    entity: Entity
    words: set[tuple[str, ...]] = field(default_factory=set)
    forms: dict[str, int] = field(default_factory=dict)  # names as written, with how often
    functions: list[Function] = field(default_factory=list)
    times: int = 0
    last: int = -1  # token index of its latest mention
    serves: int | None = None  # the body that "son coordonnateur, X" says it works for
    named: bool = True  # False for an official known only by his function

    @property
    def is_person(self) -> bool:
        """True for a human being, named or not."""
        return self.entity.kind is Kind.PERSON

    @property
    def present_functions(self) -> tuple[Function, ...]:
        """The functions that the article gives, else those that the seeds know somebody to have had last."""
        return tuple(self.functions) or last_functions().get(self.entity.known or "", ())

    @property
    def likely_functions(self) -> tuple[Function, ...]:
        """The functions that the article gives, else those known from the seeds."""
        return tuple(self.functions) or known_functions().get(self.entity.known or "", ())
