"""`timeline show`: the chronology."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import console, opened
from timeline.cli.options import first_day, last_day
from timeline.export.events import EVENT_FORMATS, rendered_events
from timeline.export.grid import check_format
from timeline.query import EventFilters, events

app = typer.Typer(rich_markup_mode=None, add_completion=False)
NAME = "NAME"


@app.command()
def show(
    context: typer.Context,
    actor: Annotated[str | None, typer.Option("--actor", "-a", metavar=NAME, help="Somebody who takes part.")] = None,
    with_: Annotated[str | None, typer.Option("--with", metavar=NAME, help="Somebody else who does too.")] = None,
    type: Annotated[list[str] | None, typer.Option("--type", "-t", help="A type of event; may be repeated.")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DAY", help="2023, 2023-09 or 2023-09-29.")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DAY", help="Likewise, that day included.")] = None,
    country: Annotated[str | None, typer.Option("--country", "-c", help="A party's country: FRA or France.")] = None,
    about: Annotated[str | None, typer.Option("--about", metavar="WORDS", help="Words of the sentence.")] = None,
    office: Annotated[str | None, typer.Option("--office", help="The office of somebody who takes part.")] = None,
    modality: Annotated[
        str | None, typer.Option("--modality", help="asserted, planned, hypothetical or denied.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, help="At most so many events.")] = None,
    format: Annotated[str, typer.Option("--format", "-f", help=f"{', '.join(EVENT_FORMATS)} …")] = "table",
) -> None:
    """Show events in chronological order.

    Example: timeline show --actor Lavrov --since 2022 --type meeting
    """
    check_format(format, EVENT_FORMATS)
    wanted = EventFilters(
        actor=actor,
        with_=with_,
        type=type or (),
        since=first_day(since),
        until=last_day(until),
        country=country,
        about=about,
        office=office,
        modality=modality,
        limit=limit,
    )
    with opened.reading(context) as store:
        found = events(store, wanted)
    console.say(rendered_events(found, format, width=console.width()))
