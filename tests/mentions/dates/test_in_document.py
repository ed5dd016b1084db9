"""Dates of a parsed article: the governing verb decides, and every date stands where the text has it."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.language.parsing import Parser
from timeline.mentions.dates import dates_in, find_dates
from timeline.reading.fold import fold

REFERENCE = date(2023, 9, 29)
PARSER = Parser()
TENSES = (
    ("Le ministre, qui sera reçu lundi à Rome, a salué mardi cet accord.", ["2023-10-02", "2023-09-26"]),
    ("La rencontre prévue mardi entre les deux ministres a été saluée par Paris.", ["2023-10-03"]),
    ("Le ministre a déclaré mardi que les pourparlers reprendraient lundi.", ["2023-09-26", "2023-10-02"]),
    ("Arrivé mardi à Rome, le ministre recevra lundi les ambassadeurs.", ["2023-09-26", "2023-10-02"]),
    ("Les députés devront se prononcer mardi sur ce texte.", ["2023-10-03"]),
    ("Le président doit s'entretenir mercredi avec son homologue turc.", ["2023-10-04"]),
    ("Les rebelles auraient attaqué mercredi un convoi.", ["2023-09-27"]),
    ("Selon un texte publié mercredi, les rebelles déposeront les armes dimanche.", ["2023-09-27", "2023-10-01"]),
    ("L'opposition menace de manifester mercredi.", ["2023-10-04"]),
    ("Il l'avait rencontré lundi avant de partir.", ["2023-09-25"]),
    ("Le chef de la diplomatie s'est rendu le 12 septembre à Kiev.", ["2023-09-12"]),
    ("Le chef de la diplomatie se rendra le 12 septembre à Kiev.", ["2024-09-12"]),
)  # fmt: skip


@pytest.mark.parametrize(("sentence", "days"), TENSES)
def test_the_governing_verb_gives_the_direction(sentence: str, days: list[str]) -> None:
    found = dates_in(PARSER.parse(sentence), REFERENCE)
    assert [mention.value.edtf for mention in found] == days


def test_the_same_expressions_are_found_as_in_plain_text() -> None:
    text = "Kiev, 28 septembre - Le ministre a été reçu jeudi.\nLa veille, rien. D'ici la fin du mois, il reviendra."
    parsed, plain = dates_in(PARSER.parse(text), REFERENCE), find_dates(text, reference=REFERENCE)
    assert [mention.span for mention in parsed] == [mention.span for mention in plain]
    assert [mention.value.edtf for mention in parsed] == ["2023-09-28", "2023-09-28", "2023-09-27", "../2023-09-30"]


def test_spans_count_in_the_text() -> None:
    text = "« Nous signerons l’accord jeudi », a promis hier M. Kuleba à l’issue du sommet de mardi dernier."
    for mention in dates_in(PARSER.parse(text), REFERENCE):
        assert fold(text[mention.span.start : mention.span.end]) == fold(mention.value.words)


def test_without_a_reference_absolute_dates_are_still_resolved() -> None:
    found = dates_in(PARSER.parse("L'accord du 14 juillet 2015 a été dénoncé hier."), None)
    assert [mention.value.edtf for mention in found] == ["2015-07-14", None]
