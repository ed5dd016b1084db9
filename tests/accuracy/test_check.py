from __future__ import annotations

import tomllib

from tests.accuracy.check import FLOORS, below, raised

FIGURES = {"trigger", "event", "participant", "date", "amount", "reported", "modality", "record", "same"}


def test_every_figure_of_the_scorer_has_a_floor() -> None:
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    assert {name: set(table) for name, table in floors.items()} == {"development": FIGURES, "unseen": FIGURES}


def test_a_figure_below_its_floor_is_named() -> None:
    assert below({"event": 60.1, "date": 50.0}, {"event": 60.2, "date": 50.0}) == ["event is 60.1, its floor 60.2"]
    assert below({}, {"event": 1.0}) == ["event is 0.0, its floor 1.0"]


def test_floors_only_rise_each_in_its_table_and_leave_a_margin() -> None:
    text = "# event = 1\n[development]\nevent = 60.0\ndate = 50.0\n[unseen]\nevent = 40.0\n"
    reached = {"development": {"event": 61.5, "date": 49.0}, "unseen": {"event": 40.1}}
    assert raised(text, reached) == "# event = 1\n[development]\nevent = 61.2\ndate = 50.0\n[unseen]\nevent = 40.0\n"
