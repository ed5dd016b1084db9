"""Read numbers in words: "quatre-vingt-dix-sept mille", "deux cent cinquante", "soixante et onze", "nonante-neuf"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.mentions.numbers.vocabulary import NumberWord, number_words

Reading = tuple[int, int]  # value, and position after the last word that belongs to it


def read_below_million(words: Sequence[str], at: int) -> Reading | None:
    """The number that begins at word `at`, as long as the grammar allows; None when none begins there.

    `words` are in lower case without accents, hyphens taken apart ("quatre", "vingt", "dix").
    """
    thousands = _below_thousand(words, at)
    value, end = thousands or (1, at)
    if _kind(words, end) == "thousand":
        rest = _below_thousand(words, end + 1)
        return (value * 1000 + rest[0], rest[1]) if rest else (value * 1000, end + 1)
    return thousands


def _word(words: Sequence[str], at: int) -> NumberWord | None:
    return number_words().get(words[at]) if at < len(words) else None


def _kind(words: Sequence[str], at: int) -> str | None:
    word = _word(words, at)
    return word.kind if word else None


def _below_thousand(words: Sequence[str], at: int) -> Reading | None:
    if _kind(words, at) == "zero":
        return 0, at + 1
    hundreds = (1, at) if _kind(words, at) == "hundred" else _below_hundred(words, at)
    if hundreds is None:
        return None
    value, end = hundreds
    if _kind(words, end) == "hundred" and 1 <= value < 20 and (end == at or value > 1) and value != 10:
        rest = _below_hundred(words, end + 1)
        return (value * 100 + rest[0], rest[1]) if rest else (value * 100, end + 1)
    return hundreds


def _below_hundred(words: Sequence[str], at: int) -> Reading | None:
    first = _word(words, at)
    if first is None:
        return None
    if words[at] == "quatre" and at + 1 < len(words) and words[at + 1] in ("vingt", "vingts"):
        rest = _below_twenty(words, at + 2)
        return (80 + rest[0], rest[1]) if rest else (80, at + 2)
    if first.kind != "ten":
        return _below_twenty(words, at)
    if words[at] == "vingts":
        return None
    step = at + 1
    joined = step < len(words) and words[step] == "et"
    rest = _below_twenty(words, step + joined)
    if rest is None or (rest[0] > 9 and first.value != 60) or (joined and rest[0] not in (1, 11)):
        rest = (_unit(words, step) or 0, step + 1) if not joined and _unit(words, step) else None
    return (first.value + rest[0], rest[1]) if rest else (first.value, step)


def _below_twenty(words: Sequence[str], at: int) -> Reading | None:
    word = _word(words, at)
    if word is None or word.kind not in ("unit", "teen"):
        return None
    if word.value == 10 and (_unit(words, at + 1) or 0) >= 7:
        return 10 + (_unit(words, at + 1) or 0), at + 2
    return word.value, at + 1


def _unit(words: Sequence[str], at: int) -> int | None:
    word = _word(words, at)
    return word.value if word and word.kind == "unit" else None
