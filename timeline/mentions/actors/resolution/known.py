"""What offices the seeds give to known persons: weak evidence for whom a title means when the article does not say."""

from __future__ import annotations

from functools import cache

from timeline.mentions.actors.resolution.functions import Function
from timeline.mentions.actors.seed_files import read_seeds, seeds_folder


@cache
def known_functions() -> dict[str, tuple[Function, ...]]:
    """The functions of each seeded person by key ("person:…"), whatever their dates."""
    return {
        actor.key: tuple(Function(office.title, office.country) for office in actor.offices)
        for actor in read_seeds(seeds_folder())
        if actor.offices
    }
