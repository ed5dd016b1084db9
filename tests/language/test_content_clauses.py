"""Clauses with "que" hang on the verb whose content they are."""

from __future__ import annotations

import pytest

from timeline.language.parsing import Parser


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "Le roi a déclaré, dans le train qui le menait à Riga, qu'il avait rencontré le duc.",
            "rencontré",
        ),
        ("L'armée a indiqué à plusieurs reprises qu'elle ne déploierait pas de soldats dans ce pays.", "déploierait"),
        ("La présidente a annoncé ce jeudi que le retrait des troupes débuterait cette semaine.", "débuterait"),
    ],
)
def test_a_saying_governs_its_clause_across_an_adverbial(text: str, clause: str) -> None:
    token = next(token for token in Parser().parse(text).tokens if token.text == clause)
    assert token.dep == "ccomp"
    assert token.head is not None
    assert token.head.text in {"déclaré", "indiqué", "annoncé"}


def test_a_true_relative_stays_with_its_noun() -> None:
    document = Parser().parse("Le ministre a reçu le plan que la présidente avait proposé.")
    clause = next(token for token in document.tokens if token.text == "proposé")
    assert clause.head is not None
    assert clause.head.text == "plan"
