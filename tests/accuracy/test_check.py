from __future__ import annotations

import tomllib

from tests.accuracy.check import FLOORS, below, raised

FIGURES = {"trigger", "event", "participant", "date", "amount", "reported", "modality", "record", "same"}


def test_every_figure_of_the_scorer_has_a_floor() -> None:
    assert set(tomllib.loads(FLOORS.read_text("utf-8"))) == FIGURES


def test_a_figure_below_its_floor_is_named() -> None:
    assert below({"event": 60.1, "date": 50.0}, {"event": 60.2, "date": 50.0}) == ["event is 60.1, its floor 60.2"]
    assert below({}, {"event": 1.0}) == ["event is 0.0, its floor 1.0"]


def test_floors_only_rise() -> None:
    assert raised("# event = 1\nevent = 60.0\ndate = 50.0\n", {"event": 61.5, "date": 49.0}) == (
        "# event = 1\nevent = 61.5\ndate = 50.0\n"
    )
