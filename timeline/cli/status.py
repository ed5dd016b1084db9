"""`timeline status`: what the database holds and whether it is sound."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import console, opened
from timeline.errors import DatabaseError
from timeline.export.json_text import dumps
from timeline.export.status_text import status_text
from timeline.store import status as examined

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def status(context: typer.Context, json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """Count what is in the database and check that it is sound.

    Example: timeline status
    """
    with opened.reading(context) as store:
        found = examined(store)
    console.say(dumps(found, indent=1) if json else status_text(found))
    if found.problems:
        raise DatabaseError(f"{found.path} is not sound: {'; '.join(found.problems)}")
