"""Two names of persons → whether they may name one person, and why.

The words of both names are paired, in any order, by how far they are spellings of each other. A family name must be
among the pairs; given names that differ make two persons (Raúl and Fidel Castro), one that is missing decides nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from timeline.linking.actors.spelling import INITIAL, gendered, likeness
from timeline.mentions.actors.folding import folded_words

NICKNAMES = Path(__file__).parent / "nicknames.tsv"
PARTICLES = frozenset(
    {
        "al", "el", "ul", "ad", "as", "an", "ar", "ash", "d", "da", "de", "del", "della", "den", "der", "des", "di",
        "do", "dos", "du", "la", "le", "van", "von", "y", "e", "ben", "bin", "ibn", "bint", "abu", "abou",
    }
)  # fmt: skip
SUFFIXES = frozenset({"jr", "sr", "junior"})
NUMERAL = re.compile(r"[ivx]+")  # of kings and popes, as the last word
FOREIGN = 0.81  # a short or foreign form of a given name: enough when the country is the same
SAME = 0.85  # likeness from which two words are taken for one


@dataclass(frozen=True, slots=True)
class NameMatch:
    """How far two names are one (0 to 1), whether one of them is a single word, and why."""

    score: float
    partial: bool
    reason: str

    @property
    def exact(self) -> bool:
        """Whether both are one full name, letter for letter."""
        return self.score == 1.0 and not self.partial

    @property
    def first_word(self) -> bool:
        """Whether the single word is the first of the other name."""
        return self.partial and "first word" in self.reason


@cache
def nicknames() -> dict[str, frozenset[int]]:
    """The rows of given names that a word stands in."""
    rows: dict[str, set[int]] = {}
    for number, line in enumerate(NICKNAMES.read_text("utf-8").splitlines()):
        if not line.startswith("#"):
            for name in line.split("\t"):
                rows.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in rows.items()}


@lru_cache(maxsize=100_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name that tell persons apart: folded, without particles, articles and "Jr"."""
    words = folded_words(name)
    return tuple(word for word in words if word not in PARTICLES and word not in SUFFIXES) or words


@lru_cache(maxsize=100_000)
def compare_names(one: str, other: str) -> NameMatch | None:
    """How far two names may be of one person; None when they are of two."""
    first, second = sorted((words_of(one), words_of(other)), key=lambda words: (len(words), words))
    if not first:
        return None
    if first == second or sorted(first) == sorted(second):
        order = "the same name" if first == second else "the same name in another order"
        return NameMatch(1.0, len(first) == 1, order)
    if "".join(first) == "".join(second):
        return NameMatch(0.98, len(first) == 1, "the same name, divided otherwise")
    pairs = paired(first, second)
    if len(pairs) < len(first) or any(differ(first, second, marks) for marks in (initials_of, numeral_of)):
        return None
    return matched(first, second, pairs)


def matched(first: tuple[str, ...], second: tuple[str, ...], pairs: list[tuple[int, int, float]]) -> NameMatch | None:
    """What the pairs of words say; `first` is the shorter name, and every word of it has a partner."""
    likely = 1.0
    for i, j, score in pairs:
        if min(len(first[i]), len(second[j])) > 1:
            likely *= score
    initials = any(len(first[i]) != len(second[j]) and 1 in {len(first[i]), len(second[j])} for i, j, _ in pairs)
    likely *= INITIAL if initials else 1.0
    surname = next((j for i, j, _ in pairs if i == len(first) - 1), None)
    if len(first) == 1:
        if surname not in {0, len(second) - 1} or len(first[0]) < 2:
            return None
        if surname == 0:  # a given name alone, or a family name that comes first
            return NameMatch(likely, True, f"“{second[0]}”, its first word, alone")
        return NameMatch(likely, True, f"“{second[surname]}” alone")
    if len(first) < len(second) and surname != len(second) - 1 and pairs[0][1] != 0:
        return None
    if len(second[pairs[-1][1]]) == 1 or len(first[-1]) == 1:  # an initial stands for no family name
        return None
    if likely > 0.999:
        return NameMatch(0.97, False, "the one name within the other")
    if initials:
        return NameMatch(likely, False, "an initial for a given name")
    told = ", ".join(f"{first[i]} / {second[j]}" for i, j, score in pairs if score < 1)
    return NameMatch(likely if len(first) == len(second) else likely * 0.97, False, f"spellings: {told}")


def differ(first: tuple[str, ...], second: tuple[str, ...], marks: Callable[[tuple[str, ...]], frozenset[str]]) -> bool:
    """Whether both names have such marks, and not the same ones: George H. W. and George W. Bush."""
    return bool(marks(first) and marks(second)) and marks(first) != marks(second)


def initials_of(words: tuple[str, ...]) -> frozenset[str]:
    """The single letters of a name."""
    return frozenset(word for word in words if len(word) == 1)


def numeral_of(words: tuple[str, ...]) -> frozenset[str]:
    """The number of a king or pope; that of the first of a name is left out as often as not."""
    return frozenset(words[-1:]) if len(words) > 1 and NUMERAL.fullmatch(words[-1]) else frozenset()


def paired(first: tuple[str, ...], second: tuple[str, ...]) -> list[tuple[int, int, float]]:
    """The words of the shorter name with their partners in the longer one, likest pairs first; each word once."""
    scores = sorted(
        (
            (-score, abs(i - j), i, j)
            for i, one in enumerate(first)
            for j, other in enumerate(second)
            if (score := word_likeness(one, other, given=i < len(first) - 1 and j < len(second) - 1)) > 0
        )
    )
    found: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, _, i, j in scores:
        if i not in found and j not in taken:
            found[i] = (j, -score)
            taken.add(j)
    return [(i, *found[i]) for i in sorted(found)]


def word_likeness(one: str, other: str, *, given: bool) -> float:
    """How far two words are one name; given names also by their short and foreign forms."""
    if gendered(one, other, given=given):
        return 0.0
    score = likeness(one, other)
    if given and score < SAME:
        score = 0.0
    if given and score < INITIAL and nicknames().get(one, frozenset()) & nicknames().get(other, frozenset()):
        return FOREIGN
    return score


def best_match(names: Iterable[str], others: Iterable[str]) -> NameMatch | None:
    """The best match of any spelling of one with any of the other; None when none fits."""
    others = tuple(others)
    found = [match for one in names for other in others if (match := compare_names(one, other)) is not None]
    return max(found, key=lambda match: (match.score, not match.partial, match.reason), default=None)
