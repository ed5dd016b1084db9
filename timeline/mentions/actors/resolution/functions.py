"""Which function fits which: "le chef de la diplomatie" and "ministre des affaires étrangères" are one office.

A function is written small and without nationality ("ministre de la défense"). `Function.fits` says whether a title
used alone may point to a person who was given another.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.resolution.tables import value_of

PAST = frozenset(
    {"ancien", "ancienne", "ex", "feu", "defunt", "futur", "future", "ci", "devant", "nouveau", "nouvelle"}
)
GIVEN_UP = frozenset({"ancien", "ancienne", "ex"})
FALLEN = frozenset(
    {"dechu", "dechue", "renverse", "renversee", "destitue", "destituee", "evince", "evincee", "limoge", "limogee"}
)  # "le président déchu"
EVERYBODY = "*"
PARAPHRASES = frozenset(
    {"chef", "cheffe", "patron", "patronne", "locataire", "hote", "maitre", "numero", "homme", "rais", "souverain"}
    | {"monarque", "dictateur", "autocrate", "tsar", "argentier", "grand", "premier", "secretaire", "haut", "haute"}
)
LOOSE = frozenset({("dirigeant",), ("dirigeante",), ("leader",), ("envoye",), ("emissaire",)})
CROWNED = frozenset(
    {"roi", "reine", "monarque", "souverain", "souveraine", "emir", "sultan", "empereur", "imperatrice", "tsar"}
)
ELECTED = frozenset({"president", "presidente", "premier", "premiere", "chancelier", "chanceliere"})
MINISTERS = frozenset({"foreign_minister", "defence_minister", "interior_minister", "finance_minister"})
DEPUTIES = frozenset({"vice", "sous"})  # "le président" is no vice-president
SMALL_WORDS = frozenset({"de", "du", "des", "d", "l", "le", "la", "les", "et", "a", "au", "aux"})


@cache
def plain(title: str) -> tuple[str, ...]:
    """The words of a title, plain, without article and "ancien": "l'ex-Premier ministre" → (premier, ministre)."""
    words = folded_words(title)
    start = 0
    while start < len(words) - 1 and (words[start] in PAST or words[start] in {"l", "le", "la"}):
        start += 1
    end = len(words)
    while end > start + 1 and words[end - 1] in FALLEN:
        end -= 1
    return words[start:end]


@cache
def _offices() -> dict[tuple[str, ...], frozenset[str]]:
    made: dict[tuple[str, ...], set[str]] = {}
    for office, titles in value_of("functions.tsv").items():
        for title in titles.split("|"):
            made.setdefault(folded_words(title), set()).add(office)
    return {title: frozenset(offices) for title, offices in made.items()}


@cache
def _general() -> dict[tuple[str, ...], tuple[str, ...]]:
    return {
        plain(title): tuple(one if "_" in one or one == EVERYBODY else _first_word(one) for one in fitting.split("|"))
        for title, fitting in value_of("general_titles.tsv").items()
    }


@cache
def offices_of(function: str) -> frozenset[str]:
    """The classes of office that a title names: "chef de la diplomatie" → foreign_minister.

    A title that goes on after its office ("premier ministre du Kosovo") still names it, but a president of something
    is a head of state only of a state: "président de la Commission" is none.
    """
    words = plain(function)
    for length in range(len(words), 0, -1):
        known = _offices().get(words[:length])
        if known is not None and (length > 1 or len(words) == 1 or not words[0].startswith("president")):
            return known
    return frozenset()


@cache
def content_of(function: str) -> frozenset[str]:
    """The words of a title that carry meaning: "ministre de la défense" → {ministre, defense}."""
    return frozenset(word for word in plain(function) if word not in SMALL_WORDS)


@dataclass(frozen=True, slots=True)
class Function:
    """A function with its country, as an article states it of somebody."""

    title: str
    country: str | None

    def fits(self, other: Function) -> bool:
        """True if `self`, used alone, may point to a person known as `other`. Countries must not contradict."""
        if self.country and other.country and self.country != other.country:
            return False
        own, offices = offices_of(self.title), offices_of(other.title)
        mine, theirs = content_of(self.title), content_of(other.title)
        if mine & DEPUTIES != theirs & DEPUTIES or (is_crowned(self.title) and _first_word(other.title) in ELECTED):
            return False
        if mine and mine <= theirs and not (own and offices and not own & offices):
            return _same_head(self.title, other.title)
        if plain(other.title) == ("ministre",) and own & MINISTERS:
            return True  # "la ministre canadienne Mélanie Joly", later "la cheffe de la diplomatie"
        if own & offices:
            return self._is_roundabout() or other._is_roundabout() or self._same_country(other)
        words = plain(self.title)
        goes_on = words[1:2] == ("a",) or (words[:1] in LOOSE and words[1:2] in (("de",), ("du",), ("d",), ("des",)))
        general = _general().get(words) or (_general().get(words[:1]) if goes_on else None)
        if general is None:
            return False
        return EVERYBODY in general or bool(set(general) & offices) or _first_word(other.title) in general

    def _is_roundabout(self) -> bool:
        """True for a paraphrase of an office ("chef du gouvernement"), false for its name ("chancelier")."""
        return _first_word(self.title) in PARAPHRASES

    def _same_country(self, other: Function) -> bool:
        return self.country is not None and self.country == other.country


def is_crowned(title: str) -> bool:
    """True for the title of a monarch ("roi de Prusse", "souverain")."""
    words = plain(title)
    return bool(words) and words[0] in CROWNED and words[1:2] != ("pontife",)


def is_former(title: str | None) -> bool:
    """True for an office given up: "ancien président", "ex-ministre"."""
    words = folded_words(title or "")
    return bool(words) and words[0] in GIVEN_UP


def is_over(title: str) -> bool:
    """True for an office given up or lost: "ancien président", "président déchu"."""
    return is_former(title) or folded_words(title)[-1:] in {(word,) for word in FALLEN}


def is_general(title: str) -> bool:
    """True for a title that many may hold ("responsable", "diplomate")."""
    return plain(title) in _general()


def _first_word(title: str) -> str:
    words = plain(title)
    return words[0] if words else ""


def _same_head(one: str, other: str) -> bool:
    return _first_word(one) == _first_word(other) or _first_word(one) in content_of(other)
