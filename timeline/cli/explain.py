"""`timeline explain`: why an event is in the timeline."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import console, opened
from timeline.export.explanation_text import explanation_text
from timeline.export.json_text import dumps
from timeline.query import explain as explained

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def explain(
    context: typer.Context,
    event: Annotated[int, typer.Argument(metavar="EVENT", help="The number that timeline show gives.")],
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """Say why an event is there: every telling with its sentence, and the words and rules behind each field.

    Example: timeline explain 12
    """
    with opened.reading(context) as store:
        found = explained(store, event)
    console.say(dumps(found, indent=1) if json else explanation_text(found, console.width()))
