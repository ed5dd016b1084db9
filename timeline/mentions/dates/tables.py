"""The language data of dates, read once from the TSV files in `data/`: words → numbers, months, units, rules."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from timeline.mentions.numbers import vocabulary


def rows(name: str) -> list[list[str]]:
    """Cells of each data line of `data/<name>`; comments and empty lines left out."""
    text = files(__package__).joinpath("data", name).read_text("utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


def alternatives(words: list[str]) -> str:
    """Regular expression of any of these words, longest first; a space also matches any run of white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


@cache
def months() -> dict[str, int]:
    """Number of the month by name, abbreviation or usual misspelling."""
    return {name: int(row[0]) for row in rows("months.tsv") for name in [row[1], *row[2].split()] if name != "-"}


@cache
def full_months() -> dict[str, int]:
    """Number of the month by its full name only: abbreviations need a day or a year beside them."""
    return {row[1]: int(row[0]) for row in rows("months.tsv")}


@cache
def weekdays() -> dict[str, int]:
    """Number of the weekday (Monday is 0) by name."""
    return {name: int(row[0]) for row in rows("weekdays.tsv") for name in [row[1], *row[2].split()] if name != "-"}


@cache
def short_weekdays() -> dict[str, int]:
    """Number of the weekday by its abbreviation, which needs a day and a month beside it."""
    return {row[3]: int(row[0]) for row in rows("weekdays.tsv")}


def weekday_number(words: str) -> int:
    """Number of the weekday that these words say, abbreviated or not."""
    name = words.rstrip(".")
    return weekdays()[name] if name in weekdays() else short_weekdays()[name]


@cache
def number_words() -> dict[str, int]:
    """Value of each elementary number word below a million."""
    kinds = {"zero", "unit", "teen", "ten", "hundred", "thousand"}
    return {word: known.value for word, known in vocabulary.number_words().items() if known.kind in kinds}


@cache
def collectives() -> list[str]:
    """Nouns that count roughly: "quinzaine", "dizaine"."""
    return [word for word, known in vocabulary.number_words().items() if known.kind == "about" and known.value <= 1000]


@cache
def units() -> dict[str, str]:
    """Unit by each of its words, singular and plural."""
    found = {}
    for unit, words in rows("units.tsv"):
        for word in words.split():
            found[word] = unit
            found[word if word.endswith("s") else word + "s"] = unit
    return found


@cache
def keyed(name: str) -> dict[str, int]:
    """Word → number of a table whose rows are a number and its words, blank-separated."""
    return {word: int(row[0]) for row in rows(name) for word in row[1].split()}


@cache
def named_days() -> dict[str, str]:
    """Rule of each day with a name, by every spelling."""
    return {name: rule for rule, names in rows("holidays.tsv") for name in names.split("|")}
