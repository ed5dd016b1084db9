"""Months by name → their days, the year completed from the tense."""

from __future__ import annotations

from timeline.mentions.dates.calendars import add_months, month_of
from timeline.mentions.dates.context import Context, Resolved, meaning, recurring, shift_of
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.meanings.days import month_number
from timeline.mentions.dates.numbers import parse_year
from timeline.mentions.dates.tables import months as month_table
from timeline.records import Precision


@meaning("month", "month_short")
def month(node: Node, context: Context) -> Resolved:
    """ "septembre 2023"; "septembre": the last that has begun, or the next that has not ended."""
    number = month_number(node)
    year = node.words.get("year") or node.words.get("year2")
    if year:
        return Resolved(*month_of(parse_year(year) or 0, number), Precision.MONTH)
    return Resolved(*recurring(context, lambda year: month_of(year, number)), Precision.MONTH)


@meaning("month_which")
def month_which(node: Node, context: Context) -> Resolved:
    """ "mars dernier" before the current month, "mars prochain" after it."""
    number, shift = month_number(node), shift_of(node.words["which"])
    if shift == 0:
        return Resolved(*month_of(context.today.year, number), Precision.MONTH)
    other = add_months(context.today.replace(day=1), shift)
    nearer = context.towards("future" if shift > 0 else "past", other)
    return Resolved(*recurring(nearer, lambda year: month_of(year, number)), Precision.MONTH)


@meaning("month_of_year")
def month_of_year(node: Node, context: Context) -> Resolved:
    """ "mars de l'année dernière", "mars de cette année"."""
    shift = shift_of(node.words["which"]) if "which" in node.words else 0
    return Resolved(*month_of(context.today.year + shift, month_number(node)), Precision.MONTH)


@meaning("months")
def months(node: Node, context: Context) -> Resolved:
    """ "mars et avril 2022", "septembre-octobre": from the first to the second."""
    first, last = month_number(node), month_table()[(node.words.get("month2") or node.words["fullmonth2"]).rstrip(".")]
    count = (last - first) % 12
    if "year" in node.words:
        year = parse_year(node.words["year"]) or 0
        return Resolved(month_of(year, last - count)[0], month_of(year, last)[1], Precision.PERIOD)
    days = recurring(context, lambda year: (month_of(year, first)[0], month_of(year, first + count)[1]))
    return Resolved(*days, Precision.PERIOD)
