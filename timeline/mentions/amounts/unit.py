"""Find what a number counts: money, per cent, or the noun behind it in the singular."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.mentions.amounts.currency import currency_after, currency_before, scale_suffix
from timeline.mentions.amounts.singular import is_plural, singular
from timeline.mentions.amounts.tables import complements, words
from timeline.mentions.numbers import Number

PERCENT = re.compile(r" ?%| (?:pour cent|pourcents?|p\. ?100)\b")
AMONG = re.compile(
    r" (?:de (?:ses|leurs|ces|nos|vos|mes) |des |le (?:nombre|bilan|total|chiffre) (?:total )?(?:de |des |d'))"
)
WORD = re.compile(r"[^\W\d_][\w'-]*")
CountedNoun = tuple[str, int]
IsNoun = Callable[
    [int], bool | None
]  # by offset: whether the parser calls this word a noun; None when it does not know


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit: where both stand together, and the factor of a scale written as a letter."""

    unit: str | None
    start: int
    end: int
    factor: int = 1
    money: bool = False


def measure(text: str, folded: str, number: Number, is_noun: IsNoun | None = None) -> Measure | None:
    """The unit beside this number; None when it counts nothing."""
    percent = PERCENT.match(folded, number.end)
    if percent:
        return Measure("%", number.start, percent.end())
    before = currency_before(text, folded, number.start)
    if before is not None:
        factor, end = scale_suffix(folded, number.end)
        after = currency_after(text, folded, end)  # "$ 5 millions de dollars" says it twice
        return Measure(before[0], before[1], after[1] if after else end, factor, money=True)
    after = currency_after(text, folded, number.end)
    if after is not None:
        return Measure(after[0], number.start, after[1], after[2], money=True)
    noun = counted_noun(text, folded, number, is_noun)
    return Measure(noun[0], number.start, noun[1]) if noun else None


def counted_noun(text: str, folded: str, number: Number, is_noun: IsNoun | None = None) -> CountedNoun | None:
    """The noun behind the number, in the singular, and where it ends. Adjectives in between are passed over."""
    at = _gap(folded, number)
    for _ in range(4):
        if at is None:
            return None
        word = WORD.match(text, at)
        if word is None:
            return None
        plain = folded[at : word.end()]
        apart = plain.split("'")[0]
        if apart != plain and apart in ("d", "l", "qu", "n", "s", "c", "j", "m", "t"):
            return None
        if plain in words("prenominal.txt") and _followed(folded, word.end()):
            at = word.end() + 1
            continue
        return _accepted(text, folded, number, word, is_noun)
    return None


def _gap(folded: str, number: Number) -> int | None:
    """Where the counted word begins: behind a space, after a noun such as "millier" behind "de"."""
    rest = folded[number.end : number.end + 4]
    among = AMONG.match(folded, number.end)
    if among and not number.noun:
        return among.end()
    if number.noun:
        if rest.startswith(" de "):
            return number.end + 4
        return number.end + 3 if rest.startswith(" d'") else None
    return number.end + 1 if rest[:1] == " " or (rest[:1] == "\n" and rest[1:2].isalpha()) else None


def _followed(folded: str, at: int) -> bool:
    """Whether another word that may be a noun follows."""
    following = WORD.match(folded, at + 1) if folded[at : at + 1] == " " else None
    return following is not None and following[0].split("'")[0] not in words("no_nouns.txt")


def _accepted(
    text: str, folded: str, number: Number, word: re.Match[str], is_noun: IsNoun | None
) -> CountedNoun | None:
    written, plain = word[0], folded[word.start() : word.end()]
    if plain in words("no_nouns.txt") or plain in words("prenominal.txt"):
        return None
    named = written[0].isupper()
    known = is_noun(word.start()) if is_noun is not None else None
    if known is False and not named and not is_plural(written):
        return None
    plural = is_plural(written) or any(character.isdigit() for character in written)
    many = number.value is None or number.value >= 2 or number.noun
    if many and not plural and not (named and (known or known is None)):
        return None
    unit = singular(written) if many or is_plural(written) else written.lower() if not named else written
    if not many and not (_measures(unit) or number.digits):
        return None
    end = word.end()
    complement = complements().get(unit)
    following = complement.match(folded, end) if complement else None
    if following:
        unit += " " + " ".join(
            part if index or "'" in part else singular(part) if _adjectival(part) else part
            for index, part in enumerate(text[end + 1 : following.end()].replace("’", "'").split())
        )
        end = following.end()
    return unit, end


def _adjectival(part: str) -> bool:
    return part not in ("de", "du", "des")


def _measures(unit: str) -> bool:
    return unit in words("durations.txt") or unit in words("measures.txt")
