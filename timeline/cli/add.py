"""`timeline add`: read articles, code them, keep them."""

from __future__ import annotations

import sys

import typer

from timeline.cli import console, opened
from timeline.cli.options import Lexicon, Model, Paths, Published, Source, Title, day
from timeline.cli.progress import progress
from timeline.errors import UnreadableInput
from timeline.export.added_text import added_line, summary

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def add(
    context: typer.Context,
    paths: Paths,
    date: Published = None,
    source: Source = None,
    title: Title = None,
    model: Model = None,
    lexicon: Lexicon = None,
) -> None:
    """Read articles, find the events in them and keep both in the database.

    Example: timeline add articles/ --source "Agence"
    """
    published = day(date)
    with opened.writing(context) as store:
        from timeline.pipeline import Pipeline
        from timeline.reading import expected_articles, read_articles
        from timeline.store.adding import add_articles

        articles = read_articles(paths, published=published, source=source, title=title, stdin=sys.stdin.buffer)
        pipeline = Pipeline(store.registry_rows(), model=model, lexicon=lexicon or ())
        done, failures = [], []
        with progress(expected_articles(paths)) as step:
            for result in add_articles(store, articles, pipeline):
                if isinstance(result, UnreadableInput):
                    failures.append(result)
                else:
                    done.append(result.saved.status)
                    console.say(added_line(result))
                    for warning in result.warnings:
                        console.complain(f"{result.article.id}: {warning}")
                step()
    console.say(summary(done))
    for failure in failures:
        console.complain(f"failed: {failure}")
    if failures:
        raise typer.Exit(1)
