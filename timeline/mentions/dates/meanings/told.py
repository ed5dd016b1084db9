"""Relative to the last date told: "la veille", "le lendemain", "trois jours plus tard", "cette année-là"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.mentions.dates.calendars import Days, add_days, add_months, month_of, months_of, unit_around, year_of
from timeline.mentions.dates.context import (
    Context,
    Resolved,
    Unresolvable,
    meaning,
    resolve,
    shift_of_adjacent,
)
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.meanings.days import day_number, month_number, one_day
from timeline.mentions.dates.meanings.offsets import counted, unit_away
from timeline.mentions.dates.meanings.units import precision_of
from timeline.mentions.dates.meanings.weekdays import number, on_or_after, on_or_before
from timeline.mentions.dates.tables import keyed, units
from timeline.records import Precision

STEPS = {"veil": -1, "avan": -2, "lend": 1, "surl": 2}


def _step(words: str) -> int:
    return STEPS[words[:4]]


def _beside(told: Days, step: int) -> Resolved:
    return one_day(add_days(told[0] if step < 0 else told[1], step))


@meaning("day_before", "day_after")
def day_beside(node: Node, context: Context) -> Resolved:
    """ "la veille", "l'avant-veille", "le lendemain", "le surlendemain" of the last date told."""
    return _beside(context.last_told, _step(node.words[""]))


@meaning("day_before_date", "day_after_date")
def day_beside_date(node: Node, context: Context) -> Resolved:
    """ "la veille du 4 septembre", "le lendemain de Noël"."""
    found = resolve(node.children[0], context)
    if found.start is None or found.end is None:
        raise Unresolvable(found.reason or "beside an open interval")
    return replace(_beside((found.start, found.end), _step(node.words[""])), approximate=found.approximate)


@meaning("beside_event", "from_event", "around_event")
def beside_event(node: Node, context: Context) -> Resolved:
    """ "au lendemain du putsch", "quatre jours après l'attaque": the event's date is not in the words."""
    raise Unresolvable("counted from an event")


@meaning("same_day")
def same_day(node: Node, context: Context) -> Resolved:
    """ "le même jour", "ce jour-là", "le soir même"."""
    start, end = context.last_told
    return Resolved(start, end, Precision.DAY if start == end else Precision.PERIOD)


@meaning("end_told")
def end_told(node: Node, context: Context) -> Resolved:
    """ "de 1994 à 1995, date à laquelle": the year, month or day that the last interval ends with."""
    start, end = context.last_told
    for whole, precision in ((year_of(end.year), Precision.YEAR), (month_of(end.year, end.month), Precision.MONTH)):
        if end == whole[1] and start <= whole[0] and start.day == 1:
            return Resolved(*whole, precision)
    return one_day(end)


@meaning("same_unit")
def same_unit(node: Node, context: Context) -> Resolved:
    """ "cette année-là", "la même semaine"."""
    unit = units()[node.words["unit"]]
    return Resolved(*unit_around(unit, context.last_told[0]), precision_of(unit))


@meaning("same_season")
def same_season(node: Node, context: Context) -> Resolved:
    """ "cet été-là"."""
    first, told = keyed("seasons.tsv")[node.words["season"]], context.last_told[0]
    year = told.year - 1 if first == 12 and told.month < 3 else told.year
    return Resolved(*months_of(year, first, 3), Precision.SEASON)


@meaning("next_unit")
def next_unit(node: Node, context: Context) -> Resolved:
    """ "l'année suivante", "la semaine précédente", "le jour d'après"."""
    unit, shift = units()[node.words["unit"]], shift_of_adjacent(node.words["adjacent"])
    start, end = context.last_told
    return Resolved(*unit_around(unit, start if shift < 0 else end, shift), precision_of(unit))


@meaning("next_weekday")
def next_weekday(node: Node, context: Context) -> Resolved:
    """ "le lundi suivant", "le jeudi précédent"."""
    start, end = context.last_told
    if shift_of_adjacent(node.words["adjacent"]) < 0:
        return one_day(on_or_before(add_days(start, -1), number(node)))
    return one_day(on_or_after(add_days(end, 1), number(node)))


@meaning("next_month")
def next_month(node: Node, context: Context) -> Resolved:
    """ "en mars suivant"."""
    start, end = context.last_told
    month, shift = month_number(node), shift_of_adjacent(node.words["adjacent"])
    around = add_months((end if shift > 0 else start).replace(day=1), shift)
    for step in range(12):
        there = add_months(around, step * shift)
        if there.month == month:
            return Resolved(*month_of(there.year, month), Precision.MONTH)
    raise AssertionError("every month comes within twelve")


@meaning("day_month_told", "month_told")
def month_of_year_told(node: Node, context: Context) -> Resolved:
    """ "le 15 août de la même année", "en août de l'année suivante"."""
    words = node.words[""]
    start, end = context.last_told
    shift = 1 if words.endswith(("suivante", "apres")) else -1 if words.endswith(("precedente", "avant")) else 0
    year = (start.year if shift < 0 else end.year) + shift
    if node.name == "month_told":
        return Resolved(*month_of(year, month_number(node)), Precision.MONTH)
    return one_day(date(year, month_number(node), day_number(node.words["day"])))


@meaning("later", "earlier")
def later(node: Node, context: Context) -> Resolved:
    """ "trois jours plus tard", "deux mois plus tôt", "quinze jours après"."""
    count, unit, approximate = counted(node)
    start, end = context.last_told
    days = unit_away(end, count, unit) if node.name == "later" else unit_away(start, -count, unit)
    return Resolved(*days, precision_of(unit) if unit not in ("fortnight", "decade") else Precision.WEEK, approximate)


@meaning("from_date")
def from_date(node: Node, context: Context) -> Resolved:
    """ "quatre jours avant le sommet du 4 septembre"."""
    count, unit, approximate = counted(node)
    found = resolve(node.children[0], context)
    if found.start is None or found.end is None:
        raise Unresolvable(found.reason or "counted from an open interval")
    words = node.words[""]
    days = unit_away(found.start, -count, unit) if words.endswith("avant") else unit_away(found.end, count, unit)
    return Resolved(*days, precision_of(unit), approximate or found.approximate)
