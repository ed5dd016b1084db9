"""Arithmetic of the civil calendar: months, weeks, quarters, seasons, and their parts."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

Days = tuple[date, date]


def add_days(day: date, count: int) -> date:
    """The day `count` days later. Raises OverflowError outside years 1 to 9999."""
    return day + timedelta(days=count)


def add_months(day: date, count: int) -> date:
    """The same day of the month `count` months later, or that month's last day."""
    year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_of(year: int, month: int) -> Days:
    """First and last day of a month. `month` may run over: 13 is January of the next year."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def months_of(year: int, first: int, count: int) -> Days:
    """First and last day of `count` months from month `first` of a year."""
    return month_of(year, first)[0], month_of(year, first + count - 1)[1]


def year_of(year: int) -> Days:
    """First and last day of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_of(day: date) -> Days:
    """Monday and Sunday of the week of a day."""
    monday = add_days(day, -day.weekday())
    return monday, add_days(monday, 6)


def century_of(number: int) -> Days:
    """First and last day of a century: the XVth runs from 1401 to 1500."""
    return date(number * 100 - 99, 1, 1), date(number * 100, 12, 31)


def unit_around(unit: str, day: date, shift: int = 0) -> Days:
    """The calendar unit that holds a day, or the one `shift` units later: week, month, quarter, year …"""
    if unit in ("day", "hour"):
        there = add_days(day, shift)
        return there, there
    if unit == "week":
        return week_of(add_days(day, 7 * shift))
    if unit == "weekend":
        monday = add_days(day, -day.weekday() + 7 * shift)
        return add_days(monday, 5), add_days(monday, 6)
    if unit == "fortnight":
        return _fortnight(day, shift)
    if unit == "month":
        return month_of(day.year, day.month + shift)
    if unit == "quarter":
        return months_of(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * shift, 3)
    if unit == "semester":
        return months_of(day.year, (day.month - 1) // 6 * 6 + 1 + 6 * shift, 6)
    if unit == "year":
        return year_of(day.year + shift)
    if unit == "decade":
        first = day.year // 10 * 10 + 10 * shift
        return date(first, 1, 1), date(first + 9, 12, 31)
    return century_of((day.year - 1) // 100 + 1 + shift)


def _fortnight(day: date, shift: int) -> Days:
    halves = day.year * 24 + (day.month - 1) * 2 + (day.day > 15) + shift
    year, half = divmod(halves, 24)
    first, last = month_of(year, half // 2 + 1)
    return (first.replace(day=16), last) if half % 2 else (first, first.replace(day=15))


def moved(unit: str, day: date, count: int) -> date:
    """The day `count` units later, the day of the month kept: "d'ici trois mois" ends there."""
    days = {"day": 1, "week": 7, "weekend": 7, "fortnight": 15}.get(unit)
    if days is not None:
        return add_days(day, days * count)
    if unit == "hour":
        return add_days(day, count // 24)
    months = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}[unit]
    return add_months(day, months * count)


def third(part: int, start: date, end: date, unit: str) -> Days:
    """Beginning (0), middle (1) or end (2) of a unit as GUIDELINES section 4 divides it."""
    if unit == "week":
        cuts = ((0, 1), (2, 3), (4, 6))
        return add_days(start, cuts[part][0]), add_days(start, cuts[part][1])
    if unit == "month":
        first = start.replace(day=(1, 11, 21)[part])
        return first, end if part == 2 else start.replace(day=(10, 20)[part])
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months == 12 and part != 1:
        return months_of(start.year, start.month + (9 if part == 2 else 0), 3)
    if months % 3 == 0 and months <= 12:
        size = months // 3
        return months_of(start.year, start.month + part * size, size)
    if months >= 120:
        years = end.year - start.year + 1
        from_year, to_year = start.year + years * part // 3, start.year + years * (part + 1) // 3 - 1
        return date(from_year, 1, 1), date(to_year, 12, 31)
    length = (end - start).days + 1
    return add_days(start, length * part // 3), add_days(start, length * (part + 1) // 3 - 1)


def easter(year: int) -> date:
    """Easter Sunday of a year of the Gregorian calendar (anonymous Gregorian computus)."""
    golden, century, rest = year % 19, *divmod(year, 100)
    leap, offset = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    day = (32 + 2 * offset + 2 * (rest // 4) - moon - rest % 4) % 7
    correction = (golden + 11 * moon + 22 * day) // 451
    month, before = divmod(moon + day - 7 * correction + 114, 31)
    return date(year, month, before + 1)
