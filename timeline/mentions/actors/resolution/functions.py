"""Which function fits which: "le chef de la diplomatie" and "ministre des affaires étrangères" are one office.

A function is written small and without nationality ("ministre de la défense"). `Function.fits` says whether a title
used alone may point to a person who was given another.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from timeline.mentions.actors.resolution.tables import value_of

PAST = re.compile(r"^(?:l'|le |la )?(?:ancien|ancienne|ex-|ex |feu |défunt |futur |future )\s*")
FUNCTION_WORDS = frozenset({"de", "du", "des", "le", "la", "les", "et", "à", "au", "aux"})


@cache
def _offices() -> dict[str, frozenset[str]]:
    made: dict[str, set[str]] = {}
    for office, titles in value_of("functions.tsv").items():
        for title in titles.split("|"):
            made.setdefault(title, set()).add(office)
    return {title: frozenset(offices) for title, offices in made.items()}


@cache
def _general() -> dict[str, tuple[str, ...]]:
    return {title: tuple(fitting.split("|")) for title, fitting in value_of("general_titles.tsv").items()}


@cache
def offices_of(function: str) -> frozenset[str]:
    """The classes of office that a title names: "chef de la diplomatie" → foreign_minister."""
    title = PAST.sub("", function.lower().replace("’", "'").strip())
    table = _offices()
    words = title.split()
    for length in range(len(words), 0, -1):
        known = table.get(" ".join(words[:length]))
        if known is not None and (
            length > 1 or len(words) == 1 or not title.startswith(("président d", "présidente d"))
        ):
            return known
    return frozenset()


@cache
def content_of(function: str) -> frozenset[str]:
    """The words of a title that carry meaning: "ministre de la défense" → {ministre, défense}."""
    words = re.findall(r"[^\W_]+(?:-[^\W_]+)*", PAST.sub("", function.lower()))
    return frozenset(word for word in words if word not in FUNCTION_WORDS and len(word) > 1)


@dataclass(frozen=True, slots=True)
class Function:
    """A function with its country, as an article states it of somebody."""

    title: str
    country: str | None

    def fits(self, other: Function) -> bool:
        """True if `self`, used alone, may point to a person known as `other`. Countries must not contradict."""
        if self.country and other.country and self.country != other.country:
            return False
        mine, theirs = content_of(self.title), content_of(other.title)
        if mine and mine <= theirs:
            return _same_head(self.title, other.title)
        offices = offices_of(other.title)
        if offices_of(self.title) & offices:
            return True
        title = PAST.sub("", self.title.lower())
        general = _general().get(title) or _general().get(title.split()[0] if " " not in title else title)
        if general is None:
            return False
        return "*" in general or bool(set(general) & offices) or _first_word(other.title) in general


def is_general(title: str) -> bool:
    """True for a title that many may hold ("responsable", "diplomate")."""
    return PAST.sub("", title.lower()) in _general()


def _first_word(title: str) -> str:
    words = PAST.sub("", title.lower()).split()
    return words[0] if words else ""


def _same_head(one: str, other: str) -> bool:
    return _first_word(one) == _first_word(other) or _first_word(one) in content_of(other)
