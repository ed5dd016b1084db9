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
