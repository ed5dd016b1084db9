"""In whose words an event stands: who may be the speaker of each, whatever the weights make of it."""

from __future__ import annotations

from functools import cache

import pytest

from timeline.coding.coder import Models, attribution_of, propose
from timeline.coding.reporting.features import Source
from timeline.pipeline import Pipeline
from timeline.records import Article


@cache
def pipeline() -> Pipeline:
    return Pipeline(models=Models())


def sources(text: str, trigger: str) -> list[tuple[str, Source]]:
    """Those who may speak of the event that a word of a text tells, nearest first, with their names."""
    article = Article("a", text)
    reading = pipeline().read(article, pipeline().parser.parse(article.full_text))
    candidates = propose(reading, pipeline().lexicon)
    candidate = next(one for one in candidates if one.token.text == trigger)
    found = attribution_of(candidates, reading, None).sources(candidate)
    return [(reading.actors.entities[source.entity].name, source) for source in found]


def speakers(text: str, trigger: str) -> list[str]:
    return [name for name, _ in sources(text, trigger)]


@pytest.mark.parametrize(
    ("text", "trigger", "speaker"),
    [
        ("Selon Oslo, la Suède a expulsé deux diplomates.", "expulsé", "Norvège"),
        ("La Suède a expulsé deux diplomates, selon Oslo.", "expulsé", "Norvège"),
        ("La Suède, d'après Oslo, a expulsé deux diplomates.", "expulsé", "Norvège"),
        ("La Suède a expulsé deux diplomates, à en croire Oslo.", "expulsé", "Norvège"),
        ("Toujours selon Oslo, la Suède a expulsé deux diplomates.", "expulsé", "Norvège"),
        ("Aux dires d'Oslo, la Suède a expulsé deux diplomates.", "expulsé", "Norvège"),
        ("Comme l'a indiqué Oslo, la Suède a expulsé deux diplomates.", "expulsé", "Norvège"),
        ("La Suède a expulsé deux diplomates, a fait savoir Oslo.", "expulsé", "Norvège"),
        ("La Suède a expulsé deux hommes, a laissé entendre un diplomate norvégien.", "expulsé", "diplomate norvégien"),
        ("La Suède a expulsé deux diplomates, rapporte l'agence Yonhap.", "expulsé", "Yonhap"),
        ("Le président suédois, arrivé mardi, a expulsé deux hommes, a précisé l'agence Yonhap.", "expulsé", "Yonhap"),
    ],
)  # fmt: skip
def test_words_of_attribution_name_the_speaker_wherever_they_stand(text: str, trigger: str, speaker: str) -> None:
    assert speakers(text, trigger)[:1] == [speaker]


def test_selon_lesquelles_names_nobody() -> None:
    text = "Les rumeurs selon lesquelles la Norvège a quitté la salle inquiètent. La Suède a expulsé deux diplomates."
    assert speakers(text, "expulsé") == []


def test_a_semicolon_ends_the_reach_of_selon() -> None:
    text = "Selon Oslo, la Suède a expulsé deux diplomates ; le Danemark a rappelé son ambassadeur."
    assert speakers(text, "rappelé") == []


def test_what_is_told_of_the_speaker_is_not_said_by_him() -> None:
    text = "« Nous signerons », a déclaré Karin Lindqvist, qui a rencontré Oslo mardi."
    assert speakers(text, "rencontré") == []


def test_a_second_act_of_the_speaker_is_no_content() -> None:
    text = "Karin Lindqvist a indiqué que la Norvège quitterait l'alliance et a appelé Oslo au dialogue."
    assert speakers(text, "appelé") == []


def test_a_second_clause_with_que_is_content_too() -> None:
    text = (
        "Karin Lindqvist a indiqué que la Suède avait rappelé son ambassadeur et qu'elle expulserait deux diplomates."
    )
    assert speakers(text, "expulserait")[:1] == ["Karin Lindqvist"]


def test_the_same_source_is_the_one_quoted_before() -> None:
    text = "La Suède a expulsé deux diplomates, rapporte l'agence Yonhap. Oslo a signé l'accord, selon la même source."
    assert speakers(text, "accord")[:1] == ["Yonhap"]


def test_an_answer_without_quotation_marks_is_the_words_of_who_is_interviewed() -> None:
    text = (
        "« Nous signerons »\n\nLa ministre suédoise des affaires étrangères, Karin Lindqvist, a reçu notre rédaction.\n"
        "Pourquoi avez-vous attendu ?\nLa Norvège a expulsé deux diplomates et nous avons protesté.\n"
        "Que ferez-vous maintenant ?\nJe plaide pour un retour au calme."
    )
    assert speakers(text, "expulsé")[:1] == ["Karin Lindqvist"]
