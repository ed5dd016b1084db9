"""`timeline date`: say when an article was published, after the fact."""

from __future__ import annotations

from typing import Annotated

import typer

from timeline.cli import console, opened
from timeline.cli.options import Lexicon, Model, day
from timeline.errors import UsageError
from timeline.export.added_text import added_line

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def date(
    context: typer.Context,
    article: Annotated[str, typer.Argument(metavar="ARTICLE", help="Its number or name.")],
    published: Annotated[str, typer.Argument(metavar="DAY", help="When it was published: 2023-09-29.")],
    model: Model = None,
    lexicon: Lexicon = None,
) -> None:
    """Set the day on which an article was published; its relative dates are resolved anew.

    Example: timeline date communique.txt 2023-09-29
    """
    if (told := day(published)) is None:
        raise UsageError("say when the article was published")
    with opened.existing(context) as store:
        store.article(article)  # an article that is not there costs no loading of the model
        from timeline.pipeline import Pipeline
        from timeline.store.adding import set_date

        pipeline = Pipeline(store.registry_rows(), model=model, lexicon=lexicon or ())
        console.say(added_line(set_date(store, article, told, pipeline)))
