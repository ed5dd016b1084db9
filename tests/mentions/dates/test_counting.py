"""How far from an event an expression counts, and back."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.mentions.dates.counting import offset_of


@pytest.mark.parametrize(
    ("words", "event", "counted"),
    [
        ("Quatre jours après l'attaque", date(2023, 9, 24), date(2023, 9, 28)),
        ("deux jours avant le sommet", date(2023, 9, 12), date(2023, 9, 10)),
        ("au lendemain du putsch", None, None),
        ("lendemain du putsch", date(2023, 7, 26), date(2023, 7, 27)),
        ("La veille du scrutin", date(2023, 9, 12), date(2023, 9, 11)),
        ("une dizaine de jours après l'attaque", None, None),
        ("jeudi", None, None),
    ],
)
def test_a_count_leads_from_the_event_and_back(words: str, event: date | None, counted: date | None) -> None:
    offset = offset_of(words)
    if event is None or counted is None:
        assert offset is None
    else:
        assert offset is not None
        assert offset.from_event(event) == (counted, counted)
        assert offset.to_event(counted) == (event, event)
