"""`timeline sql`: questions in SQL that can only read."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from timeline.cli import console, opened
from timeline.cli.options import Format
from timeline.export.grid import Grid, check_format, rendered
from timeline.query import run_sql

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def sql(
    context: typer.Context,
    query: Annotated[str, typer.Argument(metavar="SELECT", help="One SELECT; - reads it from standard input.")],
    format: Format = "table",
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, help="At most so many rows.")] = 1_000_000,
) -> None:
    """Run a SELECT over the database; it cannot change anything.

    Example: timeline sql "select source, target, count(*) from v_dyads group by 1, 2"
    """
    check_format(format)
    with opened.reading(context) as store:
        found = run_sql(store, sys.stdin.read() if query == "-" else query, limit=limit)
    console.say(rendered(Grid(found.columns, found.rows), format))
    if found.truncated:
        console.complain(f"only the first {limit} rows are shown; --limit gives more")
