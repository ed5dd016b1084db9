from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_the_list_has_the_actors_of_the_articles(database: Path, run: Run) -> None:
    found = json.loads(run("actors", "-f", "json").out)
    assert [actor["name"] for actor in found] == ["Hélène Morel", "Oleg Nikitine", "France", "Ivan Petrov"]
    assert [actor["name"] for actor in json.loads(run("actors", "--country", "FRA", "-f", "json").out)] == [
        "Hélène Morel",
        "France",
    ]


def test_a_name_gives_the_profile(database: Path, run: Run) -> None:
    result = run("actors", "Mme Morel")
    assert "Hélène Morel" in result.out.splitlines()[0]
    assert "ministre de la défense (FRA), 29 sept. 2023 in visite.txt" in result.out
    assert "la ministre: 2 in visite.txt" in result.out
    assert json.loads(run("actors", "Morel", "-f", "json").out)["actor"]["country"] == "FRA"


def test_a_merge_is_obeyed_at_once_and_undone(database: Path, run: Run) -> None:
    assert run("actors", "merge", "Ivan Petrov", "Oleg Nikitine").out.startswith("correction 1: merge Ivan Petrov")
    assert len(json.loads(run("show", "--actor", "Oleg Nikitine", "-f", "json").out)) == 4
    assert "undone" in run("actors", "undo", "1").out
    assert len(json.loads(run("show", "--actor", "Oleg Nikitine", "-f", "json").out)) == 3
    [decision] = json.loads(run("actors", "corrections", "-f", "json").out)
    assert decision["undone_at"]


def test_a_merge_is_split_again(database: Path, run: Run) -> None:
    run("actors", "merge", "Ivan Petrov", "Oleg Nikitine")
    assert run("actors", "split", "Oleg Nikitine").code == 0
    assert len(json.loads(run("actors", "-f", "json").out)) == 4


@pytest.mark.parametrize(
    ("arguments", "field", "value"),
    [
        (["rename", "Morel", "Hélène Morel-Duval"], "name", "Hélène Morel-Duval"),
        (["country", "Morel", "bel"], "country", "BEL"),
        (["country", "Morel", "none"], "country", None),
        (["kind", "Morel", "group"], "kind", "group"),
        (["wikidata", "Morel", "q42"], "wikidata", "Q42"),
    ],
)
def test_a_correction_changes_the_actor(
    database: Path, run: Run, arguments: list[str], field: str, value: str | None
) -> None:
    number = str(json.loads(run("actors", "Hélène Morel", "-f", "json").out)["actor"]["id"])
    assert run("actors", *arguments).code == 0
    assert json.loads(run("actors", number, "-f", "json").out)["actor"][field] == value


def test_a_spelling_is_added_and_removed(database: Path, run: Run) -> None:
    assert run("actors", "alias", "add", "Morel", "la dame de fer").code == 0
    assert run("actors", "la dame de fer").out.startswith("Hélène Morel")
    assert run("actors", "alias", "remove", "Morel", "la dame de fer").code == 0
    assert run("actors", "la dame de fer").code == 2


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["merge", "Morel", "Morel"], "cannot be merged into itself"),
        (["merge", "999999", "Morel"], "there is no actor 999999"),
        (["kind", "Morel", "queen"], "queen is no kind of actor"),
        (["country", "Morel", "Belgique"], "is no country code"),
        (["wikidata", "Morel", "42"], "42 is no Wikidata item"),
        (["undo", "7"], "there is no correction 7"),
        (["split", "Morel"], "was not merged with anybody"),
    ],
)
def test_a_judgement_that_makes_no_sense_is_refused(
    database: Path, run: Run, arguments: list[str], sentence: str
) -> None:
    result = run("actors", *arguments)
    assert result.code == 2
    assert sentence in result.err
    assert json.loads(run("actors", "corrections", "-f", "json").out) == []


def test_a_merge_of_a_merge_gets_a_clear_error(database: Path, run: Run) -> None:
    number = next(
        str(actor["id"]) for actor in json.loads(run("actors", "-f", "json").out) if actor["name"] == "Ivan Petrov"
    )
    run("actors", "merge", number, "Oleg Nikitine")
    result = run("actors", "merge", number, "Morel")
    assert result.code == 2
