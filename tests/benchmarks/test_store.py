"""What the store costs, as ratios: `pytest tests/benchmarks --benchmark-enable` records them as extra info."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.store.coded import visit
from timeline.store import open_store

READ = """
import sys, sqlmodel, typer
from timeline.query import events
from timeline.store import open_store
with open_store(sys.argv[1], read_only=True) as store:
    events(store)
"""


def seconds(code: str, *arguments: str) -> float:
    """The fastest of three runs of a new interpreter."""
    taken = []
    for _ in range(3):
        start = perf_counter()
        subprocess.run([sys.executable, "-c", code, *arguments], check=True)
        taken.append(perf_counter() - start)
    return min(taken)


def test_reading_starts_as_fast_as_its_libraries(benchmark: Any, tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.save(visit())
    benchmark.extra_info["ratio to import sqlmodel, typer"] = seconds(READ, str(path)) / seconds(
        "import sqlmodel, typer"
    )
    benchmark.pedantic(seconds, args=(READ, str(path)), rounds=1)


def test_saving_does_not_slow_down_with_the_number_of_articles(benchmark: Any, tmp_path: Path) -> None:
    coded = visit()
    with open_store(tmp_path / "timeline.db") as store:

        def save(first: int, last: int) -> float:
            start = perf_counter()
            for number in range(first, last):
                article = replace(coded.article, id=str(number), text=f"{coded.article.text}\n{number}")
                undated = tuple(replace(event, date=None) for event in coded.events[1:2])
                store.save(replace(coded, article=replace(article, published=None), events=undated))
            return perf_counter() - start

        early = save(0, 30)
        save(30, 120)
        benchmark.extra_info["last 30 of 150 to first 30"] = save(120, 150) / early
        benchmark.pedantic(save, args=(150, 151), rounds=1)
