"""Find where a text speaks of dates: text → delimited expressions, in text order, none inside another."""

from __future__ import annotations

import re
from functools import cache

from timeline.mentions.dates.admission import is_date, is_excluded, place_of
from timeline.mentions.dates.grammar import Grammar, Node
from timeline.mentions.dates.patterns import rules_by_first_word


@cache
def _starts() -> re.Pattern[str]:
    words = sorted((word for word in rules_by_first_word() if word != "0"), key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![a-z0-9])(?:(?:{'|'.join(map(re.escape, words))})(?![a-z])|(?<!\d[.,])\d)")


def expressions(text: str, folded: str) -> list[Node]:
    """Every date expression of the text. `folded` is the text as `reading.fold` gives it, of the same length."""
    grammar = Grammar(folded)
    found: list[Node] = []
    starts, at = _starts(), 0
    while (match := starts.search(folded, at)) is not None:
        at = match.end()
        for node in grammar.standing(match.start()):
            place = place_of(node, text, folded)
            if is_excluded(place):
                at = node.end
                break
            if is_date(place):
                found.append(_bare(node))
                at = node.end
                break
    return found


def _bare(node: Node) -> Node:
    """The expression without "cours de", "courant", "long de", which change nothing."""
    return node.children[0] if node.name == "part_of" and node.words[""].startswith(("cour", "long")) else node
