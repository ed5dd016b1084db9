"""`timeline actors merge …`: corrections by people, each recorded with its number, so that it can be undone."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import console, opened
from timeline.cli.options import Format
from timeline.export.actors import decision_grid, decision_line
from timeline.export.grid import check_format, rendered
from timeline.query import find_actor
from timeline.store import Store, corrections

Actor = Annotated[str, typer.Argument(metavar="ACTOR", help="A name or number.")]
app = typer.Typer(rich_markup_mode=None, add_completion=False)
alias = typer.Typer(rich_markup_mode=None, help="Add or remove a spelling of an actor.")
app.add_typer(alias, name="alias")


@app.command()
def merge(
    context: typer.Context,
    actor: Actor,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The actor that stands for both from now on.")],
) -> None:
    """Say that two actors are one.

    Example: timeline actors merge 812 "Serguey Lavrov"
    """
    with opened.existing(context) as store:
        decision = corrections.merge(store, number(store, actor), number(store, into))
    console.say(decision_line(decision))


@app.command()
def split(
    context: typer.Context,
    actor: Actor,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="The full name that is somebody else.")] = None,
) -> None:
    """Take apart what is not one actor: all that was merged, or the articles that use one full name.

    Example: timeline actors split Castro "Raúl Castro"
    """
    with opened.existing(context) as store:
        decisions = corrections.split(store, number(store, actor), name)
    for decision in decisions:
        console.say(decision_line(decision))


@app.command()
def rename(
    context: typer.Context, actor: Actor, name: Annotated[str, typer.Argument(metavar="NAME", help="The new name.")]
) -> None:
    """Call an actor by another name.

    Example: timeline actors rename 812 "Sergueï Lavrov"
    """
    with opened.existing(context) as store:
        decision = corrections.rename(store, number(store, actor), name)
    console.say(decision_line(decision))


@app.command()
def country(
    context: typer.Context,
    actor: Actor,
    code: Annotated[str, typer.Argument(metavar="CODE", help="ISO 3166 alpha-3, or none.")],
) -> None:
    """Say which country an actor belongs to.

    Example: timeline actors country 812 RUS
    """
    with opened.existing(context) as store:
        decision = corrections.set_country(store, number(store, actor), value(code))
    console.say(decision_line(decision))


@app.command()
def kind(
    context: typer.Context,
    actor: Actor,
    kind: Annotated[str, typer.Argument(metavar="KIND", help="person, state, government, igo, military …")],
) -> None:
    """Say what sort of actor somebody is.

    Example: timeline actors kind Wagner armed_group
    """
    with opened.existing(context) as store:
        decision = corrections.set_kind(store, number(store, actor), kind)
    console.say(decision_line(decision))


@app.command()
def wikidata(
    context: typer.Context,
    actor: Actor,
    item: Annotated[str, typer.Argument(metavar="ITEM", help="Q and a number, or none.")],
) -> None:
    """Note an actor's Wikidata item.

    Example: timeline actors wikidata Lavrov Q58217
    """
    with opened.existing(context) as store:
        decision = corrections.set_wikidata(store, number(store, actor), value(item))
    console.say(decision_line(decision))


@app.command()
def undo(
    context: typer.Context,
    correction: Annotated[int, typer.Argument(metavar="CORRECTION", help="Its number: timeline actors corrections.")],
) -> None:
    """Take a correction back.

    Example: timeline actors undo 3
    """
    with opened.existing(context) as store:
        decision = corrections.undo(store, correction)
    console.say(decision_line(decision))


@app.command("corrections")
def history(context: typer.Context, format: Format = "table") -> None:
    """List the corrections that were made, those undone included.

    Example: timeline actors corrections
    """
    check_format(format)
    with opened.reading(context) as store:
        found = corrections.corrections(store)
    console.say(rendered(decision_grid(found), format))


@alias.command()
def add(
    context: typer.Context, actor: Actor, form: Annotated[str, typer.Argument(metavar="FORM", help="The spelling.")]
) -> None:
    """Say that a spelling means this actor.

    Example: timeline actors alias add Lavrov "Sergej Lawrow"
    """
    with opened.existing(context) as store:
        decision = corrections.alias_add(store, number(store, actor), form)
    console.say(decision_line(decision))


@alias.command()
def remove(
    context: typer.Context, actor: Actor, form: Annotated[str, typer.Argument(metavar="FORM", help="The spelling.")]
) -> None:
    """Say that a spelling does not mean this actor.

    Example: timeline actors alias remove Lavrov "Sergej Lawrow"
    """
    with opened.existing(context) as store:
        decisions = corrections.alias_remove(store, number(store, actor), form)
    for decision in decisions:
        console.say(decision_line(decision))


def number(store: Store, actor: str) -> int:
    """The number of an actor. A number is not followed to what it was merged into: the user is told instead."""
    return int(actor) if actor.isdecimal() else find_actor(store, actor).id


def value(words: str) -> str | None:
    """A value, or None for the word that takes it away."""
    return None if words.casefold() in ("none", "-", "") else words
