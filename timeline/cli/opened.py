"""The database of a run, opened for a command."""

from __future__ import annotations

import typer

from timeline.settings import Settings
from timeline.store import Store, open_store


def reading(context: typer.Context) -> Store:
    """The database, which must exist: asking does not make one."""
    return open_store(configured(context).database, read_only=True)


def writing(context: typer.Context) -> Store:
    """The database, made or migrated when that is due."""
    return open_store(configured(context).database)


def existing(context: typer.Context) -> Store:
    """The database to write to, which must exist: a correction of nothing makes no database."""
    reading(context).close()
    return writing(context)


def configured(context: typer.Context) -> Settings:
    """What the program was told for all commands."""
    assert isinstance(context.obj, Settings)
    return context.obj
