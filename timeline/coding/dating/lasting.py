"""What lasts some days and begins or ends on a day that is told: "a entamé lundi une visite de trois jours".

The interval of such an event is as long as the words say (GUIDELINES 4: the widest that the text allows).
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import clause_of
from timeline.coding.occasions import occasion
from timeline.edtf import to_edtf
from timeline.language.document import Token
from timeline.mentions.numbers import parse_number
from timeline.records import DateValue, Precision

DAYS = {"jour": 1, "journée": 1, "semaine": 7}
ENDING = frozenset({"terme", "issue", "fin"})


@cache
def edges() -> dict[str, str]:
    """Whether a verb tells the beginning or the end of what it governs."""
    lines = (Path(__file__).parent / "edges.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {row[0]: row[1] for row in rows}


def lasting(candidate: Candidate, value: DateValue) -> DateValue | None:
    """The interval of an event whose length is told, from the day on which it begins or ends; None for any other."""
    length = days_of(candidate.token) if candidate.is_noun else 0
    edge = edge_of(candidate, value) if length > 1 else None
    if edge == "begin" and value.start is not None:
        return stretched(value, value.start, value.start + timedelta(days=length - 1))
    if edge == "end" and value.end is not None:
        return stretched(value, value.end - timedelta(days=length - 1), value.end)
    return None


def stretched(value: DateValue, start: date, end: date) -> DateValue:
    """The date with other ends."""
    return replace(value, start=start, end=end, precision=Precision.PERIOD, edtf=to_edtf(start, end, Precision.PERIOD))


def edge_of(candidate: Candidate, value: DateValue) -> str | None:
    """Whether the day told is the first or the last one."""
    if value.precision is not Precision.DAY or (value.start and value.end and value.start != value.end):
        return None
    if value.start is None or value.end is None:
        return "begin" if value.start else "end"
    link = occasion(candidate.token)
    if link is not None and link.lemma in ENDING:
        return "end"
    verb = candidate.light or clause_of(candidate.token)
    return edges().get(verb.lemma) if verb is not None else None


def days_of(noun: Token) -> int:
    """The number of days that a noun lasts: "une visite de trois jours", "deux jours de discussions"; 0 when unsaid."""
    head = noun.head
    units = [child for child in noun.children if child.case == "de" and child.lemma in DAYS]
    if head is not None and head.lemma in DAYS and noun.case == "de":
        units.append(head)
    for unit in units:
        for child in unit.children:
            count = parse_number(child.text) if child.dep.startswith("nummod") else None
            if isinstance(count, int):
                return count * DAYS[unit.lemma]
    return 0
