from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.coded import FRANCE, MOREL, note, visit
from timeline.errors import UsageError
from timeline.query import find_actor, find_actors, list_actors, profile
from timeline.query.nearness import sound
from timeline.query.words import says, terms
from timeline.records import Kind, NamedActor, Office, Span
from timeline.store import Store
from timeline.store.folding import fold


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lavrov", "Lavroff"),
        ("Zelensky", "Zelenskyy"),
        ("Zelensky", "Selenskyj"),
        ("Poutine", "Putin"),
        ("Vucic", "Vučić"),
        ("Erdogan", "Erdoğan"),
        ("Choïgou", "Shoigu"),
        ("Loukachenko", "Lukashenko"),
        ("Kadyrov", "Kadirov"),
    ],
)
def test_transliterations_of_one_name_sound_alike(one: str, other: str) -> None:
    assert sound(fold(one)) == sound(fold(other))


@pytest.mark.parametrize(
    ("one", "other"), [("Macron", "Marcon"), ("Bush", "Buch Jr"), ("Mali", "Malawi"), ("Le Pen", "Pen")]
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound(fold(one)) != sound(fold(other))


def test_two_people_of_one_surname_are_told_apart(store: Store) -> None:
    jean = NamedActor("Jean Morel", Kind.PERSON, "FRA", (("Jean Morel", 1),))
    store.save(visit())
    store.save(note("Jean Morel accuse Paris.", jean, FRANCE))
    assert {one.name for one in find_actors(store, "Morel")} == {"Hélène Morel", "Jean Morel"}
    with pytest.raises(UsageError, match=r"“Mme Morel” may be several actors \(give the number: .*Jean Morel"):
        find_actor(store, "Mme Morel")
    assert find_actor(store, "jean morel").name == "Jean Morel"
    assert find_actor(store, f"#{find_actor(store, 'jean morel').id}").name == "Jean Morel"


def test_actors_are_listed_by_how_much_they_do(store: Store) -> None:
    store.save(visit())
    listed = list_actors(store)
    assert [(one.name, one.events) for one in listed] == [("Hélène Morel", 2), ("Oleg Nikitine", 2), ("France", 1)]
    assert [one.name for one in list_actors(store, country="FRA", limit=1)] == ["Hélène Morel"]


def test_a_profile_has_spellings_offices_and_events(store: Store) -> None:
    store.save(visit())
    text = "Hélène Morel, ministre de la Défense, accuse Paris."
    office = Office(MOREL.name, "ministre de la Défense", "FRA", Span(14, 36))
    again = NamedActor(MOREL.name, MOREL.kind, MOREL.country, (("Hélène Morel", 2),), (office,))
    store.save(note(text, again, FRANCE, ref="b.txt", published=date(2023, 12, 1)))
    found = profile(store, find_actor(store, "morel").id)
    assert [(one.form, one.count, one.articles) for one in found.spellings] == [
        ("Hélène Morel", 3, ("visite.txt", "b.txt")),
        ("la ministre", 1, ("visite.txt",)),
    ]
    [held] = found.offices
    assert (fold(held.title), held.country, held.first, held.last) == (
        "ministre de la defense",
        "FRA",
        date(2023, 9, 29),
        date(2023, 12, 1),
    )
    assert dict(found.event_types) == {"meeting": 1, "aid": 1, "accusation": 1}
    assert (found.first, found.last) == (date(2023, 9, 28), date(2023, 12, 1))


@given(st.text(max_size=60))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.sampled_from(["cible", "légitime", "œuvre", "L’Élysée", "cessez-le-feu", "Wagner"]), min_size=1))
def test_a_text_says_all_of_its_own_words(words: list[str]) -> None:
    text = " ".join(words)
    assert terms(text)
    assert says(text.upper(), None, text)


def test_an_organisation_is_shown_under_its_usual_name_and_found_under_all(store: Store) -> None:
    for name in ("OTAN", "Otan", "Organisation du traité de l'Atlantique nord"):
        assert find_actor(store, name).name == "OTAN"
    assert find_actor(store, "Hôtel de Brienne").name == "ministère français des Armées"


def test_a_capital_of_two_ages_is_the_state_of_today(store: Store) -> None:
    assert find_actor(store, "Moscou").name == "Russie"
    assert find_actor(store, "URSS").name == "Union soviétique"
