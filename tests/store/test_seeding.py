from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.store.coded import FRANCE, MOREL, note
from timeline.errors import UnreadableInput, UsageError
from timeline.mentions.actors.seed_files import read_seeds, seeds_folder
from timeline.query import EventFilters, events, find_actor, profile
from timeline.store import Store, seed, status

OWN = "key,name,kind,country,acronyms,short_forms\n{}\n"


def test_every_seed_row_of_the_package_can_be_read_and_has_its_own_key() -> None:
    actors = read_seeds(seeds_folder())
    assert len({actor.key for actor in actors}) == len(actors) > 200
    assert {actor.key.partition(":")[0] for actor in actors} == {"state", "org", "person"}


def test_a_capital_finds_its_state(store: Store) -> None:
    assert find_actor(store, "Kyiv").name == "Ukraine"
    assert find_actor(store, "kiev").country == "UKR"


def test_a_person_has_dated_offices(store: Store, tmp_path: Path) -> None:
    (tmp_path / "persons.csv").write_text(
        "key,name,variants,gender,country,offices\n"
        "a-b,Anna Belova,Anna Bélova|Anna Belowa,Fem,RUS,ministre@RUS@2001..2003-02|présidente@RUS@2004-01-01..\n"
    )
    seed(store, tmp_path)
    found = profile(store, find_actor(store, "Belowa").id)
    assert [(one.title, one.country, one.first, one.last) for one in found.offices] == [
        ("ministre", "RUS", date(2001, 1, 1), date(2003, 2, 28)),
        ("présidente", "RUS", date(2004, 1, 1), None),
    ]
    (tmp_path / "persons.csv").write_text("key,name,offices\na-b,Anna Belova,ministre@RUS@hier..\n")
    with pytest.raises(UnreadableInput, match=r"“ministre@RUS@hier\.\.” is no office with dates"):
        seed(store, tmp_path)


def test_seeding_again_changes_nothing(store: Store) -> None:
    before = status(store).counts
    seed(store)
    assert status(store).counts == before


def test_rows_of_the_users_own_are_added_changed_and_taken_away(store: Store, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    rows = own / "organisations.csv"
    rows.write_text(OWN.format("ligue-du-nord,Ligue du Nord,igo,,LDN|L.D.N.,\npays-bleus,Pays bleus,group,FRA,,Bleus"))
    assert seed(store, own) == 2
    assert find_actor(store, "ldn").name == "Ligue du Nord"
    rows.write_text(OWN.format("ligue-du-nord,Ligue du Grand Nord,igo,,LGN,"))
    seed(store, own)
    assert find_actor(store, "LGN").name == "Ligue du Grand Nord"
    for gone in ("LDN", "Pays bleus"):
        with pytest.raises(UsageError):
            find_actor(store, gone)
    assert [actor.key for actor in store.registry_rows().actors] == ["org:ligue-du-nord"]


def test_seeds_that_go_leave_what_articles_say(store: Store, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "organisations.csv").write_text(OWN.format("x,Hélène Morel,group,FRA,,"))
    seed(store, own)
    store.save(note("Hélène Morel accuse Paris.", MOREL, FRANCE))
    (own / "organisations.csv").write_text(OWN.format("y,Autre chose,group,FRA,,"))
    seed(store, own)
    assert len(events(store, EventFilters(actor="Hélène Morel"))) == 1


def test_a_row_without_a_name_is_refused_by_its_line(store: Store, tmp_path: Path) -> None:
    (tmp_path / "organisations.csv").write_text("# mine\n" + OWN.format("x,,igo,,,"))
    before = status(store).counts
    with pytest.raises(UnreadableInput, match=r"row 2 of .*organisations\.csv has no name"):
        seed(store, tmp_path)
    assert status(store).counts == before


def test_a_folder_without_seeds_is_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"holds no states\.csv"):
        seed(store, tmp_path / "..")
    with pytest.raises(UnreadableInput, match="is not a folder"):
        seed(store, tmp_path / "missing")


def test_a_seeded_state_keeps_its_profile(store: Store) -> None:
    france = profile(store, find_actor(store, "Paris").id)
    assert france.actor.key == "state:FRA"
    assert "République française" in {one.form for one in france.spellings}
