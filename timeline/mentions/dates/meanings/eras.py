"""Centuries, years before Christ and the Republican calendar.

No civil day exists before year 1: those keep an EDTF year (ISO 8601 counts a year 0, so 44 BC is -0043) and a reason.
"""

from __future__ import annotations

import re

from timeline.mentions.dates.calendars import century_of
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.meanings.days import day_number
from timeline.mentions.dates.numbers import parse_roman
from timeline.mentions.dates.republican import republican as republican_days
from timeline.mentions.dates.tables import keyed
from timeline.records import Precision

BEFORE_CHRIST = "before the common era: no civil day"


def century_number(words: str) -> int:
    """The number of a century: "xve", "19e", "dix-neuvieme"."""
    found = keyed("centuries.tsv").get(words)
    if found is None:
        stem = re.sub(r"\s?(?:er|eme|e|°)$", "", words)
        found = int(stem) if stem.isdigit() else parse_roman(stem)
    if not found or found > 99:
        raise Unresolvable("no such century", Precision.CENTURY)
    return found


@meaning("century")
def century(node: Node, context: Context) -> Resolved:
    """ "le XVe siècle": 1401 to 1500."""
    return Resolved(*century_of(century_number(node.words["century"])), Precision.CENTURY)


@meaning("centuries")
def centuries(node: Node, context: Context) -> Resolved:
    """ "les XVIIe et XVIIIe siècles"."""
    first, last = century_number(node.words["century"]), century_number(node.words["century2"])
    if first > last:
        raise Unresolvable("the first century is after the last", Precision.CENTURY)
    return Resolved(century_of(first)[0], century_of(last)[1], Precision.PERIOD)


@meaning("century_bc")
def century_bc(node: Node, context: Context) -> Resolved:
    """ "le Ier siècle av. J.-C.": 100 to 1 BC."""
    number = century_number(node.words["century"])
    edtf = f"-{number * 100 - 1:04d}/-{number * 100 - 100:04d}" if number > 1 else "-0099/0000"
    return Resolved(None, None, Precision.CENTURY, edtf=edtf, reason=BEFORE_CHRIST)


@meaning("year_bc", "day_month_bc")
def year_bc(node: Node, context: Context) -> Resolved:
    """ "en 44 av. J.-C."."""
    number = int(node.words["anyyear"])
    if number == 0:
        raise Unresolvable("no such year", Precision.YEAR)
    edtf = f"-{number - 1:04d}" if number > 1 else "0000"
    return Resolved(None, None, Precision.YEAR, edtf=edtf, reason=BEFORE_CHRIST)


@meaning("republican")
def republican(node: Node, context: Context) -> Resolved:
    """ "18 brumaire an VIII", "brumaire an VIII", "l'an II"."""
    written = node.words.get("repyear") or node.words["reproman"]
    year = int(written) if written.isdigit() else parse_roman(written)
    day = day_number(node.words["day"]) if "day" in node.words else None
    found = republican_days(day, node.words.get("repmonth"), year or 0)
    if found is None:
        raise Unresolvable("no such day in the Republican calendar")
    month = "repmonth" in node.words
    precision = Precision.DAY if day else Precision.MONTH if month else Precision.YEAR
    return Resolved(*found, precision)
