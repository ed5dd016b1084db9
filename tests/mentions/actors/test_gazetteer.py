"""The gazetteer: forms and their owners, capitals, adjectives, the user's judgements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.gazetteer import Gazetteer, Sense, load_gazetteer
from timeline.mentions.actors.phrases import PhraseTable
from timeline.mentions.actors.registry import KnownActor, Registry


def longest(gazetteer: Gazetteer, text: str) -> tuple[str, Sense] | None:
    tokens = text.split()
    for end, entries in gazetteer.found([folded_words(token) for token in tokens], tokens, 0):
        if end == len(tokens):
            return entries[0].key, entries[0].sense
    return None


@pytest.mark.parametrize(("text", "key", "sense"), [
    ("Pays-Bas", "state:NLD", Sense.NAME), ("Moscou", "state:RUS", Sense.CAPITAL),
    ("Russes", "state:RUS", Sense.PEOPLE),
    ("russe", "state:RUS", Sense.ADJECTIVE), ("Nations unies", "org:organisation-des-nations-unies", Sense.NAME),
    ("MOSCOU", "state:RUS", Sense.CAPITAL), ("Emmanuel Macron", "person:emmanuel-macron", Sense.NAME),
])  # fmt: skip
def test_a_form_leads_to_its_actor(text: str, key: str, sense: Sense) -> None:
    assert longest(load_gazetteer(), text) == (key, sense)


@pytest.mark.parametrize("text", ["alliance", "care", "paris", "ps"])
def test_a_form_with_a_capital_needs_one(text: str) -> None:
    assert longest(load_gazetteer(), text) is None


def test_a_compound_adjective_names_two_states() -> None:
    assert load_gazetteer().adjective("franco-allemande") == ("FRA", "DEU")
    assert load_gazetteer().adjective("sud-coréen") == ("KOR",)


def test_a_surname_that_several_bear_is_nobody_but_may_tell_the_country() -> None:
    assert load_gazetteer().person("Bush") is None
    assert load_gazetteer().surname_country("Bush") == "USA"


def test_hungarian_order_finds_the_person() -> None:
    known = load_gazetteer().person("Orbán Viktor")
    assert known is not None
    assert known.country == "HUN"


def test_what_the_user_says_comes_first() -> None:
    registry = Registry((
        KnownActor("person:user-1", "Ada Kessel", "person", "CHE", aliases=("Kessel",)),
        KnownActor("state:FRA", "République française", "state", "FRA", removed=("Hexagone", "Gaule")),
    ))  # fmt: skip
    gazetteer = load_gazetteer(registry)
    assert longest(gazetteer, "Ada Kessel") == ("person:user-1", Sense.NAME)
    assert longest(gazetteer, "Hexagone") is None


@given(st.lists(st.text("abcdé", min_size=1, max_size=5), min_size=1, max_size=4))
def test_a_phrase_that_was_added_is_found_where_it_begins(words: list[str]) -> None:
    table: PhraseTable[int] = PhraseTable()
    folded = tuple(part for word in words for part in folded_words(word))
    table.add(folded, 7)
    tokens = [folded_words(word) for word in ["avant", *words, "après"]]
    assert (len(words) + 1, [7]) in list(table.found(tokens, 1))
