"""Decide whether what the grammar delimited is a date where it stands: its neighbours and its capitals."""

from __future__ import annotations

import re
from functools import cache

from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.signs import Place, has_its_sign
from timeline.mentions.dates.tables import rows

WINDOW = 32
ARTICLE = re.compile(r"(?<![a-z0-9])(?:l[ea]s?|ce|cet|cette|ces) +$|(?<![a-z0-9])l'$")
NAMES = frozenset({"weekday", "month", "season", "named_day", "deictic_day"})
INTRODUCES_MONTH = re.compile(r"(?<![a-z])(?:en|de|d'|depuis|fin|debut|mi-|jusqu'en|ce|le|,) ?$")
SENTENCE_BREAKS = '.!?:;\n«"-(|'


@cache
def _exclusions(name: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    found: dict[str, list[re.Pattern[str]]] = {"before": [], "after": [], "words": []}
    for rules, place, expression in rows("not_dates.tsv"):
        if rules == "*" or name in rules.split("|"):
            found[place].append(re.compile(expression))
    return {place: tuple(patterns) for place, patterns in found.items()}


def article_before(text: str, folded: str, start: int) -> int:
    """Where the expression begins with its article or demonstrative, if one stands right before it."""
    found = ARTICLE.search(folded, max(0, start - 8), start)
    return found.start() if found and "à" not in text[found.start() : start].lower() else start


def place_of(node: Node, text: str, folded: str) -> Place:
    """The expression with what stands before it."""
    return Place(node, text, folded, folded[max(0, node.start - WINDOW) : node.start])


def is_excluded(place: Place) -> bool:
    """Whether `data/not_dates.tsv` says that the whole expression is something else."""
    patterns = _exclusions(place.node.name)
    return (
        any(pattern.search(place.before) for pattern in patterns["before"])
        or any(place.followed_by(pattern) for pattern in patterns["after"])
        or any(pattern.search(place.node.words[""]) for pattern in patterns["words"])
    )


def is_date(place: Place) -> bool:
    """Whether the expression has beside it what makes it a date, and is no proper name."""
    return has_its_sign(place) and not _is_name(place)


def _is_name(place: Place) -> bool:
    """Whether a capital in the middle of a sentence makes a proper name of a weekday, month or feast alone.

    Text all in capitals says nothing. A capital after a preposition ("en Mars") is only a way of writing.
    """
    node, text, before = place.node, place.text, place.before
    if node.name not in NAMES or "year" in node.words or not text[node.start].isupper():
        return False
    if text[node.start : node.end].isupper() and node.end - node.start > 1:
        return False
    space, letter = text[node.end : node.end + 1].isspace(), text[node.end + 1 : node.end + 2]
    if node.name == "named_day":
        return space and letter.isupper() and not before.endswith(("a ", "de "))
    if not before.strip() or before.rstrip(" ")[-1] in SENTENCE_BREAKS:
        return node.name == "month" and space and letter.isalpha()
    if node.name == "season":
        return space and before.endswith(("le ", "du ", "au "))
    return INTRODUCES_MONTH.search(before) is None
