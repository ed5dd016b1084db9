"""`timeline seed`: load the known states, organisations and persons again, or a user's own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from timeline.cli import console, opened
from timeline.export.wording import counted

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def seed(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="FOLDER", help="Your own states.csv, organisations.csv, persons.csv [default: timeline's]."
        ),
    ] = None,
) -> None:
    """Load known states, organisations and persons into the database. Corrections by people stay.

    Example: timeline seed my-seeds/
    """
    with opened.writing(context) as store:
        from timeline.store import seed as load

        number = counted(load(store, folder), "actor")
    console.say(f"{number} loaded from {folder or 'the seeds that come with timeline'}")
