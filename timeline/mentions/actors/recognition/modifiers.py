"""The parts of what follows a noun for an actor."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.mentions.actors.gazetteer import Entry
from timeline.records import Kind


@dataclass(frozen=True, slots=True)
class Modifier:
    """A part of a tail.

    `what`: nation, quality (kept in a function), epithet, membership, tie, state, town, actor, domain, posting, aim.
    `kept` are the token ranges that belong to a function's wording, nationality left out.
    """

    what: str
    start: int
    end: int
    countries: tuple[str, ...] = ()
    kept: tuple[tuple[int, int], ...] = ()
    entry: Entry | None = None
    kind: Kind | None = None  # of the actor named


@dataclass(slots=True)
class Tail:
    """All that belongs to a noun, up to `end`."""

    end: int
    modifiers: list[Modifier] = field(default_factory=list)

    def all(self, what: str) -> list[Modifier]:
        """The modifiers of one sort."""
        return [modifier for modifier in self.modifiers if modifier.what == what]

    @property
    def countries(self) -> tuple[str, ...]:
        """States of allegiance: those of adjectives, else of states named, else of bodies named."""
        for sort in ("nation", "state", "actor", "town"):
            found = tuple(dict.fromkeys(code for one in self.all(sort) for code in one.countries))
            if found:
                return found
        return ()

    @property
    def country(self) -> str | None:
        """The one state of allegiance."""
        return self.countries[0] if len(self.countries) == 1 else None

    @property
    def international(self) -> bool:
        """Whether it names a body of several states, whose officials act for none."""
        return any(one.entry is not None and one.entry.kind is Kind.IGO for one in self.all("actor"))

    @property
    def tells(self) -> bool:
        """Whether it says whose or of which body or country the actor is."""
        return any(one.what in ("nation", "state", "actor", "town") for one in self.modifiers)
