"""Events → whatever format the user asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from timeline.export.event_table import event_table
from timeline.export.event_words import named, what, when, who
from timeline.export.grid import FORMATS, Grid, check_format, rendered
from timeline.export.html_page import html_page
from timeline.export.json_text import dumps
from timeline.export.timelinejs import timelinejs
from timeline.query import EventRow

EVENT_FORMATS = (*FORMATS, "timelinejs")

FLAT = (
    "id", "type", "plover", "cameo", "date_start", "date_end", "date_precision", "date_edtf", "date_text", "modality",
    "initiators", "targets", "participants", "amounts", "reported_by", "quote", "articles", "mentions", "confidence",
)  # fmt: skip


def rendered_events(events: Sequence[EventRow], form: str, *, width: int) -> str:
    """The events as text, without a line end after it. Raises `UsageError` for an unknown format."""
    match check_format(form, EVENT_FORMATS):
        case "table":
            return event_table(events, width)
        case "json":
            return dumps(list(events), indent=1)
        case "jsonl":
            return "\n".join(dumps(event) for event in events)
        case "timelinejs":
            return timelinejs(events)
        case "html":
            return html_page(events)
        case "csv" | "excel" | "tsv":
            return rendered(Grid(FLAT, [flat(event) for event in events]), form)
        case other:
            columns = ("date", "type", "who → whom", "status", "what", "id")
            rows = [(when(one.date), one.type, who(one), one.modality, what(one), one.id) for one in events]
            return rendered(Grid(columns, rows), other)


def flat(event: EventRow) -> list[Any]:
    """An event as one row for spreadsheets: several values of a cell are parted by "; "."""
    date = event.date
    return [
        event.id,
        event.type,
        event.plover,
        event.cameo,
        date.start if date else None,
        date.end if date else None,
        date.precision if date else None,
        date.edtf if date else None,
        date.text if date else None,
        event.modality,
        *("; ".join(named(event, role)) for role in ("initiator", "target", "participant")),
        "; ".join(amount_words(one.value, one.unit, one.qualifier, one.text) for one in event.amounts),
        event.reported_by,
        event.quote,
        event.articles,
        len(event.mentions),
        event.confidence,
    ]


def amount_words(value: float | int | None, unit: str | None, qualifier: str, text: str) -> str:
    """ "200000000 EUR", "at_least 18 mort"; the article's words where there is no value."""
    if value is None:
        return text
    parts = (None if qualifier == "exact" else qualifier, value, unit)
    return " ".join(str(part) for part in parts if part is not None)
