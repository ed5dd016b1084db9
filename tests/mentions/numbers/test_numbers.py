"""French numbers in words and digits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.mentions.numbers import find_numbers, in_words, parse_number


@given(st.integers(min_value=0, max_value=10**15 - 1))
def test_a_number_survives_being_written_in_words(number: int) -> None:
    assert parse_number(in_words(number)) == number


@given(st.integers(min_value=0, max_value=10**15 - 1), st.sampled_from([" ", "\u00a0", "\u202f", "."]))
def test_a_number_survives_being_grouped_by_thousands(number: int, separator: str) -> None:
    assert parse_number(f"{number:,}".replace(",", separator)) == number


@given(st.text())
def test_finding_numbers_never_raises(text: str) -> None:
    find_numbers(text)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("septante-deux", 72),
        ("huitante", 80),
        ("nonante-neuf", 99),
        ("quinze cents", 1500),
        ("vingt-et-un", 21),
        ("SOIXANTE ET ONZE", 71),
        ("1,5 milliard", 1_500_000_000),
        ("1.5 milliard", 1_500_000_000),
        ("deux milliards et demi", 2_500_000_000),
        ("deux virgule cinq millions", 2_500_000),
        ("une centaine de milliers", 100_000),
        ("1,84", 1.84),
        ("1.234,56", 1234.56),
        ("10,000", 10_000),
    ],
)
def test_a_spelling_has_this_value(words: str, value: float) -> None:
    assert parse_number(words) == value


@pytest.mark.parametrize("words", ["3e", "F-16", "15h30", "Covid-19", "premier", "vingtième", "onzième"])
def test_names_hours_and_ordinals_are_no_numbers(words: str) -> None:
    assert find_numbers(words) == []


@pytest.mark.parametrize("words", ["des dizaines", "plusieurs centaines", "des centaines de milliers", "des millions"])
def test_an_unknown_multiple_has_no_value(words: str) -> None:
    assert [number.value for number in find_numbers(words)] == [None]


def test_two_numbers_side_by_side_stay_two() -> None:
    assert [number.value for number in find_numbers("deux trois")] == [2, 3]


def test_no_words_for_a_negative_number() -> None:
    with pytest.raises(ValueError, match="-1"):
        in_words(-1)
