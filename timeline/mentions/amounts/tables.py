"""The words that finding amounts consults, read from the TSV and text files beside this module."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.records import Qualifier


def rows(name: str) -> list[list[str]]:
    """The cells of a table, without its comment lines."""
    lines = files(__package__).joinpath(name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """The words of a list, separated by spaces and line ends."""
    return frozenset(word for row in rows(name) for word in row[0].split())


@cache
def complements() -> dict[str, re.Pattern[str]]:
    """For a noun that needs a complement to be a unit: what may follow it."""
    return {head: re.compile(" " + pattern) for head, pattern in rows("complemented.txt")}


@dataclass(frozen=True, slots=True)
class Cue:
    """Words before or after an amount that qualify it."""

    pattern: re.Pattern[str]
    qualifier: Qualifier


@cache
def cues(where: str) -> tuple[Cue, ...]:
    """The qualifying words that stand "before" or "after" an amount."""
    end = r" ?$" if where == "before" else ""
    return tuple(
        Cue(re.compile(pattern + end), Qualifier(qualifier))
        for place, pattern, qualifier in rows("qualifiers.tsv")
        if place == where
    )


@cache
def exclusions(where: str) -> re.Pattern[str]:
    """One pattern of all words that make a number no amount: "before", "after", "before-time", "after-time"."""
    found = [pattern for place, pattern, *_ in rows("not_amounts.tsv") if place == where]
    end = r"$" if where.startswith("before") else ""
    return re.compile("|".join(f"(?:{pattern}){end}" for pattern in found))
