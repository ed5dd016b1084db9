"""What a reader of the press takes for a date, and which days it means."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest

from tests.mentions.dates.table import Case, cases, written
from timeline.mentions.dates import find_dates
from timeline.records import Precision

REFERENCE = date(2023, 9, 29)
CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_a_sentence_has_these_dates(case: Case) -> None:
    found = find_dates(case.sentence, reference=case.reference, direction=case.direction)
    assert written(found) == case.expressions


def test_the_tables_are_broad() -> None:
    assert sum(len(case.expressions) for case in CASES) >= 400
    assert sum(not case.expressions for case in CASES) >= 50


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.sentence)
def test_typographic_spaces_and_apostrophes_change_nothing(case: Case) -> None:
    sentence = case.sentence.replace(" ", "\u00a0").replace("'", "’")
    found = find_dates(sentence, reference=case.reference, direction=case.direction)
    assert [row[1:] for row in written(found)] == [row[1:] for row in case.expressions]


def test_offsets_give_the_words() -> None:
    text = "Jeudi 28 septembre, Kiev a été frappée ; la veille aussi. Le sommet s'ouvrira d'ici la fin du mois."
    found = find_dates(text, reference=REFERENCE)
    assert [text[m.span.start : m.span.end] for m in found] == [m.value.words for m in found]
    assert [m.value.words for m in found] == ["Jeudi 28 septembre", "la veille", "d'ici la fin du mois"]


def test_a_vague_expression_keeps_its_words_and_a_reason() -> None:
    (found,) = find_dates("Il a été récemment élu.", reference=REFERENCE)
    assert (found.value.words, found.value.start, found.value.end) == ("récemment", None, None)
    assert (found.value.precision, found.value.reason) == (Precision.VAGUE, "vague")


def test_without_a_reference_a_relative_date_says_why_it_has_no_interval() -> None:
    (found,) = find_dates("Il a fui hier.", reference=None)
    assert found.value.reason == "no reference date"


def test_what_no_calendar_knows_is_kept_with_a_reason() -> None:
    (found,) = find_dates("Il est né le 30 février 1990.", reference=REFERENCE)
    assert (found.value.words, found.value.reason) == ("le 30 février 1990", "no such day in the calendar")


def test_the_caller_chooses_the_direction_when_the_words_do_not() -> None:
    assert find_dates("lundi", reference=REFERENCE)[0].value.start == date(2023, 9, 25)
    assert find_dates("lundi", reference=REFERENCE, direction="future")[0].value.start == date(2023, 10, 2)


def test_the_tense_of_the_text_overrides_the_direction_assumed() -> None:
    assert find_dates("Il partira lundi.", reference=REFERENCE)[0].value.start == date(2023, 10, 2)
    assert find_dates("Il est parti lundi.", reference=REFERENCE, direction="future")[0].value.start == date(
        2023, 9, 25
    )


def test_accents_written_apart_change_nothing_but_offsets() -> None:
    text = unicodedata.normalize("NFD", "Reçu à l'Élysée début février 2023, il a signé fin décembre 2022.")
    found = find_dates(text, reference=date(2023, 9, 29))
    assert [mention.value.edtf for mention in found] == ["2023-02-01/2023-02-10", "2022-12-21/2022-12-31"]
    assert all(text[one.span.start : one.span.end] == one.value.words for one in found)
