from __future__ import annotations

from datetime import date

import pytest

from timeline.reading.plain_text import article_from_text, split_title

BODY = "Le ministre a reçu jeudi son homologue à Oslo, où ils ont longuement parlé de la pêche en mer du Nord. " * 2


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Oslo et Riga se parlent\n\n{BODY}", "Oslo et Riga se parlent"),
        (f"# Oslo et Riga se parlent\n\n{BODY}", "Oslo et Riga se parlent"),
        (f"« Nous sommes prêts »\n\n{BODY}", "« Nous sommes prêts »"),
        (f"Pourquoi Oslo se tait ?\n{BODY}", "Pourquoi Oslo se tait ?"),
        (BODY, None),
        (f"Le ministre est venu.\n\n{BODY}", None),
        (f"OSLO, 3 mai 2021 (Agence)\n\n{BODY}", None),
        ("Oslo et Riga se parlent", None),
    ],
)
def test_the_title_is_a_first_line_of_its_own(text: str, title: str | None) -> None:
    assert split_title(text)[0] == title


def test_title_and_text_together_are_what_offsets_count_in() -> None:
    article = article_from_text(f"Oslo se tait\n\n\n{BODY}", id="a")
    assert article.full_text == f"Oslo se tait\n\n{BODY.strip()}"


@pytest.mark.parametrize(
    ("head", "published", "how"),
    [
        ("OSLO, 3 mai 2021 (Agence) – ", date(2021, 5, 3), "dateline"),
        ("Publié le 4 mai 2021 à 10h32\n\n", date(2021, 5, 4), "dateline"),
        ("À Oslo, le 3 mai 2021\n\n", date(2021, 5, 3), "dateline"),
        ("", None, None),
    ],
)
def test_the_day_of_publication_is_learnt_from_the_head(head: str, published: date | None, how: str | None) -> None:
    article = article_from_text(head + BODY, id="a")
    assert (article.published, article.published_from) == (published, how)


def test_a_day_without_a_year_takes_it_from_the_file_name() -> None:
    assert article_from_text("OSLO, 31 décembre (Agence) – " + BODY, id="2022-01-01-oslo").published == date(
        2021, 12, 31
    )


def test_a_date_in_the_prose_is_none_of_the_article() -> None:
    assert article_from_text("Le 3 mai 2021, le ministre est venu. " + BODY, id="a").published is None
