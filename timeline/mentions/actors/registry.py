"""What the user's database knows beyond the seeds that come with the package, for the gazetteer.

Plain picklable records: they travel to worker processes, which have no database.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor that a person has added or corrected. `key` is what `Participant.actor` should say.

    `aliases` also holds the spellings of actors merged into it; `removed` are spellings that do not mean it.
    """

    key: str
    name: str
    kind: str | None
    country: str | None
    aliases: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    merged: tuple[str, ...] = ()  # keys of the actors that it stands for


@dataclass(frozen=True, slots=True)
class Registry:
    """The user's actors, in the order of their keys."""

    actors: tuple[KnownActor, ...] = ()
