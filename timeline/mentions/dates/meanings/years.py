"""Years, decades, school years and "la rentrée" → their days."""

from __future__ import annotations

import re
from datetime import date

from timeline.mentions.dates.calendars import add_months, month_of, year_of
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning, recurring, shift_of
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.numbers import parse_count, parse_year
from timeline.mentions.dates.tables import keyed
from timeline.records import Precision

SEPTEMBER = 9


def _year(words: str) -> int:
    found = parse_year(words)
    if not found:
        raise Unresolvable("no such year", Precision.YEAR)
    return found


@meaning("year", "year_named")
def year(node: Node, context: Context) -> Resolved:
    """ "1960"."""
    return Resolved(*year_of(_year(node.words["year"])), Precision.YEAR)


@meaning("year_ad", "year_of_grace")
def year_ad(node: Node, context: Context) -> Resolved:
    """ "79 après J.-C.", "l'an 800", "l'an mille"."""
    number = int(node.words["anyyear"]) if "anyyear" in node.words else 1000
    return Resolved(*year_of(number), Precision.YEAR)


@meaning("years", "year_range", "year_range_short")
def year_range(node: Node, context: Context) -> Resolved:
    """ "2015-2018", "1914-18", "2015 et 2016", "2015, 2016 et 2017"."""
    first, words = _year(node.words["year"]), node.words["year2"].lstrip("'")
    last = int(words) if len(words) == 4 else first - first % 100 + int(words)
    if last < first:
        last += 100 if len(words) == 2 else 0
    if last < first:
        raise Unresolvable("the first year is after the last", Precision.PERIOD)
    return Resolved(date(first, 1, 1), date(last, 12, 31), Precision.PERIOD if last > first else Precision.YEAR)


@meaning("decade")
def decade(node: Node, context: Context) -> Resolved:
    """ "les années 1990", "90", "quatre-vingt-dix": 1990 to 1999."""
    first = _decade(node.words["decade"])
    return Resolved(date(first, 1, 1), date(first + 9, 12, 31), Precision.DECADE)


def _decade(words: str) -> int:
    first = keyed("decades.tsv").get(re.sub(r"\s+", "-", words))
    if first is None:
        number = int(words.lstrip("'"))
        first = number if number > 99 else number + (1900 if number >= 30 else 2000)
    return first


@meaning("decades")
def decades(node: Node, context: Context) -> Resolved:
    """ "les années 1920 et 1930", "les années 60-70"."""
    first, last = _decade(node.words["decade"]), _decade(node.words["decade2"])
    if last < first:
        raise Unresolvable("the first decade is after the last", Precision.PERIOD)
    return Resolved(date(first, 1, 1), date(last + 9, 12, 31), Precision.PERIOD)


@meaning("back_to_school")
def back_to_school(node: Node, context: Context) -> Resolved:
    """ "la rentrée": September."""
    if "year" in node.words:
        return Resolved(*month_of(_year(node.words["year"]), SEPTEMBER), Precision.MONTH)
    return Resolved(*recurring(context, lambda number: month_of(number, SEPTEMBER)), Precision.MONTH)


@meaning("back_to_school_which")
def back_to_school_which(node: Node, context: Context) -> Resolved:
    """ "la rentrée prochaine": a September after this month."""
    shift = shift_of(node.words["which"])
    nearer = context.towards("future" if shift > 0 else "past", add_months(context.today.replace(day=1), shift))
    return Resolved(*recurring(nearer, lambda number: month_of(number, SEPTEMBER)), Precision.MONTH)


@meaning("school_year")
def school_year(node: Node, context: Context) -> Resolved:
    """ "l'année scolaire 2022-2023": September to August."""
    first = int(node.words["years"][:4])
    return Resolved(date(first, SEPTEMBER, 1), date(first + 1, 8, 31), Precision.PERIOD)


@meaning("school_year_which")
def school_year_which(node: Node, context: Context) -> Resolved:
    """ "l'année scolaire prochaine"."""
    today = context.today
    first = today.year - (today.month < SEPTEMBER) + shift_of(node.words["which"])
    return Resolved(date(first, SEPTEMBER, 1), date(first + 1, 8, 31), Precision.PERIOD)


@meaning("millennium")
def millennium(node: Node, context: Context) -> Resolved:
    """ "le troisième millénaire": 2001 to 3000."""
    words = node.words.get("ord", "")
    number = keyed("ordinals.tsv").get(words) or parse_count(words) or len(node.words[""].split()[0].rstrip("er")) or 1
    return Resolved(date(number * 1000 - 999, 1, 1), date(number * 1000, 12, 31), Precision.PERIOD)
