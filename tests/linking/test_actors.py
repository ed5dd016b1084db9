from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import permutations

import pytest

from tests.linking.conftest import NewStore
from tests.store.coded import FRANCE, note
from timeline.linking.actors.deciding import decide
from timeline.linking.actors.evidence import Evidence
from timeline.query import find_actor, find_actors
from timeline.records import CodedArticle, Kind, NamedActor
from timeline.store import Store


def named(name: str, country: str | None = "RUS", kind: Kind = Kind.PERSON) -> NamedActor:
    return NamedActor(name, kind, country, ((name, 1),))


def telling(actor: NamedActor, published: date | None = date(2023, 5, 4)) -> CodedArticle:
    """An article in which an actor accuses France."""
    words = f"{actor.name} ({actor.kind}, {actor.country}) accuse la France."
    return note(words, actor, FRANCE, ref=f"{actor.name} {actor.country}.txt", published=published)


def groups(store: Store, actors: Sequence[NamedActor], articles: Sequence[CodedArticle]) -> set[frozenset[str]]:
    """The names of the actors, together where they are one in the database."""
    for article in articles:
        store.save(article)
    owners: dict[int, set[str]] = {}
    for actor in actors:
        owners.setdefault(find_actor(store, actor.name).id, set()).add(actor.name)
    return {frozenset(names) for names in owners.values()}


@pytest.mark.parametrize(
    ("country", "names"),
    [
        ("RUS", ("Serguey Lavrov", "Sergueï Lavrov", "Serge Lavroff", "Serguei Lavrov")),
        ("UKR", ("Volodymyr Zelensky", "Volodymyr Zelenskiy", "Volodimir Zelenski")),
        ("LBY", ("Mouammar Kadhafi", "Muammar Gaddafi", "Moammar Kadhafi")),
        ("SRB", ("Dragan Milosavljević", "Dragan Milosavljevic")),
        ("RUS", ("Oleg Nikitine", "Oleg Nikitin")),
    ],
)
def test_spellings_of_one_name_are_one_actor(new_store: NewStore, country: str, names: tuple[str, ...]) -> None:
    actors = [named(name, country) for name in names]
    with new_store() as store:
        assert groups(store, actors, [telling(actor) for actor in actors]) == {frozenset(names)}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (named("Pavel Nikitine"), named("Oleg Nikitine")),
        (named("Anna Petrova"), named("Ivan Petrov")),
        (named("Jean Delmas", "FRA"), named("Michel Delmas", "FRA")),
        (named("Parti du progrès", "MAR", Kind.PARTY), named("Parti de la justice", "MAR", Kind.PARTY)),
    ],
)
def test_different_names_stay_apart(new_store: NewStore, one: NamedActor, other: NamedActor) -> None:
    with new_store() as store:
        found = groups(store, [one, other], [telling(one), telling(other)])
    assert found == {frozenset({one.name}), frozenset({other.name})}


def test_a_surname_alone_is_the_one_who_bears_it_and_a_doubt_between_two() -> None:
    surname = Evidence("name:person:RUS:nikitine", ("Nikitine",), Kind.PERSON, "RUS")
    oleg = Evidence("name:person:RUS:oleg nikitine", ("Oleg Nikitine",), Kind.PERSON, "RUS")
    pavel = Evidence("name:person:RUS:pavel nikitine", ("Pavel Nikitine",), Kind.PERSON, "RUS")
    alone = decide(surname, [oleg], {oleg.key: oleg}, nobody_apart)
    assert alone is not None
    assert (alone.other, alone.sure) == (oleg.key, True)
    between = decide(surname, [oleg, pavel], {oleg.key: oleg, pavel.key: pavel}, nobody_apart)
    assert between is None or not between.sure


def test_one_name_in_two_countries_is_two_actors(new_store: NewStore) -> None:
    one, other = named("Karim Nassar", "LBN"), named("Karim Nassar", "EGY")
    with new_store() as store:
        store.save(telling(one))
        store.save(telling(other))
        assert sorted(str(found.country) for found in find_actors(store, "Karim Nassar")) == ["EGY", "LBN"]


def test_what_people_set_apart_is_never_linked() -> None:
    one = Evidence("a", ("Oleg Nikitine",), Kind.PERSON, "RUS")
    other = Evidence("b", ("Oleg Nikitin",), Kind.PERSON, "RUS")
    assert decide(other, [one], {"a": one}, nobody_apart) is not None
    assert decide(other, [one], {"a": one}, lambda first, second: {first, second} == {"a", "b"}) is None


def test_every_link_has_a_reason() -> None:
    one = Evidence("a", ("Oleg Nikitine",), Kind.PERSON, "RUS")
    decision = decide(Evidence("b", ("Oleg Nikitin",), Kind.PERSON, "RUS"), [one], {"a": one}, nobody_apart)
    assert decision is not None
    assert decision.reason


SMALL = [
    named("Oleg Nikitine"),
    named("Oleg Nikitin"),
    named("Nikitine"),
    named("Pavel Nikitine"),
]


def test_the_order_of_adding_changes_nothing(new_store: NewStore) -> None:
    outcomes = set()
    for order in permutations(SMALL):
        with new_store() as store:
            for actor in order:
                store.save(telling(actor))
            outcomes.add(frozenset(linked(store)))
    [outcome] = outcomes
    oleg, nikitin, pavel = (f"name:person:RUS:{name}" for name in ("oleg nikitine", "oleg nikitin", "pavel nikitine"))
    assert {oleg, nikitin} in outcome
    assert {pavel} in outcome  # the surname alone may be either


def linked(store: Store) -> set[frozenset[str]]:
    """The keys of the actors of articles, together where one stands for others."""
    with store.reading() as session:
        rows = session.connection().exec_driver_sql(
            "SELECT a.key, coalesce(r.key, a.key) FROM actor a LEFT JOIN actor r ON r.id = a.merged_into"
            " WHERE a.id IN (SELECT actor_id FROM sighting)"
        )
        found: dict[str, set[str]] = {}
        for key, root in rows:
            found.setdefault(root, set()).add(key)
    return {frozenset({root, *keys}) for root, keys in found.items()}


def nobody_apart(one: str, other: str) -> bool:
    return False


def test_a_function_without_country_is_somebody_else_in_every_article(new_store: NewStore) -> None:
    president = named("président", None)
    with new_store() as store:
        for year in (2011, 2019):
            store.save(note(f"Le président accuse la France ({year}).", president, FRANCE, ref=f"{year}.txt"))
        assert len(find_actors(store, "président")) == 2


def test_a_name_in_small_letters_is_a_name(new_store: NewStore) -> None:
    diarra = named("al-Diarra", None)
    with new_store() as store:
        for year in (2011, 2019):
            store.save(telling(diarra, date(year, 5, 4)))
        assert len(find_actors(store, "al-Diarra")) == 1
