"""seeds/persons.csv: countries that exist, offices whose dates are in order, spellings that mean one person."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

import pytest

from tests.seeds.tables import CODES, PERSONS, values

DAY = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
OFFICE = re.compile(rf"(?P<title>[^@]+)@(?P<country>[A-Z]{{3}})?@(?P<start>{DAY})\.\.(?P<end>{DAY})?")
# One office, two men who both claimed it: the Malagasy election of 2001.
DISPUTED = {("président", "MDG")}
SINGLE = {
    "président",
    "premier ministre",
    "chancelier",
    "ministre des affaires étrangères",
    "ministre de la défense",
    "pape",
}


def offices(row: dict[str, str]) -> list[re.Match[str]]:
    """The offices of a person, each parsed."""
    found = [OFFICE.fullmatch(office) for office in values(row, "offices")]
    assert all(found), row
    return [match for match in found if match]


def test_there_are_more_than_five_hundred_of_all_continents_and_both_genders() -> None:
    assert len(PERSONS) >= 500
    assert {row["gender"] for row in PERSONS} == {"Masc", "Fem"}
    assert {"SEN", "IRN", "USA", "CHN", "FRA", "RUS", "BRA", "AUS", ""} <= {row["country"] for row in PERSONS}


def test_the_country_of_a_person_and_of_an_office_is_in_the_table_of_states() -> None:
    for row in PERSONS:
        assert row["country"] in CODES | {""}, row
        assert {match["country"] or "" for match in offices(row)} <= CODES | {""}, row


def test_an_office_does_not_end_before_it_begins() -> None:
    for row in PERSONS:
        for match in offices(row):
            assert not match["end"] or match["start"] <= match["end"], row


def test_offices_lie_between_1850_and_the_writing_of_these_seeds() -> None:
    years = [int(day[:4]) for row in PERSONS for match in offices(row) for day in (match["start"], match["end"]) if day]
    assert min(years) >= 1850
    assert max(years) <= 2026


def test_two_persons_do_not_hold_the_same_office_of_a_country_at_once() -> None:
    held: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for row in PERSONS:
        for match in offices(row):
            title = match["title"].replace("première", "premier").replace("présidente", "président")
            title = title.replace("chancelière", "chancelier")
            if title in SINGLE and match["country"]:
                held[title, match["country"]].append((match["start"], match["end"] or "9999", row["name"]))
    for office, terms in held.items():
        terms.sort()
        for (_, end, before), (start, _, after) in pairwise(terms):
            assert end[: len(start)] <= start[: len(end)] or office in DISPUTED, (office, before, after)


def test_a_spelling_means_one_person() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in PERSONS:
        for form in values(row, "name", "variants"):
            owners[form].add(row["key"])
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


@pytest.mark.parametrize(("spelling", "name"), [
    ("Serguey Lavrov", "Sergueï Lavrov"), ("Sergej Lavrov", "Sergueï Lavrov"), ("Lavroff", "Sergueï Lavrov"),
    ("Volodymyr Selenskyj", "Volodymyr Zelensky"), ("Vladimir Putin", "Vladimir Poutine"),
    ("Muammar Gaddafi", "Mouammar Kadhafi"), ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("Benyamin Nétanyahou", "Benyamin Netanyahou"), ("Aleksandar Vutchitch", "Aleksandar Vučić"),
    ("Hsi Chin-ping", "Xi Jinping"), ("Chou En-lai", "Zhou Enlai"), ("Kim Jong Un", "Kim Jong-un"),
])  # fmt: skip
def test_a_spelling_stands_for_its_person(spelling: str, name: str) -> None:
    assert [row["name"] for row in PERSONS if spelling in values(row, "name", "variants")] == [name]
