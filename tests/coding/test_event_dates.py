"""When the events of a text were, in the families of French expression that tell it."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.coding.test_events import Row, events

TABLE = Path(__file__).parent / "data" / "event_dates.tsv"
RIGHT = 0.94  # of the rows: weights that are learnt anew may move one or two


def table() -> list[Row]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def date_of(row: Row) -> str:
    """The EDTF of the event that overlaps the row's trigger; "-" for none."""
    start = row["text"].index(row["trigger"])
    end = start + len(row["trigger"])
    found = [event for event in events(row["text"]) if event.span.start < end and start < event.span.end]
    if not found:
        return "no event"
    return (found[0].date.edtf if found[0].date else None) or "-"


def test_the_dates_of_events_are_those_that_the_text_gives_them() -> None:
    rows = table()
    wrong = [f"{date_of(row)} for {row['date']}: {row['trigger']} in {row['text']}" for row in rows]
    wrong = [line for line, row in zip(wrong, rows, strict=True) if date_of(row) != row["date"]]
    assert len(wrong) <= len(rows) * (1 - RIGHT), "\n".join(wrong)
