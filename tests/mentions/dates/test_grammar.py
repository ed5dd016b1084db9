"""The grammar's rows and the functions that give them meaning belong together."""

from __future__ import annotations

import re
from datetime import date

import pytest

from timeline.mentions.dates import find_dates
from timeline.mentions.dates.context import MEANINGS
from timeline.mentions.dates.patterns import compile_pattern
from timeline.mentions.dates.tables import rows
from timeline.reading.fold import fold

RULES = rows("rules.tsv")
WORDS_ALONE = ("Le mot dit tout.", "Ils parlent.", "")


@pytest.mark.parametrize(("name", "pattern", "example"), RULES, ids=lambda cell: cell)
def test_a_rule_matches_its_example(name: str, pattern: str, example: str) -> None:
    expression, _ = compile_pattern(pattern)
    assert re.search(expression, fold(example))


@pytest.mark.parametrize(("name", "pattern", "example"), RULES, ids=lambda cell: cell)
def test_a_rule_has_a_meaning(name: str, pattern: str, example: str) -> None:
    assert name in MEANINGS


def test_every_meaning_has_a_rule() -> None:
    assert set(MEANINGS) == {name for name, _, _ in RULES}


NESTED = frozenset({"bare_unit", "bare_weekend", "vague"})


@pytest.mark.parametrize(("name", "example"), sorted({(row[0], row[2]) for row in RULES}))
def test_an_example_is_found_in_a_text(name: str, example: str) -> None:
    found = find_dates(f"Tout a changé {example}.", reference=date(2023, 9, 29))
    assert found or name in NESTED


@pytest.mark.parametrize("text", WORDS_ALONE)
def test_a_text_without_dates_has_none(text: str) -> None:
    assert find_dates(text, reference=date(2023, 9, 29)) == []
