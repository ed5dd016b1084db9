"""Which amounts measure an event, in the families of French expression that tell it."""

from __future__ import annotations

from tests.coding.tables import Row, table, told

RIGHT = 0.9  # of the rows: weights that are learnt anew may move one or two


def amounts_of(row: Row) -> str:
    """The amounts of the event that overlaps the row's trigger, as the table writes them."""
    found = told(row["text"], row["trigger"])
    if not found:
        return "no event"
    return ";".join(f"{amount.value} {amount.unit}" for amount in found[0].amounts) or "-"


def test_the_amounts_of_events_are_those_that_measure_them() -> None:
    rows = table("event_amounts.tsv")
    said = [amounts_of(row) for row in rows]
    wrong = [
        f"{found} for {row['amounts']}: {row['trigger']} in {row['text']}"
        for found, row in zip(said, rows, strict=True)
        if found != row["amounts"]
    ]
    assert len(wrong) <= len(rows) * (1 - RIGHT), "\n".join(wrong)
