"""Counts from the reference day: "il y a deux mois", "dans trois jours", "ces trois derniers mois", "sous huit jours".

Days are counted exactly; a count of weeks, months or years names the calendar week, month or year it falls in
(GUIDELINES section 4), except at the end of a term ("d'ici trois mois"), which is a day.
"""

from __future__ import annotations

from datetime import date

from timeline.mentions.dates.calendars import Days, moved, unit_around
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.meanings.units import precision_of
from timeline.mentions.dates.numbers import is_approximate, parse_count
from timeline.mentions.dates.tables import units
from timeline.records import Precision

EXACTLY = frozenset(
    {"exactement", "tout juste", "juste", "deja", "seulement", "maintenant", "bientot", "a peine", "de cela"}
)
MONTHS_IN = {"quarter": 3, "semester": 6, "year": 12}
DAYS_IN = {"month": 30, "week": 7}


def counted(node: Node) -> tuple[int, str, bool]:
    """The count, its unit, and whether it is approximate: "environ deux ans et demi" is 30 months."""
    if "unit" not in node.words:  # "un demi-siècle"
        return 50, "year", True
    count, unit = parse_count(node.words["n"]), units()[node.words["unit"]]
    if count is None:
        raise Unresolvable("a count that is no number")
    about = node.words.get("about", "exactement")
    approximate = about not in EXACTLY or is_approximate(node.words["n"])
    if "half" in node.words:
        if unit in MONTHS_IN:
            return count * MONTHS_IN[unit] + MONTHS_IN[unit] // 2, "month", approximate
        if unit in DAYS_IN:
            return count * DAYS_IN[unit] + (DAYS_IN[unit] + 1) // 2, "day", approximate
    return count, unit, approximate


def unit_away(day: date, count: int, unit: str) -> Days:
    """The calendar unit `count` units from a day; hours are counted in days of 24."""
    if unit == "hour":
        count, unit = (abs(count) // 24) * (1 if count > 0 else -1), "day"
    if unit == "fortnight":
        count, unit = count * 2, "week"
    if unit in ("decade", "century"):
        count, unit = count * (10 if unit == "decade" else 100), "year"
    if unit == "quarter":
        count, unit = count * 3, "month"
    if unit == "semester":
        count, unit = count * 6, "month"
    return unit_around(unit, day, count)


def _precision(unit: str) -> Precision:
    coarse = {"fortnight": Precision.WEEK, "decade": Precision.YEAR, "century": Precision.YEAR}
    finer = {"quarter": Precision.MONTH, "semester": Precision.MONTH}
    return coarse.get(unit) or finer.get(unit) or precision_of(unit)


@meaning("ago", "in_offset")
def ago(node: Node, context: Context) -> Resolved:
    """ "il y a deux mois" is that calendar month, "dans trois jours" that day."""
    count, unit, approximate = counted(node)
    sign = -1 if node.name == "ago" else 1
    return Resolved(*unit_away(context.today, sign * count, unit), _precision(unit), approximate)


@meaning("ago_to_the_day", "in_to_the_day")
def to_the_day(node: Node, context: Context) -> Resolved:
    """ "il y a un an jour pour jour": that very day."""
    count, unit, _ = counted(node)
    there = moved(unit, context.today, -count if node.name == "ago_to_the_day" else count)
    return Resolved(there, there, Precision.DAY)


@meaning("in_eight_days")
def in_eight_days(node: Node, context: Context) -> Resolved:
    """ "dans une huitaine" is that day, "d'ici une huitaine" up to it."""
    there = moved("day", context.today, 8)
    return Resolved(None if node.words[""].startswith("d'ici") else there, there, Precision.DAY)


@meaning("since_offset", "ago_since")
def since_offset(node: Node, context: Context) -> Resolved:
    """ "depuis neuf mois": open, from the first day of the month nine months back."""
    count, unit, approximate = counted(node)
    return Resolved(unit_away(context.today, -count, unit)[0], None, _precision(unit), approximate)


@meaning("by_offset")
def by_offset(node: Node, context: Context) -> Resolved:
    """ "d'ici deux semaines": up to the day two weeks on."""
    count, unit, approximate = counted(node)
    return Resolved(None, moved(unit, context.today, count), _precision(unit), approximate)


@meaning("within_offset")
def within_offset(node: Node, context: Context) -> Resolved:
    """ "sous huit jours", "dans les 48 heures": from the reference day to that day."""
    count, unit, approximate = counted(node)
    return Resolved(context.today, moved(unit, context.today, count), Precision.PERIOD, approximate)


@meaning("within_fortnight")
def within_fortnight(node: Node, context: Context) -> Resolved:
    """ "sous quinzaine", "sous huitaine"."""
    count = 15 if node.words[""].endswith("quinzaine") else 8
    return Resolved(context.today, moved("day", context.today, count), Precision.PERIOD)


@meaning("within_next")
def within_next(node: Node, context: Context) -> Resolved:
    """ "les trois prochains mois": from the reference day to the day three months on."""
    count, unit, approximate = counted(node)
    return Resolved(context.today, moved(unit, context.today, count), Precision.PERIOD, approximate)


@meaning("within_last")
def within_last(node: Node, context: Context) -> Resolved:
    """ "ces trois derniers mois": from the day three months back to the reference day."""
    count, unit, approximate = counted(node)
    return Resolved(moved(unit, context.today, -count), context.today, Precision.PERIOD, approximate)


@meaning("unit_last")
def unit_last(node: Node, context: Context) -> Resolved:
    """ "la dernière décennie": from the day ten years back to the reference day."""
    return Resolved(moved(units()[node.words["unit"]], context.today, -1), context.today, Precision.PERIOD)


@meaning("vague", "vague_offset", "vague_units", "vague_later")
def vague(node: Node, context: Context) -> Resolved:
    """ "récemment", "il y a quelques jours": order only."""
    raise Unresolvable("vague")
