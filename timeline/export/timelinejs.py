"""Events → the JSON of TimelineJS (timeline.knightlab.com), which draws an interactive timeline in a web page.

Undated events have no place on a drawn timeline and are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

from timeline.export.escaping import one_line
from timeline.export.event_words import what, when, who
from timeline.export.json_text import dumps
from timeline.query import EventRow


def timelinejs(events: Sequence[EventRow]) -> str:
    """The whole JSON file."""
    return dumps({"events": [slide for event in events if (slide := slide_of(event)) is not None]}, indent=1)


def slide_of(event: EventRow) -> dict[str, Any] | None:
    """One slide; None for an event without any day."""
    found = event.date
    if found is None or (first := found.start or found.end) is None:
        return None
    slide: dict[str, Any] = {
        "start_date": parts(first) | {"display_date": when(found)},
        "text": {"headline": html(f"{event.type}: {who(event)}"), "text": html(what(event))},
        "group": event.type,
        "unique_id": f"event-{event.id}",
    }
    if found.end is not None and found.end != first:
        slide["end_date"] = parts(found.end)
    return slide


def parts(day: date) -> dict[str, Any]:
    """A day as TimelineJS wants it."""
    return {"year": day.year, "month": day.month, "day": day.day}


def html(text: str) -> str:
    """TimelineJS puts these texts into the page as HTML."""
    return escape(one_line(text))
