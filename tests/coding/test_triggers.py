"""Which word tells an event, and which words are none: verbs and nouns that carry each other, headlines, fiction."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from timeline.pipeline import Pipeline
from timeline.records import Article, EventMention


@cache
def pipeline() -> Pipeline:
    return Pipeline()


def events(sentence: str) -> list[EventMention]:
    return list(pipeline().code(Article("a", sentence, published=date(2023, 9, 29))).events)


def triggers(sentence: str) -> list[str]:
    return [event.trigger for event in events(sentence)]


def test_a_coordinated_verb_does_not_borrow_the_auxiliary_into_its_trigger() -> None:
    assert triggers("Le Kremlin a condamné la décision et demandé une enquête.")[-1] == "demandé"


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("La Chine et le Vietnam ont signé un traité.", "traité"),
        ("Le Parlement turc a ratifié le traité avec la Chine.", "a ratifié"),
        ("La Russie a promis une aide à la Syrie.", "a promis"),
        ("La Russie a fourni une aide à la Syrie.", "aide"),
    ],
)
def test_a_verb_gives_way_to_its_noun_when_it_adds_nothing(sentence: str, trigger: str) -> None:
    assert trigger in triggers(sentence)


def test_the_parties_of_a_phrase_hang_on_any_of_its_words() -> None:
    refusal = next(one for one in events("La fin de non-recevoir de la Chine a surpris."))
    assert [party.name for party in refusal.participants] == ["Chine"]


def test_what_a_role_or_a_work_tells_is_no_event() -> None:
    assert triggers("Il joue le rôle d'un ministre condamné pour un attentat.") == []


def test_a_denounced_treaty_is_left_by_a_state_and_criticised_by_others() -> None:
    assert events("Le Niger a dénoncé l'accord militaire avec la France.")[0].type == "sanction"
    assert events("L'ONG Amnesty International a dénoncé l'accord entre Londres et Kigali.")[0].type == "accusation"


def test_forms_that_two_verbs_share_are_of_the_commoner() -> None:
    assert events("Les Européens pressent la Serbie de signer.")[0].type == "demand"
