"""The number words of French, read from `words.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A word that takes part in a number: its value and how it combines."""

    value: int
    kind: str


@cache
def number_words() -> dict[str, NumberWord]:
    """Every number word, in lower case without accents."""
    rows = files(__package__).joinpath("words.tsv").read_text("utf-8").splitlines()
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return {word: NumberWord(int(value), kind) for word, value, kind in cells}
