"""“Je” and “nous” of the answers of an interview, whose answers may stand without quotation marks."""

from __future__ import annotations

from functools import cache

from timeline.pipeline import Pipeline
from timeline.records import Article, EventMention

INTERVIEW = """« Nous ne céderons pas »

De passage à Paris, le ministre letton de la défense, Andris Ozols, répond à nos questions.
Que demandez-vous à l'Otan ?
Nous avons demandé mardi une brigade de plus.
Avez-vous reçu une réponse ?
J'ai rencontré hier le général Jonas Berg.
Votre voisin vous menace-t-il ?
Moscou nous a menacés de représailles.
"""


@cache
def told() -> dict[str, EventMention]:
    return {event.trigger: event for event in Pipeline().code(Article("a", INTERVIEW)).events}


def names(trigger: str) -> set[str]:
    return {party.name for party in told()[trigger].participants}


def test_nous_of_a_minister_is_his_country() -> None:
    assert "Lettonie" in names("avons demandé")


def test_je_is_who_is_interviewed() -> None:
    assert names("ai rencontré") == {"Andris Ozols", "Jonas Berg"}


def test_the_answers_are_in_his_words() -> None:
    assert told()["avons demandé"].reported_by == "Andris Ozols"
