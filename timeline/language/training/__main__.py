"""Train the French pipeline that ships: `python -m timeline.language.training TREEBANKS OUTPUT`.

Converts the treebanks, trains, evaluates on Sequoia dev and test, and leaves the packaged pipeline with its model card
in OUTPUT/model, to be moved to `timeline/language/model`. See README.md beside this file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import spacy
import typer

import timeline.language.tokenizing  # noqa: F401  (registers the tokeniser that the pipeline names)
from timeline.language import embedding, forms, lemmas  # noqa: F401  (registers the embedding likewise)
from timeline.language.training import form_table, lemma_table
from timeline.language.training.corpus import HELD_OUT, convert
from timeline.language.training.evaluation import evaluate, lemma_accuracy, tokens_per_second
from timeline.language.training.learning import learn
from timeline.language.training.packaging import package


def main(
    treebanks: Annotated[Path, typer.Argument(help="Folder with the six CoNLL-U files named in README.md.")],
    output: Annotated[Path, typer.Argument(help="Folder to write to; made if it is missing.")],
    steps: Annotated[int, typer.Option(help="Training steps; 14000 take under two hours on one core.")] = 14_000,
    tables: Annotated[bool, typer.Option(help="Rebuild data/forms.tsv.gz and data/lemmas.tsv.gz first.")] = False,
) -> None:
    """Convert, train, evaluate, package."""
    if tables:
        form_table.build(treebanks, forms.TABLE)
        lemma_table.build(treebanks, lemmas.TABLE)
    corpora = output / "corpora"
    convert(treebanks, corpora)
    best = learn(corpora, output / "training", steps=steps)
    pipeline = spacy.load(best)
    figures = {name: evaluate(pipeline, corpora / f"{name}.spacy") for name in HELD_OUT}
    lemma_figures = lemma_accuracy((treebanks / "sequoia-test.conllu").read_text(encoding="utf-8"))
    speed = tokens_per_second(pipeline, corpora / "sequoia-dev.spacy")
    package(pipeline, output / "model", figures, lemma_figures, speed)
    for name, measured in figures.items():
        typer.echo(f"{name}: {measured}")


if __name__ == "__main__":
    typer.run(main)
