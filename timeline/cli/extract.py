"""`timeline extract`: what is found in articles, as JSON lines, without a database."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from timeline.cli import console
from timeline.cli.options import Lexicon, Model, Paths, Published, Source, Title, day
from timeline.errors import UnreadableInput

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def extract(
    paths: Paths,
    date: Published = None,
    source: Source = None,
    title: Title = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes to work with.")] = 1,
    model: Model = None,
    lexicon: Lexicon = None,
) -> None:
    """Print the events of articles as JSON, one object per article per line, without storing anything.

    Example: timeline extract article.txt --date 2023-09-29
    """
    published = day(date)
    from timeline.export.coded_json import coded_article
    from timeline.export.json_text import dumps
    from timeline.extraction import extract as extracted
    from timeline.reading import read_articles

    failed = False
    articles = read_articles(paths, published=published, source=source, title=title, stdin=sys.stdin.buffer)
    for result in extracted(articles, jobs=jobs, model=model, lexicon=lexicon or ()):
        if isinstance(result, UnreadableInput):
            console.complain(str(result))
            failed = True
        else:
            console.say(dumps(coded_article(result)))
    if failed:
        raise typer.Exit(1)
