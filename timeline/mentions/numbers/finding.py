"""Find every cardinal number in a text: in digits, in words, or both ("1,5 milliard", "deux milliards et demi").

French typography: thousands are set apart by a space, a no-break space or a point, decimals by a comma. A comma before
"000" or between several groups is taken for the English thousands comma that hasty translations leave.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from timeline.mentions.numbers.spoken import read_below_million
from timeline.mentions.numbers.vocabulary import number_words
from timeline.reading.fold import fold


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands. `value` is None for "des dizaines", "plusieurs centaines".

    `noun` is true where the last word is itself a noun ("million", "douzaine") that takes "de" before what is counted;
    `scale` is that noun's worth where a range may share it ("entre 3 et 5 millions").
    """

    start: int
    end: int
    value: int | float | None
    digits: bool = False
    noun: bool = False
    rounded: bool = False
    scale: int = 1


DIGITS = (
    r"(?:\d{1,3}(?:[ ']\d{3}){1,6}(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d{1,3}(?:\.\d{3}){1,6}(?!\d)(?:,\d+)?"
    r"|\d{1,3}(?:,\d{3}){2,6}(?!\d)(?:\.\d+)?|\d+[.,]\d+|\d+)"
)


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, number_words()), key=len, reverse=True))
    word = rf"(?:{words})(?![\w])"
    return re.compile(
        rf"(?P<digits>(?<![\w.,/+])(?<![^\d]-){DIGITS})|(?P<words>(?<![\w-]){word}(?:(?: et |-et-|[ -]){word})*)"
        r"|(?P<vague>(?<![\w-])(?:des|plusieurs|quelques|de nombreux|de nombreuses)"
        r"(?= (?:dizaine|centaine|millier|million|milliard)))"
    )


LETTER = re.compile(r"[a-z²³]")
SUFFIX = re.compile(r"(?:k|m|mds?|mrds?|bn|km|kg)(?: ?[€$£]|\b)")
SCALE_AFTER = re.compile(r" (mille|millions?|milliards?|billions?)\b")
OF_SCALE = re.compile(r" de (milliers|millions?|milliards?)\b| d'(?:un )?(milliers|millions?|milliards?)\b")
HALF = re.compile(r" et demie?\b")
COMMA = re.compile(r" virgule (?=(\w[\w -]{0,40}))")
VAGUE_NOUN = re.compile(
    r" (?:dizaines|centaines|milliers|millions|milliards)\b(?: de (?:milliers|millions|milliards)\b)?"
)


def find_numbers(text: str) -> list[Number]:
    """Every cardinal number, in text order. Ordinals ("3e", "premier") and digits inside names ("F-16") are none."""
    return find_in_folded(fold(text))


def find_in_folded(folded: str) -> list[Number]:
    """The same for text that is folded already."""
    found: list[Number] = []
    at = 0
    pattern = _pattern()
    while (match := pattern.search(folded, at)) is not None:
        numbers = _from_match(folded, match)
        found += numbers
        at = max(match.end(), numbers[-1].end if numbers else 0)
    return found


def parse_number(words: str) -> int | float | None:
    """The value of an expression that is a number as a whole; None when it is none."""
    stripped = words.strip()
    found = find_numbers(stripped)
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(stripped)
    return found[0].value if whole else None


def _from_match(folded: str, match: re.Match[str]) -> list[Number]:
    if match["vague"]:
        noun = VAGUE_NOUN.match(folded, match.end())
        if noun is None:
            return []
        return [Number(match.start(), noun.end(), None, noun=True, rounded=True)]
    if match["digits"]:
        number = _in_digits(folded, match)
        return [number] if number else []
    return _in_words(folded, match.start(), match.end())


def _in_digits(folded: str, match: re.Match[str]) -> Number | None:
    end = match.end()
    if LETTER.match(folded, end) and not SUFFIX.match(folded, end):
        return None  # "3e", "15h30", "2eme"
    scale = SCALE_AFTER.match(folded, end)
    value = _value(match[0], scaled=scale is not None)
    number = Number(match.start(), end, value, digits=True)
    return _with_scale(folded, number)


def _value(digits: str, *, scaled: bool) -> int | float:
    """The worth of digits in French order; before "millions" a single group of three after a point is decimals."""
    plain = re.sub(r"[  ']", "", digits)
    if scaled and re.fullmatch(r"\d{1,3}[.,]\d+", plain):
        return _tidy(plain.replace(",", "."))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", plain):
        plain = plain.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2},000", plain):
        plain = plain.replace(",", "")
    return _tidy(plain.replace(",", "."))


def _tidy(digits: str) -> int | float:
    if "." not in digits:
        return int(digits) if len(digits) < 40 else float("inf")
    value = float(digits)
    return int(value) if value.is_integer() else value


def _times(value: int | float, factor: int) -> int | float:
    """The product without binary dust: 1.45 milliard is 1 450 000 000."""
    product = round(value * factor, 6)
    return int(product) if product == int(product) else product


def _with_scale(folded: str, number: Number) -> Number:
    """Take in "millions", "milliards de", "et demi", and hundreds of thousands of millions once more."""
    value, end, total = number.value, number.end, 1
    if value is None:
        more = OF_SCALE.match(folded, end)
        return replace(number, end=more.end()) if more else number
    if value == float("inf"):
        return number
    for _ in range(2):
        match = SCALE_AFTER.match(folded, end)
        if match is None and number.noun and total == 1:
            match = OF_SCALE.match(folded, end)
        if match is None:
            break
        factor = _scale_value(match[1] or match[2])
        value, end, total = _times(value, factor), match.end(), total * factor
    if total == 1:
        return number
    half = HALF.match(folded, end)
    if half:
        value, end = value + _times(total, 1) // 2, half.end()
    noun = total >= 1_000_000 or number.noun
    return Number(number.start, end, value, number.digits, noun, number.rounded, total)


def _scale_value(word: str) -> int:
    return number_words()[word].value


def _in_words(folded: str, start: int, end: int) -> list[Number]:
    """The numbers in a run of number words: "deux" and "trois" in "deux trois" are two."""
    pieces = [(found[0], start + found.start(), start + found.end()) for found in _split(folded[start:end])]
    words = [piece[0] for piece in pieces]
    found: list[Number] = []
    at = 0
    while at < len(words):
        reading = _read_scaled(words, at)
        if reading is None:
            at += 1
            continue
        value, after, noun, rounded, scale = reading
        number = Number(pieces[at][1], pieces[after - 1][2], value, False, noun, rounded, scale)
        if after == at + 1 and noun and words[at].endswith("s"):  # "à des centaines de", "de millions de": how many?
            number = replace(number, value=None, rounded=True)
        if after == len(words):
            number = _finished(folded, number)
        found.append(number)
        at = after
    return found


def _split(words: str) -> list[re.Match[str]]:
    return list(re.finditer(r"demi-[a-z]+|[a-z]+", words))


def _read_scaled(words: list[str], at: int) -> tuple[int, int, bool, bool, int] | None:
    """Value, position after it, whether it ends in a noun, whether it is rounded, the last scale."""
    total, end, noun, rounded, scale, last = 0, at, False, False, 1, 10**16
    known = number_words()
    while end < len(words):
        step = end + (end > at and words[end] == "et")
        below = read_below_million(words, step)
        count, after = below or (1, step)
        word = known.get(words[after]) if after < len(words) else None
        if word and word.kind == "about" and end == at:
            return count * word.value, after + 1, True, True, 1
        if word and word.kind == "scale" and word.value < last and (below or end == at):
            total, end, noun, scale, last = total + count * word.value, after + 1, True, word.value, word.value
            continue
        if below is None or (end > at and last < 10**6):
            break
        return total + count, after, False, rounded, 1
    return (total, end, noun, rounded, scale) if end > at else None


def _finished(folded: str, number: Number) -> Number:
    """Take in what follows a number in words: "et demi", "virgule cinq", "de milliers"."""
    half = HALF.match(folded, number.end)
    if half and number.scale > 1 and number.value is not None:
        value = number.value + number.scale // 2
        return Number(number.start, half.end(), value, False, True, number.rounded, number.scale)
    comma = COMMA.match(folded, number.end)
    if comma and not number.noun:
        words = [found[0] for found in _split(comma[1])]
        decimals = read_below_million(words, 0)
        if decimals is not None:
            last = _split(comma[1])[decimals[1] - 1]
            value = _tidy(f"{number.value}.{decimals[0]}")
            return _with_scale(folded, Number(number.start, comma.end() + last.end(), value))
    return _with_scale(folded, number)
