"""Read a calendar day as metadata, file names and datelines write it. Prose dates are the business of `mentions`.

Knows ISO 8601 ("2023-09-29", "2023-09-29T14:05Z"), figures in French order ("29/09/2023", "29.09.23") and words
("vendredi 29 septembre 2023", "1er oct."). A day without a year stays without: it is completed from a known date, never
from the clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from timeline.reading.fold import fold

WEEKDAY = r"(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?,? )"
AHEAD = timedelta(days=10)  # by which a text may be dated later than it is published


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day and month, with the year when it was written."""

    day: int
    month: int
    year: int | None

    def on(self, near: date | None = None) -> date | None:
        """The calendar day; None when there is nothing to go by.

        Without a written year: the last one that was not yet to come on the day `near` (of publication), give or take
        a few days, for nobody dates a text a year ahead.
        """
        if self.year is not None:
            return _day(self.year, self.month, self.day)
        if near is None:
            return None
        days = [day for step in range(-4, 2) if (day := _day(near.year + step, self.month, self.day)) is not None]
        return max((day for day in days if day - near <= AHEAD), default=None)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def months() -> dict[str, int]:
    """Number of the month by its folded name or abbreviation."""
    rows = files(__package__).joinpath("months.tsv").read_text("utf-8").splitlines()
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return {name: int(number) for number, names in cells for name in names.split()}


@cache
def pattern() -> str:
    """Regular expression (over folded text) of one written day; read a match with `read`."""
    names = "|".join(sorted(months(), key=len, reverse=True))
    return (
        rf"(?:{WEEKDAY}?(?:\d{{1,2}}(?: ?er)? (?:{names})\b\.?(?:,? \d{{4}}\b)?"
        r"|\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)))"
    )


@cache
def _parts() -> re.Pattern[str]:
    names = "|".join(sorted(months(), key=len, reverse=True))
    return re.compile(
        rf"(?P<d>\d{{1,2}})(?: ?er)? (?P<name>{names})\b\.?(?:,? (?P<y>\d{{4}}))?"
        r"|(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})(?!\d)"
        r"|(?P<fd>\d{1,2})[/.](?P<fm>\d{1,2})[/.](?P<fy>\d{4}|\d{2})(?!\d)"
    )


def read(words: str) -> WrittenDay | None:
    """The day that these words hold, None when they hold none that the calendar knows."""
    found = _parts().search(fold(words))
    if found is None:
        return None
    if found["name"]:
        written = WrittenDay(int(found["d"]), months()[found["name"]], int(found["y"]) if found["y"] else None)
    elif found["iy"]:
        written = WrittenDay(int(found["id"]), int(found["im"]), int(found["iy"]))
    else:
        year = int(found["fy"])
        century = 0 if year > 99 else 2000 if year < 70 else 1900
        written = WrittenDay(int(found["fd"]), int(found["fm"]), century + year)
    possible = _day(written.year or 2024, written.month, written.day)  # 2024 is a leap year: 29 February may be meant
    return written if possible else None


def read_metadata(value: object) -> date | None:
    """A publication date out of metadata: ISO 8601 with or without a time, or a French date with its year."""
    if not isinstance(value, str):
        return None
    if re.fullmatch(r"\s*\d{8}(T.*)?\s*", value):
        value = re.sub(r"(\d{4})(\d{2})(\d{2}).*", r"\1-\2-\3", value.strip())
    written = read(value.strip())
    return written.on() if written else None


def in_file_name(stem: str) -> date | None:
    """The ISO date in a file name ("2023-09-29-kiev", "20230929_kiev"), None when there is none or it is no day."""
    for found in re.finditer(r"(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)", stem):
        day = _day(int(found[1]), int(found[3]), int(found[4]))
        if day is not None:
            return day
    return None
