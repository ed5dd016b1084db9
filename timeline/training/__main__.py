"""Train the weights of `timeline/coding/models` from gold articles, or measure what they would do on unseen ones.

    python -m timeline.training GOLD…                     trains on all and writes models/*.tsv
    python -m timeline.training GOLD… --unseen P.jsonl    codes every article with weights that have not seen it

GOLD is a file as in the guidelines' section 7, or a folder of such files and optionally `actors.json` (names of one
actor). The shipped weights come from the development gold and the articles A, B, E, F and G of `tests/accuracy/gold`.
Needs scikit-learn. Takes a minute or two.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from timeline.coding.coder import Models, Reading, code_reading
from timeline.coding.linear import FOLDER, write_model
from timeline.export.coded_json import coded_article
from timeline.linking.run import RunLinks
from timeline.pipeline import CODER, Pipeline
from timeline.records import Article, CodedArticle
from timeline.training.alignment import Gold, folded
from timeline.training.examples import (
    Examples,
    Groups,
    all_examples,
    argument_examples,
    date_examples,
    event_examples,
    reporter_examples,
)
from timeline.training.fitting import fit, fit_calibrated

FOLDS = 5
ARGUMENT_STRENGTH = 0.2
EVENT_STRENGTH = 0.05
DATE_STRENGTH = 0.3
REPORTER_STRENGTH = 0.3


@dataclass(frozen=True, slots=True)
class Lesson:
    """A gold article with what the layers below coding make of it."""

    gold: Gold
    article: Article
    reading: Reading


def main() -> None:
    """Parse the command line, train or measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, nargs="+")
    parser.add_argument("--unseen", type=Path, metavar="PREDICTIONS", help="write predictions of unseen articles")
    options = parser.parse_args()
    pipeline = Pipeline(models=Models())
    gold, groups = read_gold(*options.gold)
    lessons = read_lessons(gold, pipeline)
    if options.unseen:
        measure(lessons, pipeline, groups, options.unseen)
    else:
        models = train(lessons, pipeline, groups)
        header = [f"Learnt by timeline.training from {len(lessons)} gold articles; weights of a logistic regression."]
        for name in ("arguments", "events", "dates", "reporters"):
            write_model(FOLDER / f"{name}.tsv", getattr(models, name), header)


def read_gold(*places: Path) -> tuple[list[Gold], Groups]:
    """The articles of gold files or folders of them, and the groups of names that mean one actor."""
    articles: list[Gold] = []
    groups: list[set[tuple[str, ...]]] = []
    for path in (path for place in places for path in (sorted(place.glob("*.json")) if place.is_dir() else [place])):
        content = json.loads(path.read_text(encoding="utf-8"))
        content = content if isinstance(content, list) else [content]
        if content and "names" in content[0]:
            groups += [{tuple(folded(name)) for name in actor["names"]} for actor in content]
        else:
            articles += content
    return articles, groups


def read_lessons(gold: Sequence[Gold], pipeline: Pipeline) -> list[Lesson]:
    """Parse the articles and find their actors, quotations, dates and amounts."""
    articles = [
        Article(
            id=item["id"],
            text=item["text"],
            title=item.get("title"),
            published=date.fromisoformat(item["published"]) if item.get("published") else None,
        )
        for item in gold
    ]
    documents = pipeline.parser.parse_all((article.full_text, ()) for article in articles)
    return [
        Lesson(item, article, pipeline.read(article, document))
        for item, article, document in zip(gold, articles, documents, strict=True)
    ]


def train(lessons: Sequence[Lesson], pipeline: Pipeline, groups: Groups) -> Models:
    """All models. What is learnt from others' output is learnt from models that have not seen the article."""
    lexicon = pipeline.lexicon
    parts = [argument_examples(one.gold, one.reading, lexicon, groups) for one in lessons]
    arguments = fit(all_examples(parts), ARGUMENT_STRENGTH)
    events: list[Examples] = []  # those of a fold together
    unseen = {
        fold: fit(all_examples(p for p, o in zip(parts, lessons, strict=True) if fold_of(o) != fold), ARGUMENT_STRENGTH)
        for fold in range(FOLDS)
    }
    reporters = [reporter_examples(o.gold, o.reading, lexicon, groups, unseen[fold_of(o)]) for o in lessons]
    for fold in range(FOLDS):
        rest = [part for part, one in zip(reporters, lessons, strict=True) if fold_of(one) != fold]
        speaker = fit(all_examples(rest), REPORTER_STRENGTH)
        told = (
            event_examples(o.gold, o.reading, lexicon, unseen[fold], speaker) for o in lessons if fold_of(o) == fold
        )
        events.append(all_examples(told))
    dates = all_examples(date_examples(one.gold, one.reading, lexicon) for one in lessons)
    return Models(
        arguments=arguments,
        events=fit_calibrated(events, EVENT_STRENGTH),
        dates=fit(dates, DATE_STRENGTH),
        reporters=fit(all_examples(reporters), REPORTER_STRENGTH),
    )


def fold_of(lesson: Lesson) -> int:
    """The part of the gold that an article belongs to, by its text, so that it never changes."""
    return sha256(lesson.gold["text"].encode()).digest()[0] % FOLDS


def measure(lessons: Sequence[Lesson], pipeline: Pipeline, groups: Groups, output: Path) -> None:
    """Code each article with models trained on the other folds, and write what `score.py` reads."""
    links = RunLinks()
    with output.open("w", encoding="utf-8") as out:
        for fold in range(FOLDS):
            models = train([one for one in lessons if fold_of(one) != fold], pipeline, groups)
            for one in lessons:
                if fold_of(one) == fold:
                    mentions = code_reading(one.reading, pipeline.lexicon, models)
                    coded = links.linked(CodedArticle(one.article, tuple(mentions), (), CODER))
                    out.write(json.dumps(coded_article(coded), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
