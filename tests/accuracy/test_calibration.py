from __future__ import annotations

import pytest

from tests.accuracy.calibration import Judged, gap, tenths


def test_mentions_are_counted_by_tenths_of_confidence() -> None:
    parts = tenths([Judged(0.81, True), Judged(0.85, False), Judged(1.0, True)])
    assert [(part.lowest, part.count, part.right) for part in parts] == [(0.8, 2, 0.5), (0.9, 1, 1.0)]


def test_the_gap_weighs_each_tenth_by_its_size() -> None:
    sure = [Judged(0.95, True)] * 3
    assert gap(tenths([*sure, Judged(0.5, False)])) == pytest.approx((3 * 0.05 + 0.5) / 4)


def test_no_mentions_have_no_gap() -> None:
    assert gap(tenths([])) == 0.0
