"""What a reader of the press takes for an amount, and what not."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.mentions.amounts import find_amounts, is_duration
from timeline.records import Qualifier

TABLE = Path(__file__).with_name("data") / "amounts.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def written(text: str) -> str:
    """The amounts found, as the table writes them."""
    found = [f"{'null' if a.value is None else a.value} {a.unit} {a.qualifier}" for a in find_amounts(text)]
    return "; ".join(found) or "-"


@pytest.mark.parametrize(("sentence", "expected"), ROWS)
def test_a_sentence_has_these_amounts(sentence: str, expected: str) -> None:
    assert written(sentence) == expected


def test_the_table_is_broad() -> None:
    assert len(ROWS) >= 200


@pytest.mark.parametrize(("sentence", "expected"), ROWS)
def test_typographic_spaces_change_nothing(sentence: str, expected: str) -> None:
    assert written(sentence.replace(" ", "\u00a0").replace("'", "’")) == expected


def test_offsets_give_the_words() -> None:
    text = "Hier, Paris a versé près de 1 200 M€ et livré trente chars."
    for amount in find_amounts(text):
        assert text[amount.span.start : amount.span.end] == amount.words
    assert [amount.words for amount in find_amounts(text)] == ["1 200 M€", "trente chars"]


def test_a_range_is_two_amounts_over_the_same_words() -> None:
    low, high = find_amounts("Il faut entre 3 et 5 millions d'euros.")
    assert low.span == high.span
    assert low.words == "entre 3 et 5 millions d'euros"
    assert (low.qualifier, high.qualifier) == (Qualifier.AT_LEAST, Qualifier.AT_MOST)


def test_an_ambiguous_lower_bound_is_left_open() -> None:
    low, high = find_amounts("Il y avait 3 à 4 000 manifestants.")
    assert (low.value, high.value) == (None, 4000)


def test_a_change_from_one_value_to_another_is_no_range() -> None:
    assert written("Les droits passent de 10 à 25 %.") == "25 % exact"


def test_durations_are_told_apart() -> None:
    years, people = find_amounts("Condamné à 90 ans de prison pour la mort de douze personnes.")
    assert is_duration(years)
    assert not is_duration(people)


@given(st.text())
def test_finding_amounts_never_raises(text: str) -> None:
    find_amounts(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "12",
                "2",
                "000",
                ",",
                ".",
                "à",
                "et",
                "entre",
                "de",
                "des",
                "d'",
                "million",
                "milliards",
                "€",
                "$",
                "%",
                "ans",
                "un",
                "deux",
                "cent",
                "mille",
                "soldats",
                "en",
            ]
        )
    )
)
def test_amounts_lie_in_the_text_in_order(words: list[str]) -> None:
    text = " ".join(words)
    found = find_amounts(text)
    assert all(0 <= amount.span.start < amount.span.end <= len(text) for amount in found)
    assert [amount.span.start for amount in found] == sorted(amount.span.start for amount in found)


def test_accents_written_apart_change_nothing_but_offsets() -> None:
    text = unicodedata.normalize("NFD", "Près de 300 réfugiés et 12 députés")
    found = find_amounts(text)
    assert [(amount.value, unicodedata.normalize("NFC", amount.unit or "")) for amount in found] == [
        (300, "réfugié"),
        (12, "député"),
    ]
    assert all(text[one.span.start : one.span.end] == one.words for one in found)
