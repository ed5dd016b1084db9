"""What somebody does not say is no event."""

from __future__ import annotations

from functools import cache

import pytest

from timeline.coding.coder import Models, propose
from timeline.pipeline import Pipeline
from timeline.records import Article


@cache
def pipeline() -> Pipeline:
    return Pipeline(models=Models())


def told(text: str) -> list[str]:
    article = Article("a", text)
    reading = pipeline().read(article, pipeline().parser.parse(article.full_text))
    return [candidate.token.text for candidate in propose(reading, pipeline().lexicon)]


@pytest.mark.parametrize(
    "text",
    [
        "Le ministère suédois n'a pas confirmé.",
        "La Suède n'a ni confirmé ni démenti.",
        "La Suède n'a pas souhaité réagir.",
        "La Norvège a refusé de répondre aux journalistes.",
        "La Maison Blanche s'est refusée à tout commentaire.",
    ],
)
def test_silence_tells_nothing(text: str) -> None:
    assert told(text) == []


def test_what_is_said_or_refused_is_told() -> None:
    assert told("La Suède a confirmé.") == ["confirmé"]
    assert told("La Norvège a refusé cette offre.") == ["refusé"]
