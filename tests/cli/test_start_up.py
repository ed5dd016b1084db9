"""Commands that parse no text load no parser: they must answer at once."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

LOADED = """
import json, sys
from timeline.cli import main
code = main(sys.argv[1:])
print()
print(json.dumps({"code": code, "modules": sorted(sys.modules)}))
"""
HEAVY = {"spacy", "thinc", "numpy", "dateparser", "babel", "alembic", "rapidfuzz", "rich", "timeline.pipeline"}


def loaded(*arguments: str) -> set[str]:
    """The modules that a command loads."""
    done = subprocess.run([sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True)
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["code"] == 0, done.stderr
    return set(told["modules"])


@pytest.mark.parametrize(
    "arguments",
    [["show"], ["show", "-f", "json"], ["sql", "select 1"], ["status"], ["actors"], ["explain", "1"], ["--help"]],
)
def test_reading_loads_no_parser(database: Path, arguments: list[str]) -> None:
    assert not loaded(*arguments, "--db", str(database)) & HEAVY


@pytest.mark.parametrize("arguments", [["when", "jeudi"], ["amounts", "200 euros"]])
def test_a_phrase_is_read_without_a_database_or_a_parser(arguments: list[str]) -> None:
    assert not loaded(*arguments) & {"spacy", "thinc", "sqlalchemy", "sqlmodel", "alembic"}
