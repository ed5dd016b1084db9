"""How long reading commands take to start, as a ratio to importing their libraries (at most 1.5 is wanted).

`pytest tests/benchmarks --benchmark-enable` records the ratios as extra info.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from tests.store.coded import visit
from timeline.store import open_store

ROUNDS = 3
LIBRARIES = ["-c", "import sqlmodel, typer"]
WANTED = 1.5
NOISE = 0.5  # a machine that does other things at once


def once(arguments: list[str]) -> float:
    """Seconds that a new interpreter takes."""
    start = perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - start


@pytest.mark.parametrize("command", [["show"], ["sql", "select 1"], ["status"], ["actors"]], ids=lambda words: words[0])
def test_reading_starts_as_fast_as_its_libraries(benchmark: Any, tmp_path: Path, command: list[str]) -> None:
    path = tmp_path / "timeline.db"
    with open_store(path) as store:
        store.save(visit())
    arguments = ["-m", "timeline", "--db", str(path), *command]
    pairs = [(once(arguments), once(LIBRARIES)) for _ in range(ROUNDS)]  # in turn: both meet the same load
    ratio = min(mine for mine, _ in pairs) / min(theirs for _, theirs in pairs)
    benchmark.extra_info["ratio to import sqlmodel, typer"] = ratio
    benchmark.pedantic(once, args=(arguments,), rounds=1)
    assert ratio < WANTED + NOISE
