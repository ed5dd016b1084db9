"""The direction that a clause gives to its dates, read from the surface: the sign of tense nearest to the date.

For text without a parse. Folded text → "past", "future" or None when no sign stands in the sentence.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from timeline.mentions.dates.tables import rows

WORD = re.compile(r"[a-z]+|[.;!?\n«»(),:]")
STOPS = frozenset(".;!?\n")
BARRIERS = {",": 4, ":": 12, "(": 12, ")": 12, "«": 12, "»": 12, "qui": 4, "que": 6, "qu": 6, "dont": 6, "ou": 3, "et": 2}
INFINITIVE = ("er", "ir", "re", "oir")
PARTICIPLE = ("e", "ee", "es", "ees", "i", "ie", "is", "ies", "u", "ue", "us", "ues", "it", "ite", "its", "ert", "erte", "int", "ort", "orte", "orts")
BETWEEN = 4  # words that may stand between an auxiliary and its participle
NOT_VERBS = frozenset("ministre soir hier hiver desir premier dernier janvier fevrier verre terre guerre septembre octobre novembre decembre opera camera frais vrai vrais trait portrait extrait retrait fait parfait".split())
TITLES = re.compile(r"\b(?:M|MM|Mme|Mmes|Mlle|Dr|St|Ste|av|apr|J|C)$", re.IGNORECASE)


@cache
def _signs() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {"word": {}, "ending": {}, "before-infinitive": {}, "before-participle": {}}
    for direction, kind, words in rows("tense.tsv"):
        for word in words.split():
            found[kind].setdefault(word, direction)
    return found


@lru_cache(maxsize=20_000)
def _alone(word: str) -> str | None:
    """The direction of a word by itself or by its ending."""
    signs = _signs()
    if word in signs["word"]:
        return signs["word"][word]
    if len(word) < 5 or word in NOT_VERBS:
        return None
    return next((direction for ending, direction in signs["ending"].items() if word.endswith(ending)), None)


def nearest_direction(folded: str, start: int, end: int) -> str | None:
    """The direction of the sign nearest to the characters `start` to `end`, within their sentence."""
    left = _words(folded, start, -1)
    right = _words(folded, end, 1)
    before = _first_sign(left, backwards=True)
    after = _first_sign(right, backwards=False)
    if before is None or after is None:
        found = before or after
        return found[1] if found else None
    return before[1] if before[0] <= after[0] else after[1]


REACH = 240  # characters on each side: longer sentences say nothing surer


def _words(folded: str, at: int, side: int) -> list[str]:
    piece = folded[max(0, at - REACH) : at] if side < 0 else folded[at : at + REACH]
    words: list[str] = []
    if side < 0:
        for match in WORD.finditer(piece):
            if match[0] in STOPS and not (match[0] == "." and TITLES.search(piece[max(0, match.start() - 4) : match.start()])):
                words = []
            else:
                words.append(match[0])
        return words
    for match in WORD.finditer(piece):
        if match[0] in STOPS and not (match[0] == "." and TITLES.search(piece[max(0, match.start() - 4) : match.start()])):
            break
        words.append(match[0])
    return words


def _first_sign(words: list[str], *, backwards: bool) -> tuple[int, str] | None:
    """Distance and direction of the first sign from the date outwards."""
    distance = 0
    order = range(len(words) - 1, -1, -1) if backwards else range(len(words))
    for at in order:
        word = words[at]
        distance += BARRIERS.get(word, 1)
        direction = _compound(words, at, backwards=backwards) or _alone(word)
        if direction is not None:
            return distance, direction
    return None


def _compound(words: list[str], at: int, *, backwards: bool) -> str | None:
    """The direction of an auxiliary or modal and the verb that depends on it, met at either of them."""
    signs, word = _signs(), words[at]
    if not backwards:
        following = words[at + 1 : at + 1 + BETWEEN]
        if word in signs["before-infinitive"] and any(w.endswith(INFINITIVE) and len(w) > 3 for w in following):
            return signs["before-infinitive"][word]
        if word in signs["before-participle"] and any(w.endswith(PARTICIPLE) and len(w) > 1 for w in following):
            prevu = next((w for w in following if _alone(w) == "future"), None)
            return "future" if prevu else "past"
        return None
    before = words[max(0, at - BETWEEN) : at]
    if word.endswith(INFINITIVE) and len(word) > 3 and word not in NOT_VERBS:
        return next((signs["before-infinitive"][w] for w in reversed(before) if w in signs["before-infinitive"]), None)
    if word.endswith(PARTICIPLE) and _alone(word) != "future" and len(word) > 1:
        return next((signs["before-participle"][w] for w in reversed(before[-3:]) if w in signs["before-participle"]), None)
    return None
