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


def test_a_family_name_without_country_or_office_is_a_doubt(store: Store) -> None:
    [(one, other, reason)] = pairs(store, person("Nikitine", None), person("Oleg Nikitine"))
    assert (one, other, reason) == ("Nikitine", "Oleg Nikitine", "“nikitine” alone")


def test_spellings_that_are_surely_one_are_no_doubt(store: Store) -> None:
    assert pairs(store, person("Oleg Nikitine"), person("Oleg Nikitin")) == []


def test_one_name_in_two_countries_is_a_doubt(store: Store) -> None:
    [(_, _, reason)] = pairs(store, person("Oleg Nikitine"), person("Oleg Nikitine", "UKR"))
    assert "countries" in reason


def test_different_people_are_no_doubt(store: Store) -> None:
    assert pairs(store, person("Oleg Nikitine"), person("Anna Nikitina"), person("Ivan Petrov")) == []


def test_common_nouns_are_part_of_every_name(store: Store) -> None:
    government = Kind.GOVERNMENT
    actors = NamedActor("gouvernement", government, None), NamedActor("gouvernement béninois", government, "BEN")
    assert pairs(store, *actors) == []
