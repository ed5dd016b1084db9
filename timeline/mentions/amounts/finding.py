"""Find amounts in French press text: money, percentages and counted things, with how exactly each is stated.

Follows GUIDELINES section 6: ISO 4217 for money, "%" for percentages, else the counted noun in the singular. A range is
two amounts, `at_least` and `at_most`, over the same words. Dates, years, ages, clock times, numbers of articles and
names, ordinals and what only points back ("les deux hommes") are no amounts.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from timeline.language.normalise import normalise
from timeline.mentions.amounts.admission import WINDOW, is_amount
from timeline.mentions.amounts.elliptic import elliptic, suffering
from timeline.mentions.amounts.tables import cues, words
from timeline.mentions.amounts.unit import IsNoun, Measure, measure
from timeline.mentions.numbers import Number
from timeline.mentions.numbers.finding import find_in_folded
from timeline.reading.composed import composed, is_composed, original
from timeline.reading.fold import fold
from timeline.records import Amount, Qualifier, Span

HALF = re.compile(r" et demie?\b")
THOUSANDS = re.compile(r"[1-9]\d{0,2},\d{3}")
AMONG_MORE = re.compile(r" des ")
GAP = re.compile(r" a | ou | ?- ?| et ")
CHANGE = re.compile(
    r"\b(?:pass|port|augment|rel[eè]v|hauss|ramen|rédui|redui|baiss|tomb|chut|grimp|recul|abaiss)\w*\b[^.;]{0,40}$"
)
SHARE = re.compile(
    r"\b(?:la (?P<half>moitie)|(?:le|un) (?P<quarter>quart)|(?:les )?(?P<three>trois[ -]quarts)) (?=d[eu]s? |d')"
)


@dataclass(frozen=True, slots=True)
class _Found:
    number: Number
    measure: Measure


def find_amounts(text: str) -> list[Amount]:
    """Every amount in the text, in text order. Offsets count characters of `text`; never raises."""
    if is_composed(text):
        return amounts_with(text, None)
    plain, at = composed(text)
    spans = [(original(amount.span, at), amount) for amount in amounts_with(plain, None)]
    return [replace(amount, words=text[span.start : span.end], span=span) for span, amount in spans]


def amounts_with(text: str, is_noun: IsNoun | None) -> list[Amount]:
    """The same, asking `is_noun` where a word stands that may or may not be the counted noun."""
    text = normalise(text)
    folded = fold(text)
    numbers = find_in_folded(folded)
    found: list[Amount] = _shares(text, folded)
    of_all: list[Amount] = []
    last: Measure | None = None
    index = 0
    while index < len(numbers):
        number = numbers[index]
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following is not None and (pair := _range(text, folded, number, following, is_noun)) is not None:
            found += pair
            last = Measure(pair[0].unit, pair[0].span.start, pair[0].span.end, money=_is_money(pair[0].unit))
            index += 2
            continue
        if following is not None and (share := _of_all(text, folded, number, following, is_noun)) is not None:
            of_all.append(share)
            index += 1
            continue
        if found and number.start < found[-1].span.end:  # "cent" in "quarante pour cent"
            index += 1
            continue
        measured = (
            suffering(folded, number, last)
            or measure(text, folded, number, is_noun)
            or elliptic(text, folded, number, last)
        )
        if measured is not None and is_amount(text, folded, number, measured):
            amount = _amount(text, folded, number, measured)
            found.append(amount)
            last = replace(measured, end=amount.span.end)
        index += 1
    return sorted(found + of_all, key=lambda amount: (amount.span.start, amount.span.end))


def _of_all(text: str, folded: str, number: Number, of: Number, is_noun: IsNoun | None) -> Amount | None:
    """ "54 des 193 pays" is 54 of them."""
    if number.noun or number.value is None or AMONG_MORE.fullmatch(folded, number.end, of.start) is None:
        return None
    measured = measure(text, folded, of, is_noun)
    if measured is None or measured.money or not is_amount(text, folded, number, measured):
        return None
    return _amount(text, folded, number, replace(measured, start=number.start))


def is_duration(amount: Amount) -> bool:
    """Whether it is a length of time ("90 ans", "trois jours"): that measures a sentence, a strike, a visit."""
    return amount.unit in words("durations.txt")


def _is_money(unit: str | None) -> bool:
    return unit is not None and len(unit) == 3 and unit.isupper()


def _amount(text: str, folded: str, number: Number, measured: Measure) -> Amount:
    value = _counted(text, number, measured)
    if value is not None and measured.factor != 1:
        value = round(value * measured.factor, 4)
        value = int(value) if value == int(value) else value
    qualifier = _qualifier(folded, measured.start, measured.end)
    if qualifier is Qualifier.EXACT and number.rounded:
        qualifier = Qualifier.APPROX
    span = Span(measured.start, measured.end)
    half = HALF.match(folded, span.end) if measured.unit in words("durations.txt") and value is not None else None
    if half and value is not None:
        span, value = Span(span.start, half.end()), value + 0.5
    return Amount(value, measured.unit, qualifier, text[span.start : span.end], span)


def _counted(text: str, number: Number, measured: Measure) -> int | float | None:
    """The number's value; of what is counted one by one, "12,500" is the English twelve thousand five hundred."""
    whole = not (measured.money or measured.unit == "%" or measured.unit in words("measures.txt"))
    if whole and THOUSANDS.fullmatch(text, number.start, number.end) and measured.unit not in words("durations.txt"):
        return int(text[number.start : number.end].replace(",", ""))
    return number.value


def _qualifier(folded: str, start: int, end: int) -> Qualifier:
    before = folded[max(0, start - WINDOW) : start]
    for cue in cues("before"):
        if cue.pattern.search(before):
            return cue.qualifier
    for cue in cues("after"):
        if cue.pattern.match(folded, end):
            return cue.qualifier
    return Qualifier.EXACT


def _range(text: str, folded: str, low: Number, high: Number, is_noun: IsNoun | None) -> list[Amount] | None:
    """Two amounts for "entre 3 et 5 millions", "de 3 à 5 %", "trois ou quatre soldats"; None when it is no range."""
    if high.start - low.end > 40 or low.value is None or high.value is None:
        return None
    own = None
    gap = GAP.fullmatch(folded, low.end, high.start)
    if gap is None:
        own = measure(text, folded, low, is_noun)
        gap = GAP.fullmatch(folded, own.end, high.start) if own and own.end <= high.start else None
    if gap is None:
        return None
    before = folded[max(0, low.start - WINDOW) : low.start]
    between = re.search(r"\bentre(?: les)? $", before)
    if (gap[0] == " et ") != bool(between) or (gap[0] == "-" and folded.startswith(" ans", high.end)):
        return None
    measured = measure(text, folded, high, is_noun)
    if (
        measured is None
        or (own is not None and own.unit != measured.unit)
        or not is_amount(text, folded, low, measured)
    ):
        return None
    low_value, high_value = low.value * (own.factor if own else measured.factor), high.value * measured.factor
    if own is None and low.scale == 1 and high.scale > 1 and low_value < 1000:
        low_value = low_value * high.scale
    if low_value >= high_value or (gap[0] == " a " and CHANGE.search(before)):
        return None
    start = low.start - len(between[0]) if between else own.start if own else low.start
    span = Span(start, measured.end)
    written = text[span.start : span.end]
    ambiguous = own is None and low_value < 1000 <= high_value and high_value % 1000 == 0 and low.scale == high.scale
    least: int | float | None = low_value
    if ambiguous and low_value < high_value / 1000:  # "3 à 4 000": 3 or 3 000? but "deux à trois mille" is sure
        least = None if low.digits or high.digits else low_value * 1000
    return [
        Amount(_whole(least), measured.unit, Qualifier.AT_LEAST, written, span),
        Amount(_whole(high_value), measured.unit, Qualifier.AT_MOST, written, span),
    ]


def _whole(value: int | float | None) -> int | float | None:
    if isinstance(value, float):
        value = round(value, 4)
        return int(value) if value.is_integer() else value
    return value


def _shares(text: str, folded: str) -> list[Amount]:
    """ "La moitié de", "un quart de", "les trois quarts de" as percentages; thirds have no exact figure."""
    found = []
    for match in SHARE.finditer(folded):
        if folded.startswith("d'heure", match.end()):
            continue
        span = Span(match.start(), match.end() - 1)
        value = 50 if match["half"] else 25 if match["quarter"] else 75
        qualifier = _qualifier(folded, span.start, span.end)
        found.append(Amount(value, "%", qualifier, text[span.start : span.end], span))
    return found
