"""French numbers in figures or words → int, for days, counts and years ("dix-neuf cent quatorze" is 1914)."""

from __future__ import annotations

import re
from functools import lru_cache

from timeline.mentions.numbers import parse_number

ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


@lru_cache(maxsize=4096)
def parse_count(words: str) -> int | None:
    """The number that folded words say: "trois", "28", "1er", "une quinzaine de", "vingt et un"; None when none."""
    words = words.strip()
    digits = re.fullmatch(r"(\d+)(?:\s?-?(?:er|ere|re|e|eme))?", words)
    if digits:
        return int(digits[1])
    if words in ("premier", "premiere"):
        return 1
    value = parse_number(re.sub(r"\s+d['e]\s*$", "", words))
    return value if isinstance(value, int) else None


def is_approximate(words: str) -> bool:
    """Whether a count is a round one: "une dizaine de" is, "une quinzaine de" (two weeks) and "huitaine" are not."""
    return ("aine" in words and "quinzaine" not in words and "huitaine" not in words) or "centaine" in words


def parse_roman(numeral: str) -> int | None:
    """Value of a Roman numeral in lower case as centuries and Republican years use them; None when it is none."""
    if not re.fullmatch(r"(?:x{0,3})(?:ix|iv|v?i{0,3})", numeral) or not numeral:
        return None
    total = 0
    for here, following in zip(numeral, [*numeral[1:], "i"], strict=True):
        total += ROMAN[here] if ROMAN[here] >= ROMAN[following] else -ROMAN[here]
    return total


def parse_year(words: str) -> int | None:
    """A year in figures ("1914", "'98", "68") or in words; two figures are read as 1930 to 2029."""
    digits = re.sub(r"\D", "", words) if not re.search("[a-z]", words) else ""
    if digits:
        value = int(digits)
        return value if len(digits) > 2 else value + (2000 if value < 30 else 1900)
    return parse_count(words)
