"""Read the word lists that stand beside the rules: lines, comments left out."""

from __future__ import annotations

from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@cache
def word_set(name: str) -> frozenset[str]:
    """The words of a list such as "impersonal.txt", parted by spaces and lines."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def value_of(name: str) -> dict[str, str]:
    """A table of two columns, first column to second."""
    return {key: value for key, value in (line.split("\t") for line in _lines(name))}  # noqa: C416 (unpacking checks)


def _lines(name: str) -> list[str]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]
