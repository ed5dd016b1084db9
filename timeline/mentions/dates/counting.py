"""How far from an event a date expression counts: "quatre jours après l'attaque" is four days after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from timeline.edtf import to_edtf
from timeline.mentions.dates.calendars import Days
from timeline.mentions.dates.meanings.offsets import unit_away
from timeline.mentions.dates.meanings.units import precision_of
from timeline.mentions.dates.numbers import is_approximate, parse_count
from timeline.mentions.dates.tables import alternatives, units
from timeline.reading.fold import fold
from timeline.records import DateValue, Precision

BESIDE = {"veille": -1, "avant-veille": -2, "lendemain": 1, "surlendemain": 2}


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units after an event, before it when negative."""

    count: int
    unit: str

    def from_event(self, event: date) -> Days:
        """The day, week, month or year that is counted from the event's day."""
        return unit_away(event, self.count, self.unit)

    def to_event(self, counted: date) -> Days:
        """The day, week, month or year of the event, from the day that is counted from it."""
        return unit_away(counted, -self.count, self.unit)

    def value(self, days: Days, words: str) -> DateValue:
        """The days as a date with the words that give it."""
        precision = precision_of(self.unit) if self.unit != "fortnight" else Precision.WEEK
        return DateValue(words, *days, precision, to_edtf(*days, precision))


@cache
def _pattern() -> re.Pattern[str]:
    unit = alternatives(list(units()))
    beside = "|".join(sorted(BESIDE, key=len, reverse=True))
    return re.compile(
        rf"(?:l[ea] |l')?(?:(?P<beside>{beside}) d(?:[eu]s? |')"
        rf"|(?P<count>.{{1,40}}?) (?P<unit>{unit}) (?P<side>apres|avant) )"
    )


def offset_of(words: str) -> Offset | None:
    """The count that an expression says from an event; None when it says none, or only a round one."""
    found = _pattern().match(fold(words))
    if found is None:
        return None
    if found["beside"]:
        return Offset(BESIDE[found["beside"]], "day")
    count, unit = parse_count(found["count"]), units()[found["unit"]]
    if not count or is_approximate(found["count"]) or unit in ("hour", "weekend"):
        return None
    return Offset(count if found["side"] == "apres" else -count, unit)
