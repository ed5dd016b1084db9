from __future__ import annotations

from tests.store.coded import FRANCE, note
from timeline.query import doubtful
from timeline.records import Kind, NamedActor
from timeline.store import Store


def person(name: str, country: str | None = "RUS") -> NamedActor:
    return NamedActor(name, Kind.PERSON, country)


def pairs(store: Store, *actors: NamedActor) -> list[tuple[str, str, str]]:
    for at, actor in enumerate(actors):
        store.save(note(f"Texte {at} : il accuse la France.", actor, FRANCE, ref=f"{at}.txt"))
    return [(doubt.one.name, doubt.other.name, doubt.reason) for doubt in doubtful(store)]


def test_names_that_sound_alike_may_be_one(store: Store) -> None:
    assert pairs(store, person("Oleg Nikitine"), person("Oleg Nikitin")) == [
        ("Oleg Nikitin", "Oleg Nikitine", "names that sound alike")
    ]


def test_a_surname_may_be_a_longer_name(store: Store) -> None:
    assert pairs(store, person("Nikitine"), person("Oleg Nikitine")) == [
        ("Nikitine", "Oleg Nikitine", "one name is part of the other")
    ]


def test_one_name_in_two_countries_is_nobody_s_doubt(store: Store) -> None:
    assert pairs(store, person("Oleg Nikitine"), person("Oleg Nikitin", "UKR")) == []


def test_an_unknown_country_speaks_against_nothing(store: Store) -> None:
    assert pairs(store, person("Oleg Nikitine", None), person("Oleg Nikitine")) == [
        ("Oleg Nikitine", "Oleg Nikitine", "the same name")
    ]


def test_different_people_are_no_doubt(store: Store) -> None:
    assert pairs(store, person("Oleg Nikitine"), person("Anna Nikitina"), person("Ivan Petrov")) == []


def test_common_nouns_are_part_of_every_name(store: Store) -> None:
    government = Kind.GOVERNMENT
    actors = NamedActor("gouvernement", government, None), NamedActor("gouvernement béninois", government, "BEN")
    assert pairs(store, *actors) == []
