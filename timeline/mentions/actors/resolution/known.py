"""What offices the seeds give to known persons: weak evidence for whom a title means when the article does not say."""

from __future__ import annotations

from datetime import date
from functools import cache

from timeline.mentions.actors.resolution.functions import Function
from timeline.mentions.actors.seed_files import read_seeds, seeds_folder


@cache
def last_functions() -> dict[str, tuple[Function, ...]]:
    """The functions that each seeded person still has, else the one that he was the last to have."""
    found: dict[str, tuple[Function, ...]] = {}
    for actor in read_seeds(seeds_folder()):
        open_ended = [office for office in actor.offices if office.end is None]
        begun = [office for office in actor.offices if office.start is not None]
        latest = open_ended or [max(begun, key=lambda office: office.start or date.min)] if begun else open_ended
        found[actor.key] = tuple(Function(office.title, office.country) for office in latest)
    return found


@cache
def known_functions() -> dict[str, tuple[Function, ...]]:
    """The functions of each seeded person by key ("person:…"), whatever their dates."""
    return {
        actor.key: tuple(Function(office.title, office.country) for office in actor.offices)
        for actor in read_seeds(seeds_folder())
        if actor.offices
    }
