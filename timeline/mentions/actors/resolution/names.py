"""Compare two names within one article: are they, on their words alone, one person or one body?

Inside one article a shorter form follows a fuller one ("Serguey Lavrov" … "Lavrov"), typists slip ("Lecornu",
"Lecornuil"), and two people of one surname are told apart by their first names ("Jean-Marie" and "Marine Le Pen").
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA, JaroWinkler

from timeline.mentions.actors.folding import folded_words

SMALL_WORDS = frozenset({"le", "la", "les", "l", "de", "du", "des", "d", "et", "the", "of"})
SUFFIXES = frozenset({"jr", "sr", "junior"})
PARTICLES = frozenset(
    {"el", "al", "ben", "bin", "ibn", "von", "van", "der", "den", "da", "di", "dos", "del", "ould", "ag", "abu"}
)
SHORTEST_MISSPELT = 5  # letters below which two different words are never one word misspelt
NEAR_ENOUGH = 0.9


def words_of(name: str) -> tuple[str, ...]:
    """ "Recep Tayyip Erdoğan" → ("recep", "tayyip", "erdogan"); articles and "de" fall away unless nothing is left."""
    words = folded_words(name)
    if len(words) > 1 and words[-1] in SUFFIXES:
        words = words[:-1]
    return tuple(word for word in words if word not in SMALL_WORDS) or words


def surname_of(words: tuple[str, ...]) -> str:
    """The last word: what later mentions repeat."""
    return words[-1] if words else ""


def misspelt(one: str, other: str) -> bool:
    """True for two spellings of one word: a slip or another transliteration, never two short words."""
    if one == other:
        return True
    if min(len(one), len(other)) < SHORTEST_MISSPELT or one[0] != other[0]:
        return False
    slips = OSA.distance(one, other, score_cutoff=3)
    longest = max(len(one), len(other))
    if slips <= (1 if longest < 7 else 2):
        return True
    return slips <= 3 and longest >= 7 and JaroWinkler.similarity(one, other) >= NEAR_ENOUGH


def same_first_names(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True unless both have first names and these differ: "G." goes with "George", "George H." not with "George W."."""
    if not one or not other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) == len(long):
        return all(_same_first_name(a, b) for a, b in zip(short, long, strict=True))
    return _same_first_name(short[0], long[0]) and all(any(_same_first_name(a, b) for b in long) for a in short)


def _same_first_name(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return one == other or (one[0] == other[0] and JaroWinkler.similarity(one, other) >= NEAR_ENOUGH)


def same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True if two names may be one person: equal, a tail of the other, or a misspelt repeat of it."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if not short:
        return False
    if long[-len(short) :] == short:
        return True
    if len(short) == 1:
        return misspelt(short[0], long[-1]) or (len(long) > 1 and _surname_first(short[0], long))
    if set(short) <= set(long) and short[-1] == long[-1]:
        return True
    if misspelt(short[-1], long[-1]):
        return same_first_names(short[:-1], long[:-1])
    return sorted(short) == sorted(long)


def _surname_first(word: str, name: tuple[str, ...]) -> bool:
    """Chinese, Korean and Vietnamese order: "Xi Jinping" … "Xi"; and "Saddam" for "Saddam Hussein"."""
    return name[0] == word and len(word) >= 2 and name[0] not in PARTICLES


def initials_of(name: str) -> frozenset[str]:
    """The acronyms a name may give: "Organisation du traité de l'Atlantique nord" → OTAN, OTDLN …, in lower case."""
    words = re.findall(r"[^\W\d_]+", name)
    if len(words) < 2:
        return frozenset()
    content = [word for word in words if word.lower() not in SMALL_WORDS and len(word) > 1]
    full = "".join(word[0] for word in words if len(word) > 1)
    capitals = "".join(word[0] for word in words if word[0].isupper() and word.lower() not in SMALL_WORDS)
    plain = {"".join(word[0] for word in content), full, capitals}
    return frozenset("".join(words_of(made)) for made in plain if len(made) > 1)


def same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """True if two names of a body are one misspelt or reordered, word for word."""
    if sorted(one) == sorted(other):
        return True
    return len(one) == len(other) and all(misspelt(a, b) for a, b in zip(one, other, strict=True))
