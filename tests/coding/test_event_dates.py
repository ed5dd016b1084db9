"""When the events of a text were, in the families of French expression that tell it."""

from __future__ import annotations

from tests.coding.tables import Row, table, told

RIGHT = 0.94  # of the rows: weights that are learnt anew may move one or two


def date_of(row: Row) -> str:
    """The EDTF of the event that overlaps the row's trigger; "-" for none."""
    found = told(row["text"], row["trigger"])
    if not found:
        return "no event"
    return (found[0].date.edtf if found[0].date else None) or "-"


def test_the_dates_of_events_are_those_that_the_text_gives_them() -> None:
    rows = table("event_dates.tsv")
    said = [date_of(row) for row in rows]
    wrong = [
        f"{found} for {row['date']}: {row['trigger']} in {row['text']}"
        for found, row in zip(said, rows, strict=True)
        if found != row["date"]
    ]
    assert len(wrong) <= len(rows) * (1 - RIGHT), "\n".join(wrong)
