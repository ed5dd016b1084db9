"""Parts of a larger unit: "fin 2022", "mi-octobre", "première quinzaine de mars", "le premier lundi de mars"."""

from __future__ import annotations

from datetime import date

from timeline.mentions.dates.calendars import Days, add_days, add_months, moved, third
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning, resolve
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.numbers import parse_count
from timeline.mentions.dates.tables import keyed, units, weekdays
from timeline.records import Precision

WHOLE = ("courant", "cours", "en cours", "long")
LONG = 360  # days from which a time has a dawn
DECADE = 120  # months
SATURDAY = 5
SIZES = {"quinzaine": 15, "semaine": 7}


def _unit(found: Resolved) -> str:
    return "week" if found.precision is Precision.WEEK else "month" if found.precision is Precision.MONTH else "year"


def _whole(node: Node, context: Context) -> tuple[date, date, Resolved]:
    found = resolve(node.children[0], context)
    if found.start is None or found.end is None:
        raise Unresolvable(found.reason or "part of an open interval", found.precision)
    return found.start, found.end, found


@meaning("part_of", "this_part")
def part_of(node: Node, context: Context) -> Resolved:
    """ "début/mi-/fin" and a unit: a third of it, or the first or last quarter of a year; "courant" is all of it."""
    words = node.words[""].removeprefix("la ").removeprefix("cette ").removeprefix("ce ")
    if words.startswith(WHOLE):
        return resolve(node.children[0], context)
    part = 0 if "debut" in words or "commencement" in words else 2 if "fin" in words else 1
    start, end, found = _whole(node, context)
    if found.precision is Precision.DAY:
        if node.children[0].name in ("named_day", "weekday", "deictic_day", "day_month"):
            return found
        raise Unresolvable("a part of a day")
    return Resolved(*third(part, start, end, _unit(found)), found.precision, found.approximate)


@meaning("dawn_of")
def dawn_of(node: Node, context: Context) -> Resolved:
    """ "à l'aube du XXIe siècle" is its first third, "au crépuscule" its last."""
    start, end, found = _whole(node, context)
    if (end - start).days < LONG:
        raise Unresolvable("a part of no long time", found.precision)
    part = 2 if node.words[""].startswith("crepuscule") else 0
    return Resolved(*third(part, start, end, _unit(found)), found.precision, found.approximate)


@meaning("half_of")
def half_of(node: Node, context: Context) -> Resolved:
    """ "première quinzaine de mars" (1 to 15), "deuxième semaine d'octobre" (8 to 14), "seconde moitié de 2022"."""
    start, end, found = _whole(node, context)
    number, words = keyed("ordinals.tsv")[node.words["ord"]], node.words[""]
    size = next((days for name, days in SIZES.items() if name in words), None)
    if size is None:
        pieces = 3 if "tiers" in words else 4 if "quart" in words else 2
        return Resolved(*_piece(start, end, number - 1 if number > 0 else pieces + number, pieces), found.precision)
    precision = Precision.FORTNIGHT if size == 15 else Precision.WEEK
    if size == 15 and number in (2, -1):
        return Resolved(add_days(start, 15), end, precision)
    first = add_days(end, 1 + size * number) if number < 0 else add_days(start, size * (number - 1))
    last = add_days(first, size - 1)
    if not start <= first <= last <= end:
        raise Unresolvable("no such part of that unit", precision)
    return Resolved(first, last, precision)


def _piece(start: date, end: date, index: int, pieces: int) -> Days:
    if not 0 <= index < pieces:
        raise Unresolvable("no such part of that unit")
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months >= DECADE:
        years = end.year - start.year + 1
        first_year, last_year = start.year + years * index // pieces, start.year + years * (index + 1) // pieces - 1
        return date(first_year, 1, 1), date(last_year, 12, 31)
    if months % pieces == 0:
        size = months // pieces
        first = add_months(start, size * index)
        return first, add_days(add_months(first, size), -1)
    length = (end - start).days + 1
    return add_days(start, length * index // pieces), add_days(start, length * (index + 1) // pieces - 1)


@meaning("nth_weekday")
def nth_weekday(node: Node, context: Context) -> Resolved:
    """ "le premier lundi de mars", "le dernier vendredi de novembre 2022"."""
    start, end, _ = _whole(node, context)
    number, weekday = keyed("ordinals.tsv")[node.words["ord"]], weekdays()[node.words["weekday"]]
    if number < 0:
        day = add_days(end, -((end.weekday() - weekday) % 7) + 7 * (number + 1))
    else:
        day = add_days(start, (weekday - start.weekday()) % 7 + 7 * (number - 1))
    if not start <= day <= end:
        raise Unresolvable("no such weekday in that unit", Precision.DAY)
    return Resolved(day, day, Precision.DAY)


@meaning("nth_weekend")
def nth_weekend(node: Node, context: Context) -> Resolved:
    """ "le premier week-end d'octobre": the first Saturday of the month and the Sunday after it."""
    start, end, _ = _whole(node, context)
    number = keyed("ordinals.tsv")[node.words["ord"]]
    if number < 0:
        saturday = add_days(end, -((end.weekday() - SATURDAY) % 7) + 7 * (number + 1))
    else:
        saturday = add_days(start, (SATURDAY - start.weekday()) % 7 + 7 * (number - 1))
    if not start <= saturday <= end:
        raise Unresolvable("no such week-end in that unit", Precision.WEEKEND)
    return Resolved(saturday, add_days(saturday, 1), Precision.WEEKEND)


@meaning("first_units")
def first_units(node: Node, context: Context) -> Resolved:
    """ "les six premiers mois de 2023", "les trois derniers jours de mars"."""
    start, end, _ = _whole(node, context)
    count, unit = parse_count(node.words["n"]), units()[node.words["unit"]]
    if count is None or unit == "hour":
        raise Unresolvable("vague")
    if "dernier" in node.words[""]:
        return Resolved(max(start, moved(unit, add_days(end, 1), -count)), end, Precision.PERIOD)
    return Resolved(start, min(end, add_days(moved(unit, start, count), -1)), Precision.PERIOD)


@meaning("nth_day")
def nth_day(node: Node, context: Context) -> Resolved:
    """ "le dernier jour de mars"."""
    start, end, _ = _whole(node, context)
    number = keyed("ordinals.tsv")[node.words["ord"]]
    day = add_days(end, number + 1) if number < 0 else add_days(start, number - 1)
    return Resolved(day, day, Precision.DAY)


@meaning("first_days")
def first_days(node: Node, context: Context) -> Resolved:
    """ "dans les premiers jours de mars", "les derniers mois de 1989": its first or last third (of a year: quarter)."""
    start, end, found = _whole(node, context)
    words = node.words[""]
    part = 2 if words.startswith("dernier") else 0
    if "jours" in words and found.precision is not Precision.MONTH:
        edge = add_days(end, -9) if part else start
        return Resolved(edge, add_days(edge, 9), Precision.PERIOD)
    return Resolved(*third(part, start, end, _unit(found)), found.precision)
