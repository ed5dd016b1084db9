"""Weeks, months, quarters, seasons and years by their place: "la semaine dernière", "ce mois-ci", "T3 2022"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from timeline.mentions.dates.calendars import Days, add_days, months_of, unit_around, week_of
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning, recurring, resolve, shift_of
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.numbers import parse_year
from timeline.mentions.dates.tables import keyed, units
from timeline.records import Precision

QUARTERS = {
    "trimestre": (3, Precision.QUARTER),
    "semestre": (6, Precision.SEMESTER),
    "quadrimestre": (4, Precision.PERIOD),
}
LONGEST = 10  # days that a week or week-end may be named by: "la semaine du 3 au 7 octobre"
PRECISIONS = {"hour": Precision.DAY}


def precision_of(unit: str) -> Precision:
    """The precision that a unit's name gives."""
    return PRECISIONS.get(unit) or Precision(unit)


@meaning("unit_next")
def unit_next(node: Node, context: Context) -> Resolved:
    """ "la prochaine semaine": as "la semaine prochaine"."""
    return unit_which(replace(node, words={**node.words, "which": "prochain"}), context)


@meaning("unit_which")
def unit_which(node: Node, context: Context) -> Resolved:
    """ "la semaine dernière", "l'an prochain", "l'année écoulée"."""
    unit = units()[node.words["unit"]]
    shift = shift_of(node.words["which"]) if "which" in node.words else -1
    if unit in ("hour", "day"):
        raise Unresolvable("vague")
    if unit == "weekend":
        return Resolved(*_weekend(context.today, shift), Precision.WEEKEND)
    return Resolved(*unit_around(unit, context.today, shift), precision_of(unit))


def _weekend(today: date, shift: int) -> Days:
    """The last week-end that is over, or the next that has not begun."""
    saturday = add_days(today, (5 - today.weekday()) % 7)
    if shift > 0:
        saturday = (
            saturday if saturday > today and today.weekday() != 6 else add_days(saturday, 7 * (saturday <= today))
        )
    else:
        saturday = add_days(saturday, -7 if today.weekday() != 6 else -14)
        saturday = saturday if add_days(saturday, 1) < today else add_days(saturday, -7)
    return saturday, add_days(saturday, 1)


@meaning("this_unit")
def this_unit(node: Node, context: Context) -> Resolved:
    """ "cette semaine"; "ce week-end" is the coming one, or the one just over when the text tells the past."""
    unit = units()[node.words["unit"]]
    if unit == "hour":
        raise Unresolvable("vague")
    today = context.today
    early = context.direction == "past" and (context.told or today.weekday() <= 1)
    shift = -1 if unit == "weekend" and today.weekday() < 5 and early else 0
    return Resolved(*unit_around(unit, today, shift), precision_of(unit))


@meaning("bare_weekend")
def bare_weekend(node: Node, context: Context) -> Resolved:
    """ "durant le week-end": as "ce week-end"."""
    return this_unit(replace(node, words={"unit": "weekend"}), context)


@meaning("bare_unit")
def bare_unit(node: Node, context: Context) -> Resolved:
    """ "semaine" in "fin de semaine": the current one."""
    return this_unit(node, context)


@meaning("unit_holding")
def unit_holding(node: Node, context: Context) -> Resolved:
    """ "la semaine du 4 septembre", "le week-end de Pâques"."""
    found = resolve(node.children[0], context)
    words = node.words[""]
    if found.start is None or found.end is None:
        return found
    if (found.end - found.start).days > LONGEST:
        raise Unresolvable("one of several", Precision.WEEK)
    if words.startswith("semaine"):
        return Resolved(*week_of(found.start), Precision.WEEK)
    early = found.start.weekday() <= 1  # a Monday or Tuesday off belongs to the days before it
    return Resolved(*unit_around("weekend", found.start, -1 if early else 0), Precision.WEEKEND)


@meaning("week_number")
def week_number(node: Node, context: Context) -> Resolved:
    """ "semaine 38": the ISO week."""
    number = int(node.words["week"])
    if "year" in node.words:
        monday = date.fromisocalendar(parse_year(node.words["year"]) or 0, number, 1)
        return Resolved(*week_of(monday), Precision.WEEK)
    return Resolved(*recurring(context, lambda year: week_of(date.fromisocalendar(year, number, 1))), Precision.WEEK)


@meaning("quarter", "quarter_of_year")
def quarter(node: Node, context: Context) -> Resolved:
    """ "deuxième trimestre 2023", "premier semestre de l'année dernière"."""
    words = node.words[""]
    length, precision = next(kind for name, kind in QUARTERS.items() if name in words and name in words.split())
    number = keyed("ordinals.tsv")[node.words["ord"]]
    if number > 12 // length:
        raise Unresolvable("no such part of a year", precision)
    if "year" in node.words:
        return Resolved(*_part(parse_year(node.words["year"]) or 0, number, length), precision)
    if node.name == "quarter_of_year":
        return Resolved(*_part(context.today.year + shift_of(node.words["which"]), number, length), precision)
    if words.endswith("cette annee"):
        return Resolved(*_part(context.today.year, number, length), precision)
    if number < 0:
        unit = "quarter" if length == 3 else "semester"
        return Resolved(*unit_around(unit, context.today, -1), precision)
    return Resolved(*recurring(context, lambda year: _part(year, number, length)), precision)


def _part(year: int, number: int, length: int) -> Days:
    first = 13 - length if number < 0 else (number - 1) * length + 1
    return months_of(year, first, length)


@meaning("quarter_code")
def quarter_code(node: Node, context: Context) -> Resolved:
    """ "T3 2022", "3T 2022", "S1 2023"."""
    code = node.words[""][:2]
    length, precision = QUARTERS["semestre" if re.search("[sh]", code) else "trimestre"]
    number = int(re.sub(r"\D", "", code))
    return Resolved(*_part(parse_year(node.words["year"]) or 0, number, length), precision)


@meaning("season")
def season(node: Node, context: Context) -> Resolved:
    """ "l'été 2022"; the winter of a year begins in its December, "l'hiver 2022-2023" says so itself."""
    first = keyed("seasons.tsv")[node.words["season"]]
    if "years" in node.words or "year" in node.words:
        written = node.words.get("years") or node.words["year"]
        return Resolved(*months_of(int(written[:4]), first, 3), Precision.SEASON)
    return Resolved(*recurring(context, lambda year: months_of(year, first, 3)), Precision.SEASON)


@meaning("season_which", "this_season")
def season_which(node: Node, context: Context) -> Resolved:
    """ "l'été dernier" is over, "l'été prochain" has not begun, "cet été" is this year's."""
    first, today = keyed("seasons.tsv")[node.words["season"]], context.today
    around = [months_of(today.year + step, first, 3) for step in (-2, -1, 0, 1, 2)]
    shift = shift_of(node.words["which"]) if "which" in node.words else 0
    if shift < 0:
        return Resolved(*max(days for days in around if days[1] < today), Precision.SEASON)
    if shift > 0:
        return Resolved(*min(days for days in around if days[0] > today), Precision.SEASON)
    if first == 12:
        return Resolved(*around[1 if today.month <= 6 else 2], Precision.SEASON)
    return Resolved(*around[2], Precision.SEASON)
