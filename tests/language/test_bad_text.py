"""Text that is no article neither crashes the parser nor takes time that grows faster than its length.

What keeps the time linear is that pieces and words are bounded; that is counted here rather than timed.
"""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.language.parsing import load_parser
from timeline.language.segments import LONGEST, LONGEST_WORD, segments
from timeline.language.sentences import LONGEST as LONGEST_SENTENCE

ODD = {
    "quotes": '"' * 1_200,
    "openings": "« " * 500,
    "brackets": "(" * 500 + ")" * 500,
    "emojis": "👨‍👩‍👧😀 " * 100,
    "arabic": "استقبل وزير الخارجية نظيره " * 40,
    "controls": "".join(map(chr, range(32))) * 10 + "Le roi part.\x00\x07 Il reviendra.",
    "titles": "M. " * 300,
    "no full stop": "le ministre a reçu son homologue et " * 60,
    "spaces": "\u00a0 \u202f\t" * 200,
    "combining": "e\u0301" * 200 + "\u200d\ufeff",
    "nothing": "",
}


@pytest.mark.parametrize("name", sorted(ODD))
def test_odd_text_is_parsed_with_offsets_into_the_original(name: str) -> None:
    text = ODD[name]
    document = load_parser().parse(text)
    assert len(document.text) == len(text)
    assert all(document.text[token.start : token.end] == token.text for token in document.tokens)
    assert all(len(sentence.tokens) <= LONGEST_SENTENCE for sentence in document.sentences)


@pytest.mark.parametrize("unit", ['"', "mot ", "Il dort. ", "\n", " "])
def test_five_megabytes_on_one_line_are_cut_into_bounded_pieces(unit: str) -> None:
    text = unit * (5_000_000 // len(unit))
    pieces = list(segments(text))
    assert all(end - start <= LONGEST for start, end in pieces)
    assert len(pieces) <= len(text) / LONGEST_WORD + 1
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(pieces))
    assert sum(len(text[start:end].strip()) for start, end in pieces) <= len(text)


def test_no_word_is_longer_than_the_tokeniser_can_take() -> None:
    text = "a" * 3_000 + " b " + "(" * 1_000
    assert all(len(word) <= LONGEST_WORD for start, end in segments(text) for word in text[start:end].split())


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aéM.!?«»\"'’-–…:; \n\u00a0*[1]()😀ب0"), max_size=80))
def test_any_text_is_parsed(text: str) -> None:
    document = load_parser().parse(text)
    covered = sorted((token.start, token.end) for token in document.tokens)
    assert all(first[1] <= second[0] for first, second in itertools.pairwise(covered))
    assert all(document.text[token.start : token.end] == token.text for token in document.tokens)
