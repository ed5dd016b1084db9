"""Tables of sentences with what the coder must find in them."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path

from timeline.pipeline import Pipeline
from timeline.records import Article, EventMention

DATA = Path(__file__).parent / "data"
Row = dict[str, str]


def table(name: str) -> list[Row]:
    """The rows of a table, comments left out."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return list(
        csv.DictReader([line for line in lines if line and line[0] != "#"], delimiter="\t", quoting=csv.QUOTE_NONE)
    )


@cache
def pipeline() -> Pipeline:
    return Pipeline()


def events(text: str) -> list[EventMention]:
    """The events of a text published on 2023-09-29."""
    return list(pipeline().code(Article("a", text, published=date(2023, 9, 29))).events)


def told(text: str, trigger: str) -> list[EventMention]:
    """The events whose trigger overlaps some words of a text."""
    start = text.index(trigger)
    end = start + len(trigger)
    return [event for event in events(text) if event.span.start < end and start < event.span.end]
