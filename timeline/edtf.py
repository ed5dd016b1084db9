"""Write intervals of days as EDTF and in French, and read EDTF back.

Follows ISO 8601-2 level 1: days, months, years, decades ("199X"), seasons ("2023-22"), intervals, open ends ("..") and
"~" for approximate. Light on purpose: tables, exports and the command line use it without loading any parser.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.records import DateValue, Precision

MONTHS = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
SEASONS = {3: 21, 6: 22, 9: 23, 12: 24}  # first month of the meteorological season → EDTF season
_ONE = re.compile(r"(\d{3})X|(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class EdtfInterval:
    """What an EDTF string says: inclusive days (None is an open end), whether approximate, the precision it shows."""

    start: date | None
    end: date | None
    precision: Precision
    approximate: bool = False


def to_edtf(start: date | None, end: date | None, precision: Precision, *, approximate: bool = False) -> str | None:
    """The EDTF string of an inclusive interval; None when both ends are open.

    The coarsest unit that fits exactly is written: a whole year as "2023", a quarter as "2022-10/2022-12". With an open
    end the day that is known is written: "../2023-02-28".
    """
    if start is None and end is None:
        return None
    mark = "~" if approximate else ""
    if start is not None and end is not None:
        single = _single(start, end, precision)
        if single is not None:
            return single + mark
        first, last = _both(start, end)
        return f"{first}{mark}/{last}{mark}"
    if start is not None:
        return f"{start.isoformat()}{mark}/.."
    assert end is not None
    return f"../{end.isoformat()}{mark}"


def parse_edtf(text: str) -> EdtfInterval:
    """Read an EDTF level 1 string of the kinds that `to_edtf` writes. Raises ValueError for anything else."""
    first, slash, last = text.strip().partition("/")
    approximate = first.endswith("~") or last.endswith("~")
    first, last = first.rstrip("~"), last.rstrip("~")
    if not slash:
        return EdtfInterval(*_read(first, text), approximate)
    start = None if first == ".." else _read(first, text)[0]
    end = None if last == ".." else _read(last, text)[1]
    if (start is None and end is None) or (start and end and start > end):
        raise ValueError(f"not an EDTF interval of days: {text!r}")
    shown = [_read(part, text)[2] for part in (first, last) if part != ".."]
    return EdtfInterval(start, end, shown[0] if len(shown) == 1 else Precision.PERIOD, approximate)


def format_interval(value: DateValue | EdtfInterval | None) -> str:
    """The interval as a French reader writes it: "28 sept. 2023", "oct.–déc. 2022", "avant mars 2023".

    Empty when there is no date; the words of the text, between quotation marks, when they give no interval.
    """
    if value is None:
        return ""
    start, end = value.start, value.end
    edtf = value.edtf if isinstance(value, DateValue) else None
    approximate = "~" in edtf if edtf else isinstance(value, EdtfInterval) and value.approximate
    about = "vers " if approximate else ""
    if start is not None and end is not None:
        return about + _closed(start, end)
    if start is not None:
        opening = _opening(start, value.precision)
        return f"depuis {'environ ' if about else ''}{'le ' if len(opening) == 10 else ''}{_french(opening)}"
    if end is not None:
        after = end + timedelta(days=1) if end < date.max else end
        if value.precision is not Precision.DAY and after.day == 1:
            return f"avant {'environ ' if about else ''}{_french(_opening(after, value.precision))}"
        return f"jusqu'au {_french(end.isoformat())}"
    if edtf:
        return _before_christ(edtf)
    return f"« {value.words} »" if isinstance(value, DateValue) else ""


def _month_end(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]


def _year(day: date) -> str:
    return f"{day.year:04d}"


def _single(start: date, end: date, precision: Precision) -> str | None:
    if start == end:
        return start.isoformat()
    if start.day != 1 or not _month_end(end):
        return None
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    if months == 1:
        return start.isoformat()[:7]
    if months == 12 and start.month == 1:
        return _year(start)
    if months == 120 and start.month == 1 and start.year % 10 == 0 and precision is Precision.DECADE:
        return f"{start.year // 10:03d}X"
    if months == 3 and precision is Precision.SEASON and start.month in SEASONS:
        return f"{_year(start)}-{SEASONS[start.month]}"
    return None


def _both(start: date, end: date) -> tuple[str, str]:
    """The two sides of a closed interval, both in the coarsest unit that fits both."""
    if start.day != 1 or not _month_end(end):
        return start.isoformat(), end.isoformat()
    if start.month == 1 and end.month == 12:
        return _year(start), _year(end)
    return start.isoformat()[:7], end.isoformat()[:7]


def _opening(start: date, precision: Precision) -> str:
    if precision in (Precision.YEAR, Precision.DECADE, Precision.CENTURY) and (start.month, start.day) == (1, 1):
        return _year(start)
    if precision in COARSE and start.day == 1:
        return start.isoformat()[:7]
    return start.isoformat()


COARSE = frozenset(
    {
        Precision.MONTH, Precision.QUARTER, Precision.SEASON, Precision.SEMESTER,
        Precision.YEAR, Precision.DECADE, Precision.CENTURY,
    }
)  # fmt: skip


def _read(part: str, text: str) -> tuple[date, date, Precision]:
    found = _ONE.fullmatch(part)
    if found is None:
        raise ValueError(f"not EDTF level 1: {text!r}")
    decade, year, month, day = found.groups()
    if decade:
        return date(int(decade) * 10, 1, 1), date(int(decade) * 10 + 9, 12, 31), Precision.DECADE
    number = int(year)
    if month is None:
        return date(number, 1, 1), date(number, 12, 31), Precision.YEAR
    if day is not None:
        one = date(number, int(month), int(day))
        return one, one, Precision.DAY
    if 21 <= int(month) <= 24:
        first = (int(month) - 20) * 3
        closing = number + 1 if first == 12 else number
        return date(number, first, 1), _last(closing, (first + 1) % 12 + 1), Precision.SEASON
    return date(number, int(month), 1), _last(number, int(month)), Precision.MONTH


def _last(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _day(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def _french(edtf: str) -> str:
    year, _, rest = edtf.partition("-")
    if not rest:
        return str(int(year))
    month, _, day = rest.partition("-")
    name = MONTHS[int(month) - 1]
    return f"{'1er' if day == '01' else int(day)} {name} {int(year)}" if day else f"{name} {int(year)}"


def _closed(start: date, end: date) -> str:
    single = _single(start, end, Precision.PERIOD)
    if single is not None:
        return _french(single)
    first, last = _both(start, end)
    if len(first) < 10 and start.year != end.year:
        return f"{_french(first)}–{_french(last)}"
    if len(first) < 10:
        return f"{MONTHS[start.month - 1]}–{_french(last)}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{_day(start)}–{_french(last)}"
    if start.year == end.year:
        return f"{_day(start)} {MONTHS[start.month - 1]} – {_french(last)}"
    return f"{_french(first)} – {_french(last)}"


def _before_christ(edtf: str) -> str:
    found = re.fullmatch(r"-(\d{4})(?:/-(\d{4}))?(~?)", edtf)
    if found is None:
        return edtf
    years = [int(year) + 1 for year in found.groups()[:2] if year]  # EDTF counts a year 0: -0043 is 44 BC
    return f"{'vers ' if found[3] else ''}{'–'.join(map(str, years))} av. J.-C."
