"""seeds/articles: examples that a newcomer can code at once, their dates learnt in different ways."""

from __future__ import annotations

import pytest

from tests.seeds.tables import SEEDS
from timeline.reading import read_articles
from timeline.records import Article

ARTICLES = [found for found in read_articles([SEEDS / "articles"]) if isinstance(found, Article)]


def test_there_are_at_least_six_of_readable_length() -> None:
    assert len(ARTICLES) >= 6
    for article in ARTICLES:
        assert 150 <= len(article.text.split()) <= 400, article.id


@pytest.mark.parametrize(("name", "published", "published_from"), [
    ("depeche-benin-niger", "2024-03-14", "dateline"),
    ("reportage-mer-egee", "2022-09-12", "dateline"),
    ("communique-helsinki", "2019-04-05", "dateline"),
    ("traite-de-1963", "1963-01-23", "dateline"),
    ("2021-06-09-mediation-lome", "2021-06-09", "file name"),
    ("octobre-1962", None, None),
])  # fmt: skip
def test_an_article_says_its_day_in_its_own_way_or_not_at_all(
    name: str, published: str | None, published_from: str | None
) -> None:
    (article,) = [article for article in ARTICLES if article.id == name]
    assert (article.published.isoformat() if article.published else None) == published
    assert article.published_from == published_from


def test_the_footnote_of_the_translated_article_is_boilerplate() -> None:
    (article,) = [article for article in ARTICLES if article.id == "2023-11-22-erevan"]
    assert ["Meta" in article.full_text[span.start : span.end] for span in article.boilerplate] == [True]
