"""Days of the tabular Islamic calendar → days of the civil calendar.

The observed feast may fall a day earlier or later, by country: what comes from here is approximate ("~" in EDTF).
"""

from __future__ import annotations

from datetime import date

EPOCH = date(622, 7, 19).toordinal()  # 1 Muharram 1 in the proleptic Gregorian calendar


def islamic(year: int, month: int, day: int) -> date:
    """The civil day of an Islamic one, by the tabular calendar of 30-year cycles (leap years 2, 5, 7 …)."""
    leaps = (11 * year + 3) // 30
    return date.fromordinal(EPOCH - 1 + (year - 1) * 354 + leaps + (59 * (month - 1) + 1) // 2 + day)


def islamic_years(day: date) -> range:
    """Islamic years that may touch the civil year of a day."""
    first = int((day.year - 622) * 1.030684) - 1
    return range(max(first, 1), first + 4)
