"""The direction that a clause gives to its dates, read from the surface: the sign of tense nearest to the date.

For text without a parse. Folded text → "past", "future", "later" (a future seen from the past), or None when the
sentence shows no sign.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from itertools import takewhile

from timeline.mentions.dates.tables import rows

HIDDEN = re.compile(r"[éÉ](?=[eE]?[sS]?\b)|\b[àÀ]\b")
WORD = re.compile(r"[a-zE@]+|[.;!?\n«»\"(),:]")
STOPS = frozenset(".;!?\n")
BARRIERS = {
    ",": 4,
    ":": 12,
    "(": 12,
    ")": 12,
    "«": 12,
    "»": 12,
    '"': 6,
    "qui": 4,
    "que": 6,
    "qu": 6,
    "dont": 6,
    "ou": 3,
}
CLAUSE_ENDS = frozenset(":«»()")
INFINITIVE = ("er", "ir", "re", "oir")
PARTICIPLE = re.compile(r"[a-z]*(?:ee?s?|ie?s?|(?<!ea)(?<!ie)ue?s?|ite?s?|erte?s?|inte?s?|orte?s?)")
IRREGULAR = frozenset(
    ["dit", "mis", "lu", "vu", "eu", "ete", "du", "tu", "tue", "fui", "ne", "nee", "su", "pu", "entre"]
)
LINKS = frozenset(["a", "@", "au", "aux", "pour", "en", "du", "de"])
ACCENTED = re.compile(r"[a-zE]*Ee?s?")
CONDITIONAL = ("rait", "raient")
AHEAD = frozenset(["future", "later"])
IMPERFECT = frozenset(["etait", "etaient", "avait", "avaient", "fut", "furent"])
TERMS = frozenset(["@", "pour", "jusqu"])
PURPOSE = frozenset(["pour", "afin"])  # "pour rencontrer vendredi": ahead, if the date is near
PURPOSE_REACH = 3
BETWEEN = 5  # words that may stand between an auxiliary or modal and its verb
REACH = 240  # characters on each side: longer sentences say nothing surer
TITLES = frozenset(["m", "mm", "mme", "mmes", "mlle", "dr", "st", "ste", "av", "apr", "j", "c"])


@cache
def _signs() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for direction, kind, words in rows("tense.tsv"):
        for word in words.split():
            found.setdefault(kind, {}).setdefault(word, direction)
    return found


@cache
def _not_verbs() -> frozenset[str]:
    text = files(__package__).joinpath("data", "not_verbs.txt").read_text("utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))


@lru_cache(maxsize=20_000)
def sign_of(word: str) -> str | None:
    """The direction of a word by itself or by its ending."""
    signs, accented, word = _signs(), "E" in word, word.lower()
    if word in signs["word"]:
        return signs["word"][word]
    if len(word) < 4 or word in _not_verbs():
        return None
    if not accented and word in signs["agenda-form"]:
        return signs["agenda-form"][word]
    return next((direction for ending, direction in signs["ending"].items() if word.endswith(ending)), None)


@lru_cache(maxsize=20_000)
def looks_ahead(word: str) -> str | None:
    """The direction that a verb or noun gives to the infinitive it governs: "menacer de" looks to the future."""
    modals = _signs()["before-infinitive"]
    if word in modals:
        return modals[word]
    return next((modals[word[:size]] for size in range(len(word) - 1, 2, -1) if word[:size] in modals), None)


def is_agenda(verb: str) -> bool:
    """Whether the present of this verb (an infinitive without accents) announces: "Le sommet s'ouvre mardi"."""
    return verb in _signs()["agenda"]


@lru_cache(maxsize=20_000)
def _is_infinitive(word: str) -> bool:
    return len(word) > 3 and word.endswith(INFINITIVE) and word not in _not_verbs()


@lru_cache(maxsize=20_000)
def _is_participle(word: str) -> bool:
    word = word.lower()
    if len(word) < 4 or word in IRREGULAR:
        return word in IRREGULAR
    return word not in _not_verbs() and PARTICIPLE.fullmatch(word) is not None


def clauses(text: str, folded: str) -> str:
    """The folded text with what folding hides: "@" is the preposition "à", "E" the "é" that ends a participle."""
    kept: list[str] = []
    at = 0
    for found in HIDDEN.finditer(text):
        kept += (folded[at : found.start()], "E" if found[0] in "éÉ" else "@")
        at = found.end()
    return "".join(kept) + folded[at:] if kept else folded


def nearest_direction(folded: str, start: int, end: int) -> str | None:
    """The direction of the sign nearest to the characters `start` to `end` of `clauses`, within their sentence."""
    words = _words_before(folded, start)
    bound = _of_preposition(words) or _of_adjacent_participle(words)
    if bound is not None:
        return bound
    before = _first_sign(words, backwards=True)
    after = _first_sign(_words_after(folded, end), backwards=False)
    if before is None or after is None:
        found = before or after
        return found[1] if found else None
    begins_clause = not words or words[-1] in BARRIERS
    return before[1] if before[0] <= after[0] * (1 if begins_clause else 2) else after[1]


def _of_preposition(words: list[str]) -> str | None:
    """What a participle says right before the date's preposition: "reporté à lundi"."""
    if len(words) < 2 or words[-1] not in LINKS:
        return None
    participle = words[-2].lower()
    found = _signs()["before-date"].get(participle)
    return found or (_signs()["before-term"].get(participle) if words[-1] in TERMS else None)


def _of_adjacent_participle(words: list[str]) -> str | None:
    """A participle right before the date tells the past, unless it is part of a verb: "arrivé mardi"."""
    if not words or not ACCENTED.fullmatch(words[-1]) or _ends_compound(words, len(words) - 1):
        return None
    if any(map(sign_of, words[-3:-1])):  # "restera fermé lundi"
        return None
    return None if words[-1].lower() in _not_verbs() else sign_of(words[-1]) or "past"


def _words_before(folded: str, start: int) -> list[str]:
    words: list[str] = []
    for word in WORD.findall(folded, max(0, start - REACH), start):
        if word in STOPS and not (word == "." and words and words[-1] in TITLES):
            words = []
        else:
            words.append(word)
    return words


def _words_after(folded: str, end: int) -> list[str]:
    words: list[str] = []
    for word in WORD.findall(folded, end, end + REACH):
        if word in STOPS and not (word == "." and words and words[-1] in TITLES):
            break
        words.append(word)
    return words


def _first_sign(words: list[str], *, backwards: bool) -> tuple[int, str] | None:
    """Distance and direction of the first sign from the date outwards."""
    distance = 0
    order = range(len(words) - 1, -1, -1) if backwards else range(len(words))
    for at in order:
        distance += BARRIERS.get(words[at], 1)
        direction = (_ends_compound if backwards else _begins_compound)(words, at) or sign_of(words[at])
        if direction is not None:
            return distance, direction
    return None


def _begins_compound(words: list[str], at: int) -> str | None:
    """The direction of an auxiliary or modal that stands here with the verb after it."""
    word = words[at]
    following = list(takewhile(lambda each: each not in CLAUSE_ENDS, words[at + 1 : at + 1 + BETWEEN]))
    ahead = looks_ahead(word.lower())
    if ahead and any(map(_is_infinitive, following)):
        return ahead
    auxiliary = _signs()["before-participle"].get(word)
    if auxiliary is None:
        return None
    participle = next((each for each in following if _is_participle(each)), None)
    return _of_participle(word, participle) if participle else None


def _of_participle(auxiliary: str, participle: str) -> str:
    """ "a été signé" tells the past, "est prévu" the future, "était prévu" a future seen from the past."""
    if _signs()["word"].get(participle.lower()) in AHEAD:
        return "later" if auxiliary in IMPERFECT else "future"
    return _signs()["before-participle"][auxiliary]


def _ends_compound(words: list[str], at: int) -> str | None:
    """The direction of the verb that stands here with the auxiliary or modal before it."""
    word, before = words[at], words[max(0, at - BETWEEN) : at]
    if _is_infinitive(word):
        near = next((ahead for each in reversed(before) if (ahead := looks_ahead(each.lower()))), None)
        return near or ("future" if len(words) - at <= PURPOSE_REACH and PURPOSE.intersection(before) else None)
    if _is_participle(word) and not word.endswith(CONDITIONAL):
        auxiliaries = _signs()["before-participle"]
        near = next((each for each in reversed(before) if each in auxiliaries), None)
        return _of_participle(near, word) if near else None
    return None
