"""Dates and amounts found in a text → what `timeline when` and `timeline amounts` print."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from timeline.edtf import format_interval
from timeline.errors import UnreadableInput
from timeline.export.coded_json import amount_mention, date_mention
from timeline.export.grid import Grid
from timeline.mentions.amounts import find_amounts
from timeline.records import Amount, DateMention


def date_grid(found: Sequence[DateMention]) -> Grid:
    """The dates as a table; JSON and CSV have the same columns."""
    rows = [
        (one.value.words, format_interval(one.value), one.value.start, one.value.end, one.value.precision.value,
         one.value.edtf, one.value.reason)
        for one in found
    ]  # fmt: skip
    return Grid(("text", "meaning", "start", "end", "precision", "edtf", "reason"), rows)


def amount_grid(found: Sequence[Amount]) -> Grid:
    """The amounts as a table."""
    rows = [(one.words, one.value, one.unit, one.qualifier.value) for one in found]
    return Grid(("text", "value", "unit", "qualifier"), rows)


def date_answers(line: bytes, *, reference: date | None, direction: str) -> list[dict[str, Any]]:
    """The dates of a line `{"text", "reference", "direction"?}`; what it leaves out is as given here.

    Raises `UnreadableInput` for a line that is none.
    """
    from timeline.mentions.dates import find_dates

    question = read(line)
    if (told := question.get("reference")) is not None:
        reference = read_day(told)
    direction = question.get("direction") or direction
    if direction not in ("past", "future"):
        raise UnreadableInput(f"has a direction that is neither past nor future: {str(direction)[:40]!r}")
    return [date_mention(one) for one in find_dates(question["text"], reference=reference, direction=direction)]


def amount_answers(line: bytes) -> list[dict[str, Any]]:
    """The amounts of a line `{"text"}`. Raises `UnreadableInput` for a line that is none."""
    return [amount_mention(one) for one in find_amounts(read(line)["text"])]


def read(line: bytes) -> dict[str, Any]:
    """A question: an object with a text."""
    try:
        question = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UnreadableInput("is not valid JSON") from None
    if not isinstance(question, dict) or not isinstance(question.get("text"), str):
        raise UnreadableInput("is no JSON object with a `text`")
    return question


def read_day(told: object) -> date:
    """The reference day of a question."""
    from timeline.reading.written_date import read_metadata

    if (found := read_metadata(told)) is None:
        raise UnreadableInput(f"has a reference that is no date: {str(told)[:40]!r}")
    return found
