"""Options and arguments that several commands share, and what their values mean."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from timeline.errors import UsageError

Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help="Files, folders, or - for standard input.")]
Published = Annotated[
    str | None, typer.Option("--date", metavar="DAY", help="When the articles were published: 2023-09-29.")
]
Source = Annotated[str | None, typer.Option("--source", help="Where the articles come from.")]
Title = Annotated[str | None, typer.Option("--title", help="The article's title.")]
Model = Annotated[
    str | None, typer.Option("--model", help="Another French spaCy model, by name or folder, instead of ours.")
]
Lexicon = Annotated[
    list[Path] | None, typer.Option("--lexicon", metavar="FILE", help="A table of verbs and nouns of your own (TSV).")
]
Format = Annotated[str, typer.Option("--format", "-f", help="table, json, jsonl, csv, excel, tsv, md, html …")]


def day(words: str | None) -> date | None:
    """A day out of an option: "2023-09-29" or "29/09/2023". Raises `UsageError`."""
    from timeline.reading.written_date import read_metadata

    if words is None:
        return None
    if (found := read_metadata(words)) is None:
        raise UsageError(f"“{words}” is no date", hint="write it as 2023-09-29")
    return found


def first_day(words: str | None) -> date | None:
    """The first day of a year, month or day: 2023, 2023-09, 2023-09-29."""
    return bound(words, last=False)


def last_day(words: str | None) -> date | None:
    """The last day of a year, month or day."""
    return bound(words, last=True)


def bound(words: str | None, *, last: bool) -> date | None:
    """One end of what an option says in EDTF or as a French day."""
    from timeline.edtf import parse_edtf

    if words is None:
        return None
    try:
        interval = parse_edtf(words)
    except ValueError:
        return day(words)
    return interval.end if last else interval.start
