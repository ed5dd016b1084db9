"""Events of single sentences, one family of French expression each: trigger, type, parties, modality, who reports."""

from __future__ import annotations

import pytest

from tests.coding.tables import Row, events, table, told
from timeline.records import EventMention


def event_of(row: Row) -> EventMention | None:
    """The event that overlaps the row's trigger, if it has the row's type."""
    return next((event for event in told(row["sentence"], row["trigger"]) if event.type == row["type"]), None)


def flaws(row: Row) -> list[str]:
    """What is wrong with the event of a row; empty when nothing is."""
    event = event_of(row)
    if event is None:
        return [f"not found among {[(e.type.value, e.trigger) for e in events(row['sentence'])]}"]
    found = {(party.role.value, party.name) for party in event.participants}
    wanted = {tuple(party.split("=", 1)) for party in row["parties"].split("|") if party}
    missing = [f"{role} {name} missing among {sorted(found)}" for role, name in sorted(wanted - found)]
    wrong = [] if event.modality == row["modality"] else [f"modality {event.modality}"]
    reporter = [] if (event.reported_by or "") == (row["reported_by"] or "") else [f"reported by {event.reported_by}"]
    return missing + wrong + reporter


@pytest.mark.parametrize("row", table("events.tsv"), ids=lambda row: row["sentence"][:60])
def test_the_event_of_a_sentence_is_coded(row: Row) -> None:
    assert flaws(row) == []
