"""Events of single sentences, one family of French expression each: trigger, type, parties, modality, who reports."""

from __future__ import annotations

import csv
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from timeline.pipeline import Pipeline
from timeline.records import Article, EventMention

TABLE = Path(__file__).parent / "data" / "events.tsv"
Row = dict[str, str]


def table() -> list[Row]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


@cache
def pipeline() -> Pipeline:
    return Pipeline()


def events(sentence: str) -> list[EventMention]:
    return list(pipeline().code(Article("a", sentence, published=date(2023, 9, 29))).events)


def told(row: Row) -> EventMention | None:
    """The event that overlaps the row's trigger, if it has the row's type."""
    start = row["sentence"].index(row["trigger"])
    end = start + len(row["trigger"])
    for event in events(row["sentence"]):
        if event.type == row["type"] and event.span.start < end and start < event.span.end:
            return event
    return None


def flaws(row: Row) -> list[str]:
    """What is wrong with the event of a row; empty when nothing is."""
    event = told(row)
    if event is None:
        return [f"not found among {[(e.type.value, e.trigger) for e in events(row['sentence'])]}"]
    found = {(party.role.value, party.name) for party in event.participants}
    wanted = {tuple(party.split("=", 1)) for party in row["parties"].split("|") if party}
    missing = [f"{role} {name} missing among {sorted(found)}" for role, name in sorted(wanted - found)]
    wrong = [] if event.modality == row["modality"] else [f"modality {event.modality}"]
    reporter = [] if (event.reported_by or "") == (row["reported_by"] or "") else [f"reported by {event.reported_by}"]
    return missing + wrong + reporter


@pytest.mark.parametrize("row", table(), ids=lambda row: row["sentence"][:60])
def test_the_event_of_a_sentence_is_coded(row: Row) -> None:
    assert flaws(row) == []
