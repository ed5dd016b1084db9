"""`timeline when`: which days the date expressions of a text mean."""

from __future__ import annotations

import sys
from datetime import date
from typing import Annotated

import typer

from timeline.cli import console
from timeline.cli.json_lines import answer_lines
from timeline.cli.options import Format, day

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def when(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A date expression or a text; - reads JSON lines.")],
    ref: Annotated[
        str | None, typer.Option("--ref", metavar="DAY", help="The day the text was written [default: today].")
    ] = None,
    future: Annotated[bool, typer.Option("--future", help="Where no verb decides, look ahead.")] = False,
    format: Format = "table",
) -> None:
    """Say which days French date expressions mean.

    Example: timeline when "fin de l'année dernière" --ref 2023-09-29
    """
    reference = day(ref)
    from timeline.export.findings import date_answers, date_grid
    from timeline.export.grid import check_format, rendered
    from timeline.mentions.dates import find_dates

    direction = "future" if future else "past"
    if text == "-":
        answer_lines(sys.stdin.buffer, lambda line: date_answers(line, reference=reference, direction=direction))
        return
    check_format(format)
    found = find_dates(text, reference=reference or date.today(), direction=direction)
    if not found:
        console.complain("no date expression found")
        raise typer.Exit(1)
    console.say(rendered(date_grid(found), format))
