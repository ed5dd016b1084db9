"""The seed tables as the repository holds them, read without any code of the package."""

from __future__ import annotations

import csv
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def rows(name: str) -> list[dict[str, str]]:
    """All rows of a seed table, a dictionary by column name each."""
    with (SEEDS / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def values(row: dict[str, str], *columns: str) -> list[str]:
    """The values of several cells, one after the other; `|` parts the values of a cell."""
    return [value for column in columns for value in row[column].split("|") if value]


STATES = rows("states")
ORGANISATIONS = rows("organisations")
PERSONS = rows("persons")
CODES = {row["code"] for row in STATES}
STATE_NAMES = ("name", "short_forms", "capital_forms", "seat_forms")
