"""Days with a name in the press: 14-Juillet, Noël, Pâques and what moves with it, Aïd, Ramadan; foreign months."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import cache

from timeline.mentions.dates.calendars import Days, add_days, easter, year_of
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning, recurring, shift_of
from timeline.mentions.dates.foreign import read_foreign
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.islamic import islamic, islamic_years
from timeline.mentions.dates.meanings.days import one_day
from timeline.mentions.dates.numbers import parse_year
from timeline.mentions.dates.tables import named_days, rows
from timeline.records import Precision

SUMMER = ("vacances d'ete", "vacances estivales", "grandes vacances")


def days_of_rule(rule: str, year: int) -> Days | None:
    """The days of a rule of `data/holidays.tsv` that begin in a year; None when it does not come that year."""
    if rule.startswith("easter"):
        return (add_days(easter(year), int(rule.removeprefix("easter"))),) * 2
    if rule.startswith("hijri"):
        return _islamic(rule.removeprefix("hijri "), year)
    month, day = int(rule[:2]), int(rule[3:5])
    found = date(year, month, day)
    if " n" in rule:
        found = add_days(found, (int(rule[7]) - 1 - found.weekday()) % 7)
    _, _, avoided = rule.partition(" after ")
    if avoided and days_of_rule(avoided, year) == (found, found):
        found = add_days(found, 7)
    return found, found


@cache
def _observed() -> dict[tuple[str, int], Days]:
    """The days on which feasts were held, by the day of the Islamic calendar and the civil year they began in."""
    found = [
        (day, date.fromisoformat(first), date.fromisoformat(last)) for day, first, last in rows("islamic_days.tsv")
    ]
    return {(day, first.year): (first, last) for day, first, last in found}


def _islamic(written: str, year: int) -> Days | None:
    if (written, year) in _observed():
        return _observed()[written, year]
    month, _, day = written.partition("-")
    for number in islamic_years(date(year, 1, 1)):
        start = islamic(number, int(month), int(day or 1))
        if start.year == year:
            return (start, start) if day else (start, add_days(islamic(number, int(month) + 1, 1), -1))
    return None


def _once(rule: str) -> Resolved:
    first, _, last = rule.partition("/")
    if last:
        return Resolved(year_of(int(first))[0], year_of(int(last))[1], Precision.PERIOD)
    if len(first) == 7:
        year, month = int(first[:4]), int(first[5:])
        return Resolved(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)
    return one_day(date.fromisoformat(first))


def _resolved(rule: str, days: Days) -> Resolved:
    precision = Precision.DAY if days[0] == days[1] else Precision.PERIOD
    return Resolved(*days, precision, approximate=rule.startswith("hijri"))


@meaning("named_day", "named_day_which", "named_day_of_year")
def named_day(node: Node, context: Context) -> Resolved:
    """ "Noël", "la Pentecôte 2022", "Pâques dernier", "le 11-Septembre"."""
    rule = named_days()[re.sub(r"\s+", " ", node.words["holiday"])]
    once = re.match(r"\d{4}", rule) is not None
    if "year" in node.words:
        found = days_of_rule(rule, parse_year(node.words["year"]) or 0) if not once else None
        if once:
            return _once(rule)
        if found is None:
            raise Unresolvable("not in that year")
        return _resolved(rule, found)
    if once:
        return _once(rule)
    shift = shift_of(node.words["which"]) if "which" in node.words else 0
    if node.name == "named_day_of_year":
        found = days_of_rule(rule, context.today.year + shift)
        if found is None:
            raise Unresolvable("not in that year")
        return _resolved(rule, found)
    if shift:
        context = context.towards("future" if shift > 0 else "past", add_days(context.today, shift))
    return _resolved(rule, recurring(context, lambda year: days_of_rule(rule, year)))


@meaning("named_days")
def named_days_period(node: Node, context: Context) -> Resolved:
    """ "les fêtes de fin d'année" are 24 to 31 December, "les vacances d'été" July and August."""
    days_of = _summer_holidays if node.words[""].startswith(SUMMER) else _end_of_year
    if "year" in node.words:
        return Resolved(*days_of(parse_year(node.words["year"]) or 0), Precision.PERIOD)
    return Resolved(*recurring(context, days_of), Precision.PERIOD)


def _end_of_year(year: int) -> Days:
    return date(year, 12, 24), date(year, 12, 31)


def _summer_holidays(year: int) -> Days:
    return date(year, 7, 1), date(year, 8, 31)


@meaning("foreign_day")
def foreign_day(node: Node, context: Context) -> Resolved:
    """ "Feb 24, 2022", "24 de febrero de 2022": read by dateparser."""
    found = read_foreign(node.words["foreignday"])
    if found is None:
        raise Unresolvable("no such day in the calendar", Precision.DAY)
    return one_day(found)
