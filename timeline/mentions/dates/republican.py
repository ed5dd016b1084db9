"""Days of the French Republican calendar → days of the civil calendar. Years I to XIV, as the press cites them."""

from __future__ import annotations

from datetime import date

from timeline.mentions.dates.calendars import Days, add_days
from timeline.mentions.dates.tables import keyed, rows


def first_days() -> dict[int, date]:
    """1 vendémiaire of each year; year XV only bounds the last."""
    return {int(number): date.fromisoformat(day) for number, day in rows("republican_years.tsv")}


def republican(day: int | None, month: str | None, year: int) -> Days | None:
    """The days of a Republican day, month ("brumaire") or year; None for one that never was."""
    firsts = first_days()
    if year not in firsts or year + 1 not in firsts:
        return None
    if month is None:
        return firsts[year], add_days(firsts[year + 1], -1)
    start = add_days(firsts[year], 30 * (keyed("republican.tsv")[month] - 1))
    if day is None:
        return start, add_days(start, 29)
    return (add_days(start, day - 1),) * 2 if 1 <= day <= 30 else None
