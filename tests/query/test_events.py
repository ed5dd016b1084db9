from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import pytest

from tests.store.coded import MOREL, NIKITINE, day, note, visit
from timeline.errors import UsageError
from timeline.query import EventFilters, event_type, events, explain
from timeline.records import DateValue, Kind, NamedActor, Precision
from timeline.store import Store


@pytest.fixture
def told(store: Store) -> Callable[..., list[str]]:
    """The triggers of the events that some filters let through, from the visit and a later accusation."""
    store.save(visit())
    later = note("Hélène Morel accuse Oleg Nikitine.", MOREL, NIKITINE, published=date(2023, 11, 3))
    store.save(later)
    return lambda **wanted: [row.mentions[0].trigger for row in events(store, EventFilters(**wanted))]


def test_undated_events_stand_where_they_were_told(told: Callable[..., list[str]]) -> None:
    assert told() == ["a reçu", "a averti", "annoncé", "accuse"]


@pytest.mark.parametrize("name", ["Nikitine", "nikitine", "M. Nikitine", "Nikitin", "OLEG NIKITINE", "Nikytine"])
def test_an_actor_is_found_by_any_spelling_of_his_name(told: Callable[..., list[str]], name: str) -> None:
    assert told(actor=name) == ["a reçu", "a averti", "accuse"]


def test_filters_hold_together(told: Callable[..., list[str]]) -> None:
    assert told(actor="nikitine", with_="Morel") == ["a reçu", "accuse"]
    assert told(actor="nikitine", with_="Paris") == ["a averti"]
    assert told(actor="nikitine", with_="morel", type=["meeting"]) == ["a reçu"]
    assert told(actor="nikitine", limit=1) == ["a reçu"]
    assert told(type=["CONSULT", "aid"]) == ["a reçu", "annoncé"]
    assert told(modality="planned") == ["annoncé"]


def test_a_period_holds_what_touches_it_and_what_was_told_in_it(told: Callable[..., list[str]]) -> None:
    assert told(since=date(2023, 9, 28), until=date(2023, 9, 28)) == ["a reçu"]
    assert told(since=date(2023, 9, 29), until=date(2023, 10, 1)) == ["a averti", "annoncé"]
    assert told(since=date(2023, 11, 1)) == ["accuse"]
    assert told(until=date(2023, 9, 1)) == []


@pytest.mark.parametrize("country", ["RUS", "rus", "Russie", "la Russie", "Moscou"])
def test_a_country_is_a_code_or_a_name(told: Callable[..., list[str]], country: str) -> None:
    assert told(country=country) == ["a reçu", "a averti", "accuse"]


def test_words_are_looked_for_in_the_sentence_and_the_title_without_accents(told: Callable[..., list[str]]) -> None:
    assert told(about="legitime") == ["a averti"]
    assert told(about="cibles LÉGITIMES") == ["a averti"]
    assert told(about='"cible légitime"') == ["a averti"]
    assert told(about='"légitime cible"') == []
    assert told(about="été visite") == ["a reçu", "a averti", "annoncé"]
    assert told(about="cible AND -x NEAR(") == []


def test_an_office_finds_those_who_hold_it(told: Callable[..., list[str]]) -> None:
    assert told(office="ministre de la Défense") == ["a reçu", "annoncé", "accuse"]
    assert told(office="ministre des finances") == []


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ({"actor": "Nikitinov"}, "no actor is called “Nikitinov” .nearest: .*Oleg Nikitine"),
        ({"actor": "99999"}, "there is no actor 99999"),
        ({"actor": "!!"}, "“!!” is no name"),
        ({"type": ["war"]}, "war is no type of event"),
        ({"country": "Atlantide"}, "“Atlantide” is no country"),
        ({"about": "de la"}, "holds no words to look for"),
        ({"modality": "sure"}, "sure is no modality"),
        ({"since": date(2024, 1, 1), "until": date(2023, 1, 1)}, "nothing can be since"),
    ],
)
def test_a_filter_that_means_nothing_is_refused_in_words(
    told: Callable[..., list[str]], wanted: dict[str, object], words: str
) -> None:
    with pytest.raises(UsageError, match=words):
        told(**wanted)


def test_a_row_has_all_that_json_needs(store: Store) -> None:
    store.save(visit())
    meeting, _, aid = (json.loads(json.dumps(asdict(row), default=str)) for row in events(store))
    assert {"id", "type", "date", "modality", "participants", "amounts", "reported_by", "mentions"} <= set(meeting)
    assert meeting["date"] == {
        "start": "2023-09-28",
        "end": "2023-09-28",
        "precision": "day",
        "edtf": "2023-09-28",
        "text": "jeudi",
        "reason": None,
    }
    assert [(one["name"], one["role"], one["kind"], one["country"]) for one in meeting["participants"]] == [
        ("Hélène Morel", "participant", "person", "FRA"),
        ("Oleg Nikitine", "participant", "person", "RUS"),
    ]
    assert [one["trigger"] for one in meeting["mentions"]] == ["a reçu", "entretien"]
    assert aid["amounts"] == [
        {"value": 200_000_000, "unit": "EUR", "qualifier": "exact", "text": "200 millions d'euros"}
    ]
    assert (aid["reported_by"], aid["date"], aid["told"]) == ("Hélène Morel", None, "2023-09-29")


def test_the_quote_is_the_shortest_telling_that_names_the_parties(store: Store) -> None:
    store.save(visit())
    meeting, warning, aid = events(store)
    assert meeting.quote == "Leur entretien a duré deux heures."
    assert warning.quote.startswith("M. Nikitine a averti la France : « Toute cargaison")
    assert "fonds de 200 millions" in aid.quote


def test_intervals_stand_at_their_first_day(store: Store) -> None:
    autumn = DateValue("fin 2022", date(2022, 10, 1), date(2022, 12, 31), Precision.PERIOD, "2022-10/2022-12")
    before = DateValue("avant mars", None, date(2022, 11, 30), Precision.MONTH, "../2022-11-30")
    store.save(note("A accuse B.", NamedActor("A", Kind.PERSON, None), when=autumn, ref="1"))
    store.save(note("C accuse D.", NamedActor("C", Kind.PERSON, None), when=before, ref="2"))
    store.save(note("E accuse F.", NamedActor("E", Kind.PERSON, None), when=day(2022, 10, 5), ref="3"))
    store.save(note("G accuse H.", NamedActor("G", Kind.PERSON, None), ref="4"))
    assert [row.mentions[0].article for row in events(store)] == ["1", "3", "2", "4"]


def test_an_explanation_says_which_rules_and_words_made_an_event(store: Store) -> None:
    store.save(visit())
    warning = events(store, EventFilters(type=["warning"]))[0]
    explained = explain(store, warning.id)
    assert explained.event == warning
    [telling] = explained.tellings
    assert telling.evidence == ("verb: a averti",)
    assert [(one.actor_key, one.why) for one in telling.participants] == [
        ("name:person:RUS:oleg nikitine", "subject of the verb"),
        ("state:FRA", "subject of the verb"),
    ]
    with pytest.raises(UsageError, match="there is no event 99"):
        explain(store, 99)


def test_a_plover_code_names_our_type() -> None:
    assert [event_type(name) for name in ("CONSULT", "Meeting", "retreat")] == ["meeting", "meeting", "concession"]
