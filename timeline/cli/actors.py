"""`timeline actors`: who is who, and what people decide about it."""

from __future__ import annotations

from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from timeline.cli import console, opened
from timeline.cli.options import Format
from timeline.export.actors import actor_grid, doubtful_grid, profile_text
from timeline.export.grid import check_format, rendered
from timeline.export.json_text import dumps
from timeline.query import doubtful as doubtful_pairs
from timeline.query import find_actors, list_actors, profile

FIND = "find"
JUDGEMENTS = ("merge", "split", "rename", "alias", "country", "kind", "wikidata", "undo", "corrections")


class ActorsGroup(TyperGroup):
    """`timeline actors Lavrov` beside `timeline actors merge A B`: what is no command is a name."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands.update(dict.fromkeys(JUDGEMENTS))  # type: ignore[arg-type]  # loaded when they are called

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with this name, None when there is none."""
        if self.commands.get(cmd_name) is None and cmd_name in JUDGEMENTS:
            from timeline.cli.actor_judgements import app as judgements

            group = typer.main.get_command(judgements)
            assert isinstance(group, TyperGroup)
            self.commands.update(group.commands)
        return self.commands.get(cmd_name)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put in the command that is left out."""
        if not args or (args[0] not in self.commands and args[0] not in ("-h", "--help")):
            args = [FIND, *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=ActorsGroup,
    rich_markup_mode=None,
    add_completion=False,
    help="List actors, show one, or correct who is who: timeline actors [NAME] | merge A B | …",
)
app.callback()(lambda: None)  # a group even with one command loaded


@app.command(FIND)
def find(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A name or number; without one, all.")] = None,
    country: Annotated[str | None, typer.Option("--country", "-c", help="Only those of a country.")] = None,
    limit: Annotated[int | None, typer.Option("--limit", "-n", min=1, help="At most so many.")] = None,
    doubtful: Annotated[bool, typer.Option("--doubtful", help="Pairs that may be one actor.")] = False,
    format: Format = "table",
) -> None:
    """List the actors of the articles, or show everything about one (this command's name can be left out).

    Example: timeline actors Lavrov
    """
    check_format(format)
    with opened.reading(context) as store:
        if doubtful:
            console.say(rendered(doubtful_grid(doubtful_pairs(store)), format))
            return
        found = list_actors(store, country=country, limit=limit) if name is None else find_actors(store, name)
        if name is None or len(found) > 1:
            console.say(rendered(actor_grid(found), format))
            return
        whole = profile(store, found[0].id)
    console.say(dumps(whole, indent=1) if format == "json" else profile_text(whole))
