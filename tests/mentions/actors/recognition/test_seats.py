"""Capitals that stand for one state or another."""

from __future__ import annotations

import pytest

from tests.mentions.actors.recognition.reading import singly


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bruxelles prépare de nouvelles sanctions.", "Union européenne"),
        ("La Belgique a réagi. Bruxelles a convoqué l'ambassadeur.", "Belgique"),
        ("Les dirigeants soviétiques ont cédé. Moscou a retiré ses missiles.", "Union soviétique"),
        ("La Russie a cédé. Moscou a retiré ses missiles.", "Russie"),
        ("La Corée du Nord a menacé la Corée du Sud. Le Sud a répliqué.", "Corée du Sud"),
    ],
)
def test_what_else_the_article_names_decides_for_whom_a_capital_stands(text: str, wanted: str) -> None:
    last = text.rindex(". ") + 2 if ". " in text else 0
    assert wanted in [one.name for one in singly(text) if one.start >= last]
