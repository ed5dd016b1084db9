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


def head_of(sentence: str, word: str) -> tuple[str, str | None]:
    token = next(token for token in Parser().parse(sentence).tokens if token.text == word)
    return token.dep, token.head and token.head.text


def test_a_name_behind_a_day_is_the_object() -> None:
    assert head_of("Emmanuel Macron a appelé dimanche Volodymyr Zelensky.", "Volodymyr") == ("obj", "appelé")


def test_an_object_may_stand_behind_an_adverbial_between_commas() -> None:
    assert head_of("Le général Tiani a renversé, le 26 juillet, Mohamed Bazoum.", "Mohamed") == ("obj", "renversé")
    sentence = "Le ministre, qui a vu mardi, à Paris, Catherine Colonna, met en cause Moscou."
    assert head_of(sentence, "Catherine") == ("obj", "vu")


def test_a_speaker_behind_his_verb_is_no_object() -> None:
    sentence = "« Nous tiendrons », a déclaré mardi à Riga Andris Ozols."
    assert head_of(sentence, "Andris")[0] != "obj"


def test_an_apposition_is_no_object() -> None:
    assert head_of("Le ministre est arrivé lundi à Riga, la capitale.", "capitale")[0] != "obj"
