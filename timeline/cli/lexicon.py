"""`timeline lexicon`: what the coding lexicon does not know of some texts."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from timeline.cli import console
from timeline.cli.options import Format, Lexicon, Model, Paths
from timeline.errors import UnreadableInput, UsageError

app = typer.Typer(rich_markup_mode=None, add_completion=False)


@app.command()
def lexicon(
    paths: Paths,
    uncoded: Annotated[bool, typer.Option("--uncoded", help="List verbs and nouns that the lexicon lacks.")] = False,
    least: Annotated[int, typer.Option("--least", min=1, help="Only words met at least so often.")] = 2,
    format: Format = "tsv",
    model: Model = None,
    lexicon: Lexicon = None,
) -> None:
    """List the verbs and nouns of texts that no row of the lexicon begins with, commonest first.

    Example: timeline lexicon --uncoded articles/
    """
    if not uncoded:
        raise UsageError("say what to list", hint="timeline lexicon --uncoded PATH")
    from timeline.coding.lexicon_loading import load_lexicon
    from timeline.coding.uncoded import uncoded_words
    from timeline.export.grid import Grid, check_format, rendered
    from timeline.language.parsing import load_parser
    from timeline.reading import read_articles

    check_format(format)
    articles = list(read_articles(paths, stdin=sys.stdin.buffer))
    failures = [article for article in articles if isinstance(article, UnreadableInput)]
    texts = ((one.full_text, one.boilerplate) for one in articles if not isinstance(one, UnreadableInput))
    words = uncoded_words(load_parser(model).parse_all(texts), load_lexicon(lexicon or ()), least)
    rows = [(word.part, word.lemma, word.count, word.example) for word in words]
    console.say(rendered(Grid(("part", "lemma", "count", "example"), rows), format))
    for failure in failures:
        console.complain(str(failure))
    if failures:
        raise typer.Exit(1)
