"""Objects are found behind the adverbials of their verb."""

from __future__ import annotations

from timeline.language.parsing import Parser


def test_an_object_stands_behind_time_and_place() -> None:
    document = Parser().parse("Le ministre a rencontré mardi à Riga son homologue finlandais.")
    token = next(token for token in document.tokens if token.text == "homologue")
    assert (token.dep, token.head and token.head.text) == ("obj", "rencontré")


def test_a_complement_with_its_preposition_stays_where_it_is() -> None:
    document = Parser().parse("Le ministre a parlé lors de la visite du roi.")
    token = next(token for token in document.tokens if token.text == "roi")
    assert token.dep == "nmod"


def test_what_follows_a_determiner_is_a_noun() -> None:
    document = Parser().parse("Lors de sa visite à Oslo, le roi a signé un accord.")
    assert next(token for token in document.tokens if token.text == "visite").pos == "NOUN"


def test_armed_forces_are_no_clause() -> None:
    document = Parser().parse("Le ministère a déclaré que les forces armées du Mali ont tiré sur le village.")
    assert next(token for token in document.tokens if token.text == "armées").pos != "VERB"
