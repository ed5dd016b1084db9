"""Accents written apart are composed, and every letter is found again."""

from __future__ import annotations

from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from timeline.reading.composed import composed, is_composed, original
from timeline.records import Span


@given(st.text(alphabet="aeéèûçœ n'\n", max_size=40), st.data())
def test_a_span_of_the_composed_text_covers_the_same_letters(text: str, data: st.DataObject) -> None:
    apart = normalize("NFD", text)
    plain, at = composed(apart)
    assert plain == text
    start = data.draw(st.integers(0, len(plain)))
    end = data.draw(st.integers(start, len(plain)))
    there = original(Span(start, end), at)
    assert normalize("NFC", apart[there.start : there.end]) == plain[start:end]


def test_composed_text_is_left_alone() -> None:
    assert is_composed("février")
    assert not is_composed(normalize("NFD", "février"))
