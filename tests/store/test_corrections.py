from __future__ import annotations

from datetime import date

import pytest

from tests.store.coded import FRANCE, note, visit
from timeline.errors import UsageError
from timeline.query import EventFilters, events, find_actor, find_actors, profile
from timeline.records import Kind, NamedActor
from timeline.store import Store, seed
from timeline.store import corrections as judge

IOURINE = NamedActor("Oleg Iourine", Kind.PERSON, "RUS", (("Oleg Iourine", 1),))


def number(store: Store, name: str) -> int:
    return find_actor(store, name).id


@pytest.fixture
def two(store: Store) -> Store:
    """Two articles that spell one man in two ways."""
    store.save(visit())
    store.save(note("Oleg Iourine accuse Paris.", IOURINE, FRANCE, ref="b.txt"))
    return store


def test_a_merge_is_obeyed_at_once_and_by_later_articles(two: Store) -> None:
    judge.merge(two, number(two, "Oleg Iourine"), number(two, "Oleg Nikitine"))
    two.save(note("Oleg Iourine accuse encore Paris.", IOURINE, FRANCE, ref="c.txt"))
    assert find_actor(two, "Oleg Iourine").name == "Oleg Nikitine"
    assert len(events(two, EventFilters(actor="Oleg Nikitine"))) == 4
    assert {p.name for e in events(two) for p in e.participants if p.kind == "person"} == {
        "Oleg Nikitine",
        "Hélène Morel",
    }


def test_a_merge_can_be_undone(two: Store) -> None:
    decision = judge.merge(two, number(two, "Oleg Iourine"), number(two, "Oleg Nikitine"))
    assert (decision.actor, decision.value, decision.undone_at) == ("Oleg Iourine", "Oleg Nikitine", None)
    assert judge.undo(two, decision.id).undone_at is not None
    assert len(events(two, EventFilters(actor="Oleg Iourine"))) == 1
    with pytest.raises(UsageError, match="was undone before"):
        judge.undo(two, decision.id)


def test_a_merge_outlives_every_recoding(two: Store) -> None:
    judge.merge(two, number(two, "Oleg Iourine"), number(two, "Oleg Nikitine"))
    two.replace(visit("coder 2"))
    two.replace(note("Oleg Iourine accuse Paris.", IOURINE, FRANCE, ref="b.txt"))
    assert len(events(two, EventFilters(actor="Oleg Iourine"))) == 3


def test_a_merge_of_what_was_merged_is_refused_in_words(two: Store) -> None:
    wrong, right = number(two, "Oleg Iourine"), number(two, "Oleg Nikitine")
    morel = number(two, "Hélène Morel")
    judge.merge(two, wrong, right)
    with pytest.raises(UsageError, match=rf"Oleg Iourine \({wrong}\) was merged into Oleg Nikitine"):
        judge.merge(two, wrong, morel)
    with pytest.raises(UsageError, match="was merged into"):
        judge.merge(two, morel, wrong)
    with pytest.raises(UsageError, match="into itself"):
        judge.merge(two, right, right)
    with pytest.raises(UsageError, match="there is no actor 99999"):
        judge.merge(two, 99999, right)


def test_merging_the_actor_that_others_were_merged_into_takes_them_along(two: Store) -> None:
    morel = number(two, "Hélène Morel")
    first = judge.merge(two, number(two, "Oleg Iourine"), number(two, "Oleg Nikitine"))
    second = judge.merge(two, number(two, "Oleg Nikitine"), morel)
    assert find_actor(two, "Oleg Iourine").id == morel
    judge.undo(two, second.id)
    assert find_actor(two, "Oleg Iourine").name == "Oleg Nikitine"
    judge.undo(two, first.id)
    assert find_actor(two, "Oleg Iourine").name == "Oleg Iourine"


def test_splitting_takes_merges_apart(two: Store) -> None:
    judge.merge(two, number(two, "Oleg Iourine"), number(two, "Oleg Nikitine"))
    judge.split(two, number(two, "Oleg Nikitine"))
    assert find_actor(two, "Oleg Iourine").name == "Oleg Iourine"
    with pytest.raises(UsageError, match="was not merged with anybody"):
        judge.split(two, number(two, "Oleg Nikitine"))


def test_a_name_can_be_split_off_and_stays_off(store: Store) -> None:
    coded = NamedActor("Paul Durand", Kind.PERSON, "FRA", (("Durand", 1),), actor="person:durand")
    other = NamedActor("Jean Durand", Kind.PERSON, "FRA", (("Durand", 1),), actor="person:durand")
    store.save(note("Paul Durand accuse Paris.", coded, FRANCE, ref="a.txt"))
    store.save(note("Jean Durand accuse Paris.", other, FRANCE, ref="b.txt"))
    assert len(find_actors(store, "Durand")) == 1
    [decision] = judge.split(store, number(store, "Durand"), "Jean Durand")
    store.save(note("Jean Durand accuse Paris encore.", other, FRANCE, ref="c.txt"))
    assert [len(events(store, EventFilters(actor=name))) for name in ("Paul Durand", "Jean Durand")] == [1, 2]
    judge.undo(store, decision.id)
    assert len(events(store, EventFilters(actor="Paul Durand"))) == 3
    with pytest.raises(UsageError, match="no article calls"):
        judge.split(store, number(store, "Durand"), "Pierre Durand")


def test_a_renamed_actor_is_found_by_both_names(two: Store) -> None:
    actor = number(two, "Oleg Nikitine")
    decision = judge.rename(two, actor, "Oleg Iourievitch Nikitine")
    two.replace(visit("coder 2"))
    assert number(two, "oleg iourievitch nikitine") == number(two, "Oleg Nikitine") == actor
    assert find_actor(two, "Oleg Nikitine").name == "Oleg Iourievitch Nikitine"
    judge.undo(two, decision.id)
    assert find_actor(two, "Oleg Nikitine").name == "Oleg Nikitine"


def test_spellings_are_added_and_taken_away(two: Store) -> None:
    actor = number(two, "Oleg Nikitine")
    judge.alias_add(two, actor, "le vice-ministre Nikitine")
    assert number(two, "vice-ministre Nikitine") == actor
    judge.alias_remove(two, actor, "M. Nikitine")
    assert "M. Nikitine" not in {one.form for one in profile(two, actor).spellings}
    with pytest.raises(UsageError, match="is no spelling of Oleg Nikitine"):
        judge.alias_remove(two, actor, "M. Nikitine")
    with pytest.raises(UsageError, match="already means Hélène Morel"):
        judge.alias_add(two, actor, "helene morel")


def test_country_kind_and_wikidata_are_set_and_undone(two: Store) -> None:
    actor = number(two, "Oleg Nikitine")
    made = [
        judge.set_country(two, actor, "blr"),
        judge.set_kind(two, actor, "other"),
        judge.set_wikidata(two, actor, "q42"),
    ]
    found = find_actor(two, "Oleg Nikitine")
    assert (found.country, found.kind, found.wikidata) == ("BLR", "other", "Q42")
    assert [one.before for one in made] == ["RUS", "person", None]
    for one in made:
        judge.undo(two, one.id)
    found = find_actor(two, "Oleg Nikitine")
    assert (found.country, found.kind, found.wikidata) == ("RUS", "person", None)


@pytest.mark.parametrize(("what", "value"), [("country", "Russie"), ("kind", "ministre"), ("wikidata", "42")])
def test_values_that_mean_nothing_are_refused(two: Store, what: str, value: str) -> None:
    with pytest.raises(UsageError, match=f"{value.upper() if what != 'kind' else value} is no "):
        getattr(judge, f"set_{what}")(two, number(two, "Oleg Nikitine"), value)
    assert judge.corrections(two) == []


def test_corrections_of_seeded_actors_survive_new_seeds(store: Store) -> None:
    judge.rename(store, number(store, "France"), "République française")
    judge.alias_add(store, number(store, "France"), "la Gaule")
    seed(store)
    assert find_actor(store, "la Gaule").name == "République française"


def test_every_correction_is_recorded_with_its_date(two: Store) -> None:
    judge.set_country(two, number(two, "Oleg Nikitine"), "BLR")
    [decision] = judge.corrections(two)
    assert date.fromisoformat(decision.made_at[:10])
    assert decision.made_by
    assert (decision.what, decision.actor, decision.value) == ("country", "Oleg Nikitine", "BLR")


def test_the_coder_is_told_what_people_decided(two: Store) -> None:
    import pickle

    judge.merge(two, number(two, "Oleg Iourine"), number(two, "Oleg Nikitine"))
    judge.alias_add(two, number(two, "France"), "la Gaule")
    registry = pickle.loads(pickle.dumps(two.registry_rows()))
    man, state = sorted(registry.actors, key=lambda actor: actor.kind)
    assert man.merged == ("name:person:RUS:oleg iourine",)
    assert {"Oleg Iourine", "Oleg Nikitine", "M. Nikitine"} <= set(man.aliases)
    assert (state.key, state.country) == ("state:FRA", "FRA")
    assert "la Gaule" in state.aliases
