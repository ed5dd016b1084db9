"""What holds of every text and every day."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.mentions.dates.table import Case, cases
from timeline.edtf import parse_edtf
from timeline.mentions.dates import find_dates
from timeline.mentions.dates.patterns import rules_by_first_word
from timeline.records import DateMention

REFERENCE = date(2023, 9, 29)
CASES = cases()
WORDS = sorted({word for case in CASES for word in case.sentence.split()} | set(rules_by_first_word()))
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
PIECES = st.sampled_from(
    [*WORDS, "0", "00", "31/12/9999", "'", "-", "12e", "mi-", "d'", "av. J.-C.", "\n", ".", "29 février"]
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join)
)
TENSE_IN_AN_ACCENT = re.compile("ée?s? (?:lun|mar|mercre|jeu|vendre|same)di")  # without it "arrivé lundi" is "arrive"
RELATIVE = (
    "hier", "avant-hier soir", "demain", "après-demain", "aujourd'hui", "ce matin", "lundi", "jeudi dernier",
    "vendredi prochain", "lundi en huit", "mardi de la semaine dernière", "la semaine dernière", "cette semaine",
    "la semaine prochaine", "il y a trois jours", "dans deux semaines", "depuis une semaine", "d'ici vendredi",
    "jusqu'à lundi", "avant mardi", "le week-end dernier", "le week-end prochain", "en début de semaine",
    "dans la nuit de lundi à mardi", "de lundi à mercredi", "sous huit jours", "les dernières 48 heures",
    "la nuit dernière",
)  # fmt: skip


@given(TEXTS, st.none() | DAYS, st.sampled_from(["past", "future"]))
@settings(max_examples=300, deadline=None)
def test_any_text_has_ordered_mentions_with_sound_intervals(text: str, reference: date | None, direction: str) -> None:
    at = 0
    for mention in find_dates(text, reference=reference, direction=direction):
        assert at <= mention.span.start < mention.span.end <= len(text)
        assert text[mention.span.start : mention.span.end] == mention.value.words
        at = mention.span.end
        value = mention.value
        if value.start and value.end:
            assert value.start <= value.end
        assert bool(value.start or value.end) == (value.reason is None)


@given(st.sampled_from(CASES), DAYS, st.sampled_from(["past", "future"]))
@settings(max_examples=300, deadline=None)
def test_edtf_says_the_same_interval(case: Case, reference: date, direction: str) -> None:
    for mention in find_dates(case.sentence, reference=reference, direction=direction):
        value = mention.value
        if value.edtf and (value.start or value.end):
            read = parse_edtf(value.edtf)
            assert (read.start, read.end) == (value.start, value.end)


@given(st.sampled_from(RELATIVE), st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from(["past", "future"]))
@settings(deadline=None)
def test_a_week_later_relative_dates_are_a_week_later(words: str, reference: date, direction: str) -> None:
    week = timedelta(days=7)
    now = find_dates(words, reference=reference, direction=direction)[0].value
    then = find_dates(words, reference=reference + week, direction=direction)[0].value
    assert then.start == (now.start + week if now.start else None)
    assert then.end == (now.end + week if now.end else None)


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def test_missing_accents_change_nothing() -> None:
    for case in CASES:
        if case.expressions and not TENSE_IN_AN_ACCENT.search(case.sentence):
            found = find_dates(_plain(case.sentence), reference=case.reference, direction=case.direction)
            days = [(m.value.start, m.value.end) for m in found]
            assert days == [(m.value.start, m.value.end) for m in _found(case)], case.sentence


def test_missing_capitals_change_nothing() -> None:
    for case in CASES:
        if case.expressions:
            for sentence in (case.sentence.lower(), case.sentence.upper()):
                found = find_dates(sentence, reference=case.reference, direction=case.direction)
                assert [m.value.edtf for m in found] == [m.value.edtf for m in _found(case)], sentence


def _found(case: Case) -> list[DateMention]:
    return find_dates(case.sentence, reference=case.reference, direction=case.direction)
