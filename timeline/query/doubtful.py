"""Pairs of actors in the articles that may be one: near spellings, a name inside another. A person decides."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations

from timeline.query.finding import list_actors
from timeline.query.nearness import sound
from timeline.query.rows import ActorRow
from timeline.store import Store
from timeline.store.folding import fold

ALIKE = 88.0  # of 100: how near two spellings of one name are
COMMON = 60  # actors that share a word beyond which it says nothing


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two actors that may be one, and why."""

    one: ActorRow
    other: ActorRow
    reason: str


def doubtful(store: Store) -> list[Doubt]:
    """The pairs, those with most events first. Only actors that share a sound or a word are compared."""
    found: dict[tuple[int, int], Doubt] = {}
    actors = list_actors(store)
    rank = {actor.id: at for at, actor in enumerate(actors)}
    for group in blocks(actors):
        for one, other in combinations(group, 2):
            first, second = sorted((one, other), key=lambda actor: rank[actor.id])
            if (first.id, second.id) not in found and (reason := why(first, second)) is not None:
                found[first.id, second.id] = Doubt(first, second, reason)
    return sorted(found.values(), key=lambda doubt: (rank[doubt.one.id], rank[doubt.other.id]))


def blocks(actors: list[ActorRow]) -> list[list[ActorRow]]:
    """Actors that have a word in common, by its sound."""
    by_word: dict[str, list[ActorRow]] = defaultdict(list)
    for actor in actors:
        for word in {sound(word) for word in fold(actor.name).split() if len(word) > 2}:
            by_word[word].append(actor)
    return [group for group in by_word.values() if 1 < len(group) <= COMMON]


def why(one: ActorRow, other: ActorRow) -> str | None:
    """The reason to take two actors for one; None when there is none, or when kind or country speaks against it."""
    from rapidfuzz import fuzz

    if one.kind and other.kind and one.kind != other.kind:
        return None
    if one.country and other.country and one.country != other.country:
        return None
    names = fold(one.name), fold(other.name)
    if names[0] == names[1]:
        return "the same name"
    words = [set(name.split()) for name in names]
    proper = one.name[:1].isupper() and other.name[:1].isupper()  # "gouvernement" is part of every government's name
    if proper and (words[0] < words[1] or words[1] < words[0]):
        return "one name is part of the other"
    if sound(names[0]) == sound(names[1]):
        return "names that sound alike"
    score = fuzz.token_sort_ratio(*names)
    return f"near spellings ({score:.0f} of 100)" if score >= ALIKE else None
