"""The seed files (`seeds/*.csv`) → actors with their keys, spellings and offices, as the coder's gazetteer names them.

Lines that begin with # and empty lines are comments. Several values of a cell are parted by |.
"""

from __future__ import annotations

import csv
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from timeline.errors import UnreadableInput
from timeline.records import Kind


@dataclass(frozen=True, slots=True)
class SeedOffice:
    """A function and when it was held; None is not known or not over."""

    title: str
    country: str | None
    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class SeedActor:
    """A row of a seed file. `key` is "state:FRA", "org:…" or "person:…"."""

    key: str
    name: str
    kind: str
    country: str | None
    wikidata: str | None = None
    aliases: tuple[str, ...] = ()
    offices: tuple[SeedOffice, ...] = ()


@cache
def heirs() -> dict[str, str]:
    """The state of today for the code of each state that is gone and has one heir: SUN → RUS."""
    gone = rows(seeds_folder() / "states.csv", needed=("code", "name"))
    return {row["code"]: row["successor"] for row in gone if row.get("successor")}


def seeds_folder() -> Path:
    """Where the seeds are: inside an installed package, or at the repository root of an editable install."""
    package = Path(__file__).resolve().parents[2]
    for folder in (package / "_seeds", package.parent / "seeds"):
        if folder.is_dir():
            return folder
    raise UnreadableInput("the seeds that come with timeline are missing", hint="install it again")


def read_seeds(folder: Path) -> list[SeedActor]:
    """All actors of the seed files in a folder, any of which may be missing."""
    if not folder.is_dir():
        raise UnreadableInput(f"{folder} is not a folder with seeds")
    actors = [
        *(state(row) for row in rows(folder / "states.csv", needed=("code", "name"))),
        *(organisation(row) for row in rows(folder / "organisations.csv", needed=("key", "name", "kind"))),
        *(person(row) for row in rows(folder / "persons.csv", needed=("key", "name"))),
    ]
    if not actors:
        raise UnreadableInput(f"{folder} holds no states.csv, organisations.csv or persons.csv with rows")
    return list({actor.key: actor for actor in actors}.values())


def state(row: dict[str, str]) -> SeedActor:
    """A state, which its capital and the seats of its government stand for."""
    forms = several(row, "short_forms") + several(row, "capital_forms") + several(row, "seat_forms")
    return SeedActor(f"state:{row['code']}", row["name"], Kind.STATE.value, row["code"], aliases=forms)


def organisation(row: dict[str, str]) -> SeedActor:
    """An organisation or body under its usual name. Its seat stands for the state it is in, not for it."""
    forms = (row["name"], *several(row, "acronyms"), *several(row, "short_forms"))
    name = row.get("usual") or row["name"]
    return SeedActor(f"org:{row['key']}", name, kind(row["kind"]), row.get("country") or None, aliases=forms)


def person(row: dict[str, str]) -> SeedActor:
    """A person with offices such as "président@FRA@2017-05-14.." ("ministre@FRA@2002..2004-05" also does)."""
    return SeedActor(
        f"person:{row['key']}",
        row["name"],
        Kind.PERSON.value,
        row.get("country") or None,
        aliases=several(row, "variants"),
        offices=tuple(office(text) for text in several(row, "offices")),
    )


def office(text: str) -> SeedOffice:
    """An office from "title@country@from..to", either end of which may be missing."""
    title, _, rest = text.partition("@")
    country, _, period = rest.partition("@")
    start, _, end = period.partition("..")
    try:
        return SeedOffice(title.strip(), country.strip() or None, first_day(start), last_day(end))
    except ValueError as error:
        raise UnreadableInput(f"“{text}” is no office with dates", hint="title@FRA@2017-05-14..2022-05-13") from error


def first_day(text: str) -> date | None:
    """The first day of a year ("2001"), month ("2001-05") or day; None for no text."""
    text = text.strip()
    return date.fromisoformat(text + {4: "-01-01", 7: "-01"}.get(len(text), "")) if text else None


def last_day(text: str) -> date | None:
    """The last day of a year, month or day; None for no text."""
    first = first_day(text)
    if first is None or len(text.strip()) not in (4, 7):
        return first
    month = 12 if len(text.strip()) == 4 else first.month
    return first.replace(month=month, day=monthrange(first.year, month)[1])


def kind(name: str) -> str:
    """A kind of actor. Raises `UnreadableInput` for a word that is none."""
    if name not in {one.value for one in Kind}:
        raise UnreadableInput(f"{name} is no kind of actor", hint=f"one of {', '.join(one.value for one in Kind)}")
    return name


def rows(path: Path, *, needed: tuple[str, ...]) -> Iterator[dict[str, str]]:
    """The rows of a CSV file, values stripped. Raises `UnreadableInput` naming the line that is wrong."""
    if not path.is_file():
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            reader = csv.DictReader(line for line in lines if line.strip() and not line.startswith("#"))
            for row in reader:
                found = {str(name): (value or "").strip() for name, value in row.items() if isinstance(value, str)}
                if missing := [name for name in needed if not found.get(name)]:
                    raise UnreadableInput(f"row {reader.line_num} of {path} has no {missing[0]}")
                yield found
    except (UnicodeDecodeError, csv.Error) as error:
        raise UnreadableInput(f"{path} is not a CSV file in UTF-8: {error}") from error


def several(row: dict[str, str], name: str) -> tuple[str, ...]:
    """The values of a cell."""
    return tuple(part.strip() for part in row.get(name, "").split("|") if part.strip())
