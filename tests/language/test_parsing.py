"""From an article's text to sentences and words, every offset that of the original."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UsageError
from timeline.language.normalise import normalise
from timeline.language.parsing import Parser, load_parser
from timeline.language.segments import segments
from timeline.records import Span

TEXT = "Le ministre l’a dit\u00a0: «\u202fNous négocions.\u202f»\r\nKiev attend."


def words(text: str) -> list[str]:
    return [token.text for token in load_parser().parse(text).tokens]


def test_offsets_point_into_the_original() -> None:
    document = load_parser().parse(TEXT)
    assert len(document.text) == len(TEXT)
    for token in document.tokens:
        assert TEXT[token.start : token.end].replace("’", "'") == token.text


def test_a_line_break_ends_a_sentence() -> None:
    document = load_parser().parse("Un titre sans point\nLe roi est mort.")
    assert [sentence.start for sentence in document.sentences] == [0, 20]


def test_skipped_characters_give_no_words() -> None:
    text = "Le roi est mort. Lire aussi : nos archives. La reine règne."
    document = load_parser().parse(text, [Span(17, 43)])
    assert "archives" not in [token.text for token in document.tokens]
    assert document.tokens[-2].start == text.index("règne")


def test_many_texts_come_back_in_order_with_empty_ones_among_them() -> None:
    texts = ["Le roi dort.", "", "La reine règne.", "   "]
    documents = list(load_parser().parse_all((text, ()) for text in texts))
    assert [document.text for document in documents] == texts
    assert [len(document.sentences) for document in documents] == [1, 0, 1, 0]


def test_numbers_of_words_and_sentences_run_through_the_document() -> None:
    document = load_parser().parse("Le roi dort.\nLa reine règne. Le duc part.")
    assert [token.index for token in document.tokens] == list(range(len(document.tokens)))
    assert all(document.sentences[token.sentence].index == token.sentence for token in document.tokens)
    assert all(token in document.sentences[token.sentence].tokens for token in document.tokens)


def test_children_and_heads_agree() -> None:
    document = load_parser().parse("Le ministre qui négocie a reçu hier la lettre de son homologue.")
    for token in document.tokens:
        assert all(child.head is token for child in token.children)
        assert token.head is None or token in token.head.children


def test_a_model_that_is_not_there_is_a_sentence_for_the_user() -> None:
    with pytest.raises(UsageError, match="no spaCy model fr_nothing"):
        Parser("fr_nothing")


def test_words_are_cut_as_the_treebanks_do() -> None:
    assert words('A-t-il dit qu\'"il" part\u202f?') == ["A", "-t-il", "dit", "qu'", '"', "il", '"', "part", "?"]
    assert words("Le Royaume-Uni, c'est-à-dire Londres") == ["Le", "Royaume-Uni", ",", "c'est-à-dire", "Londres"]
    assert words("dit-elle à N'Djamena lorsqu'on") == ["dit", "-elle", "à", "N'Djamena", "lorsqu'", "on"]
    assert words("M.Macron quitte Facebook*.") == ["M.", "Macron", "quitte", "Facebook", "*", "."]
    assert words("selon l’ONU[2], aujourd’hui") == ["selon", "l'", "ONU", "[2]", ",", "aujourd'hui"]


@given(st.text(max_size=60))
def test_normalising_keeps_every_position(text: str) -> None:
    normal = normalise(text)
    assert len(normal) == len(text)
    assert normalise(normal) == normal
    assert not {"’", "\u00a0", "\u202f", "\r", "\x00"} & set(normal)


@given(st.text(alphabet=st.sampled_from("ab .\n\t«»"), max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_segments_cover_all_but_spaces_and_what_is_skipped(text: str, start: int, length: int) -> None:
    end = min(len(text), start + length)
    skip = [Span(start, end)] if start < end else []
    covered = {at for first, last in segments(text, skip) for at in range(first, last)}
    wanted = {at for at, letter in enumerate(text) if not letter.isspace() and not (skip and start <= at < end)}
    assert wanted <= covered
    assert not covered & set(range(start, end))
