"""A noun that points back has the parties of the telling it points to."""

from __future__ import annotations

from functools import cache

from timeline.pipeline import Pipeline
from timeline.records import Article, EventMention

MEETING = "Le ministre letton Andris Ozols a reçu lundi le ministre estonien Toomas Kask."


@cache
def pipeline() -> Pipeline:
    return Pipeline()


def names(event: EventMention) -> set[str]:
    return {party.name for party in event.participants}


def told(text: str, trigger: str) -> list[EventMention]:
    return [event for event in pipeline().code(Article("a", text)).events if event.trigger == trigger]


def test_the_meeting_is_that_of_the_sentence_before() -> None:
    text = f"{MEETING} La rencontre a duré deux heures."
    assert names(told(text, "rencontre")[0]) == {"Andris Ozols", "Toomas Kask"}


def test_an_indefinite_noun_points_to_nothing() -> None:
    text = f"{MEETING} Une rencontre aura lieu en mai."
    assert not any(names(event) == {"Andris Ozols", "Toomas Kask"} for event in told(text, "rencontre"))


def test_too_far_back_is_not_pointed_to() -> None:
    between = "Il pleuvait sur la ville. " * 8
    text = f"{MEETING} {between}La rencontre a duré deux heures."
    assert all(not event.participants for event in told(text, "rencontre"))


def test_nous_who_talked_are_those_who_met() -> None:
    text = "« J'ai rencontré Toomas Kask. Nous avons discuté des frontières », a écrit le ministre letton Andris Ozols."
    assert names(told(text, "avons discuté")[0]) == {"Andris Ozols", "Toomas Kask"}


def test_the_parties_are_those_who_met() -> None:
    text = f"{MEETING} Les parties ont discuté des frontières. Les ministres ont convenu de se revoir."
    assert names(told(text, "ont discuté")[0]) == {"Andris Ozols", "Toomas Kask"}
    assert names(told(text, "ont convenu")[0]) == {"Andris Ozols", "Toomas Kask"}
