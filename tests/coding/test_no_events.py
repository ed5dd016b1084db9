"""Sentences of sport, business, culture and accidents whose words may tell events elsewhere, and tell none here."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.coding.tables import events

TABLE = Path(__file__).parent / "data" / "no_events.tsv"


def sentences() -> list[str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("sentence", sentences(), ids=lambda sentence: sentence[:60])
def test_a_neutral_sentence_tells_no_event(sentence: str) -> None:
    assert [(event.type.value, event.trigger) for event in events(sentence)] == []
