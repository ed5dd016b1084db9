"""Actors that the evidence made one, set apart by people, and what the coder makes of decisions."""

from __future__ import annotations

from datetime import date

import pytest

from tests.store.coded import FRANCE, note
from timeline.errors import UsageError
from timeline.pipeline import Pipeline
from timeline.query import EventFilters, events, find_actor
from timeline.records import Article, CodedArticle, Kind, NamedActor
from timeline.store import Store
from timeline.store import corrections as judge

NIKITINE = NamedActor("Oleg Nikitine", Kind.PERSON, "RUS", (("Oleg Nikitine", 1),))
NIKITIN = NamedActor("Oleg Nikitin", Kind.PERSON, "RUS", (("Oleg Nikitin", 1),))
PUBLISHED = date(2023, 9, 29)


def number(store: Store, name: str) -> int:
    return find_actor(store, name).id


@pytest.fixture
def linked(store: Store) -> Store:
    """Two articles that spell one man in two ways which the evidence takes for one."""
    store.save(note("Oleg Nikitine accuse Paris.", NIKITINE, FRANCE, ref="a.txt"))
    store.save(note("Oleg Nikitin accuse Paris.", NIKITIN, FRANCE, ref="b.txt"))
    assert number(store, "Oleg Nikitine") == number(store, "Oleg Nikitin")
    return store


def test_splitting_sets_apart_what_the_evidence_linked(linked: Store) -> None:
    [decision] = judge.split(linked, number(linked, "Oleg Nikitine"))
    assert decision.what == "apart"
    assert number(linked, "Oleg Nikitine") != number(linked, "Oleg Nikitin")
    assert [len(events(linked, EventFilters(actor=name))) for name in ("Oleg Nikitine", "Oleg Nikitin")] == [1, 1]


def test_undoing_brings_them_back(linked: Store) -> None:
    one = number(linked, "Oleg Nikitine")
    [decision] = judge.split(linked, one)
    assert judge.undo(linked, decision.id).undone_at is not None
    assert number(linked, "Oleg Nikitine") == number(linked, "Oleg Nikitin") == one
    assert len(events(linked, EventFilters(actor="Oleg Nikitin"))) == 2


def test_later_articles_and_recoding_leave_them_apart(linked: Store) -> None:
    judge.split(linked, number(linked, "Oleg Nikitine"))
    linked.save(note("Oleg Nikitin accuse encore Paris.", NIKITIN, FRANCE, ref="c.txt"))
    linked.replace(note("Oleg Nikitine accuse Paris.", NIKITINE, FRANCE, ref="a.txt"))
    assert number(linked, "Oleg Nikitine") != number(linked, "Oleg Nikitin")
    assert [len(events(linked, EventFilters(actor=name))) for name in ("Oleg Nikitine", "Oleg Nikitin")] == [1, 2]


def test_what_was_set_apart_cannot_be_split_again_but_merged(linked: Store) -> None:
    judge.split(linked, number(linked, "Oleg Nikitine"))
    with pytest.raises(UsageError, match="was not merged with anybody"):
        judge.split(linked, number(linked, "Oleg Nikitine"))
    judge.merge(linked, number(linked, "Oleg Nikitin"), number(linked, "Oleg Nikitine"))
    assert number(linked, "Oleg Nikitin") == number(linked, "Oleg Nikitine")


def coded(store: Store, text: str) -> CodedArticle:
    """An article coded with what the database knows."""
    return Pipeline(store.registry_rows()).code(Article("new.txt", text, None, PUBLISHED, "option"))


def test_later_coding_obeys_a_merge(store: Store) -> None:
    ivanov = NamedActor("Piotr Ivanov", Kind.PERSON, "RUS", (("Piotr Ivanov", 1),))
    store.save(note("Oleg Nikitine accuse Paris.", NIKITINE, FRANCE, ref="a.txt"))
    store.save(note("Piotr Ivanov accuse Paris.", ivanov, FRANCE, ref="b.txt"))
    into = number(store, "Oleg Nikitine")
    judge.merge(store, number(store, "Piotr Ivanov"), into)
    new = coded(store, "Piotr Ivanov a accusé jeudi la France de mentir.")
    [event] = new.events
    assert event.participants[0].actor == "name:person:RUS:oleg nikitine"
    store.save(new)
    assert len(events(store, EventFilters(actor="Oleg Nikitine"))) == 3
    assert number(store, "Piotr Ivanov") == into


def test_later_coding_obeys_a_spelling(store: Store) -> None:
    judge.alias_add(store, number(store, "France"), "l'Hexagonie")
    [event] = coded(store, "L'Hexagonie a condamné mardi la Russie.").events
    assert [(one.name, one.actor) for one in event.participants] == [("France", "state:FRA"), ("Russie", "state:RUS")]


def test_later_coding_obeys_a_spelling_taken_away(store: Store) -> None:
    text = "L'Hexagonie a condamné mardi la Russie."
    decision = judge.alias_add(store, number(store, "France"), "l'Hexagonie")
    judge.undo(store, decision.id)
    assert all(one.actor != "state:FRA" for event in coded(store, text).events for one in event.participants)


def test_each_bears_its_own_name_again(linked: Store) -> None:
    [decision] = judge.split(linked, number(linked, "Oleg Nikitine"))
    names = {"Oleg Nikitine", "Oleg Nikitin"}
    assert {find_actor(linked, name).name for name in names} == names
    [again] = judge.corrections(linked)
    assert {again.actor, again.value} == {decision.actor, decision.value} == names
