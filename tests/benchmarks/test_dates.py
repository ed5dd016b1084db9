"""How fast dates and amounts are found, and that no text makes them slow.

Run with `pytest tests/benchmarks/test_dates.py --benchmark-enable`; the growth with the text is always checked.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.mentions.dates.table import cases
from timeline.mentions.amounts import find_amounts
from timeline.mentions.dates import find_dates

REFERENCE = date(2023, 9, 29)
SENTENCES = [case.sentence for case in cases()]
ADVERSARIES = (
    "de ", "1", "1 ", "12/", "2023-", "du 1 au ", "entre le 3 et ", "vingt et ", "quatre-vingt-dix-", "il y a environ ",
    "une dizaine de ", "la nuit du ", "fin de ", "avant après ", "trois jours avant le sommet du ", "3 milliards ", " ",
)  # fmt: skip
GROWTH = 3.5  # times the time for twice the text: far from 4, which is quadratic, and room for a busy machine
TRIES = 5


def _dates() -> int:
    return sum(len(find_dates(sentence, reference=REFERENCE)) for sentence in SENTENCES)


def test_dates_of_the_tables(benchmark: BenchmarkFixture) -> None:
    found = benchmark(_dates)
    benchmark.extra_info["expressions"] = found
    assert found > 400


def _shortest(run: Callable[[str], object], text: str) -> float:
    times = []
    for _ in range(TRIES):
        start = time.process_time()
        run(text)
        times.append(time.process_time() - start)
    return min(times)


@pytest.mark.parametrize("piece", ADVERSARIES)
@pytest.mark.parametrize(
    "run", [lambda text: find_dates(text, reference=REFERENCE), find_amounts], ids=["dates", "amounts"]
)
def test_time_grows_no_faster_than_the_text(run: Callable[[str], object], piece: str) -> None:
    once, twice = _shortest(run, piece * 1500), _shortest(run, piece * 3000)
    assert twice < GROWTH * max(once, 0.002)
