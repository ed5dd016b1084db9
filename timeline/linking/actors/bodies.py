"""Two names of bodies (organisations, ministries, forces, companies) → whether they may name one, and why."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from timeline.linking.actors.persons import NameMatch
from timeline.mentions.actors.folding import folded_words

EMPTY = frozenset(
    {"le", "la", "les", "l", "de", "du", "des", "d", "et", "the", "of", "for", "and", "pour", "sur", "a", "au", "en"}
)
NEAR = 94.0  # of 100: likeness of the whole names from which one is a misspelling of the other
LONG = 10  # letters that a name needs for that


@lru_cache(maxsize=100_000)
def body_words(name: str) -> tuple[str, ...]:
    """The words of a body's name that count, folded."""
    words = folded_words(name)
    return tuple(word for word in words if word not in EMPTY) or words


def acronym(name: str) -> bool:
    """Whether a name is an acronym: "CNSP", "l'OTAN", "O.N.U."."""
    bare = "".join(letter for letter in name.split("'")[-1] if letter.isalpha())
    return 2 < len(bare) <= 8 and bare.isupper()


@lru_cache(maxsize=100_000)
def compare_bodies(one: str, other: str) -> NameMatch | None:
    """How far two names may be of one body."""
    first, second = body_words(one), body_words(other)
    if not first or not second:
        return None
    if first == second and acronym(one) and acronym(other):
        return NameMatch(0.9, False, f"the same acronym {one}")
    if sorted(first) == sorted(second):
        return NameMatch(1.0, False, "the same name")
    whole = " ".join(sorted(first)), " ".join(sorted(second))
    if len(first) == len(second) and min(map(len, whole)) >= LONG:
        ratio = fuzz.ratio(*whole)
        if ratio >= NEAR and not digits(first) ^ digits(second):
            return NameMatch(0.9, False, f"spellings of one name: {one} / {other}")
    return None


def digits(words: Iterable[str]) -> frozenset[str]:
    """The numbers in a name: two congresses, brigades or groups may differ in nothing else."""
    return frozenset(word for word in words if any(letter.isdigit() for letter in word))


def best_body_match(names: Iterable[str], others: Iterable[str]) -> NameMatch | None:
    """The best match of any name of one with any of the other."""
    others = tuple(others)
    found = [match for one in names for other in others if (match := compare_bodies(one, other)) is not None]
    return max(found, key=lambda match: (match.score, match.reason), default=None)
