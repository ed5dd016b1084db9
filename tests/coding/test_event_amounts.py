"""Which amounts measure an event, in the families of French expression that tell it."""

from __future__ import annotations

import csv
from pathlib import Path

from tests.coding.test_events import Row, events

TABLE = Path(__file__).parent / "data" / "event_amounts.tsv"
RIGHT = 0.9  # of the rows: weights that are learnt anew may move one or two


def table() -> list[Row]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def amounts_of(row: Row) -> str:
    """The amounts of the event that overlaps the row's trigger, as the table writes them."""
    start = row["text"].index(row["trigger"])
    end = start + len(row["trigger"])
    found = [event for event in events(row["text"]) if event.span.start < end and start < event.span.end]
    if not found:
        return "no event"
    return ";".join(f"{amount.value} {amount.unit}" for amount in found[0].amounts) or "-"


def test_the_amounts_of_events_are_those_that_measure_them() -> None:
    rows = table()
    said = [amounts_of(row) for row in rows]
    wrong = [
        f"{found} for {row['amounts']}: {row['trigger']} in {row['text']}"
        for found, row in zip(said, rows, strict=True)
        if found != row["amounts"]
    ]
    assert len(wrong) <= len(rows) * (1 - RIGHT), "\n".join(wrong)
