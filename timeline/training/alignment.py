"""Which candidate tells which gold event, and which actor is which gold participant, as `score.py` would have it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from timeline.coding.candidate import Candidate
from timeline.mentions.entity import Entity

NEAR = 25  # characters between triggers that may still be one mention, given the same type
SMALL = frozenset(["le", "la", "l", "les", "de", "du", "des", "d", "m", "mme", "mm", "monsieur", "madame", "et", "the"])

Gold = dict[str, Any]


def align(events: Sequence[Gold], candidates: Sequence[Candidate]) -> dict[int, Gold]:
    """Gold events by the position of the candidate that tells each: greedy, same type and overlap first."""
    pairs = []
    for i, event in enumerate(events):
        for j, candidate in enumerate(candidates):
            start, end = candidate.token.start, candidate.token.end
            gap = max(event["start"], start) - min(event["end"], end)
            same = event["type"] == candidate.type
            if gap < 0 or (same and gap <= NEAR):
                pairs.append((same, gap < 0, -max(gap, 0), -abs(event["start"] - start), i, j))
    taken: set[int] = set()
    found: dict[int, Gold] = {}
    for *_, i, j in sorted(pairs, reverse=True):
        if i not in taken and j not in found:
            taken.add(i)
            found[j] = events[i]
    return found


def folded(name: str) -> list[str]:
    """The words of a name that count, without accents."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in SMALL]


def is_actor(party: Gold, entity: Entity, groups: Sequence[set[tuple[str, ...]]]) -> bool:
    """Whether an entity of the article is a gold participant."""
    if party.get("kind") == "state" == entity.kind and party.get("country") and party["country"] == entity.country:
        return True
    one, other = folded(party["name"]), folded(entity.name)
    if not one or not other:
        return False
    if one == other or any(tuple(one) in group and tuple(other) in group for group in groups):
        return True
    short, long = sorted((one, other), key=len)
    if party.get("kind") == "person" and long[-len(short) :] == short:
        return True
    if set(short) <= set(long) and len(short) >= max(2, len(long) - 1):
        return True
    return SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= 0.88
