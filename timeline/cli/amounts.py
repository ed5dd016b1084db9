"""`timeline amounts`: the amounts of a text."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from timeline.cli import console
from timeline.cli.json_lines import answer_lines
from timeline.cli.options import Format

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def amounts(
    text: Annotated[str, typer.Argument(metavar="TEXT", help="A text; - reads JSON lines.")],
    format: Format = "table",
) -> None:
    """Say which amounts a French text gives: money, percentages, counted things.

    Example: timeline amounts "un fonds de 200 millions d'euros"
    """
    from timeline.export.findings import amount_answers, amount_grid
    from timeline.export.grid import check_format, rendered
    from timeline.mentions.amounts import find_amounts

    if text == "-":
        answer_lines(sys.stdin.buffer, amount_answers)
        return
    check_format(format)
    found = find_amounts(text)
    if not found:
        console.complain("no amount found")
        raise typer.Exit(1)
    console.say(rendered(amount_grid(found), format))
