"""seeds/organisations.csv: kinds and countries that exist, one body a name, acronyms with and without points."""

from __future__ import annotations

import re
from collections import defaultdict

import pytest

from tests.seeds.tables import CODES, ORGANISATIONS, values
from timeline.records import Kind

FORMS = ("name", "acronyms", "short_forms")


def test_there_are_more_than_five_hundred_with_every_kind_of_body() -> None:
    assert len(ORGANISATIONS) >= 500
    assert {row["kind"] for row in ORGANISATIONS} >= {
        "igo", "government", "military", "armed_group", "party", "ngo", "media", "company",
    }  # fmt: skip


def test_a_kind_is_one_of_the_records_and_a_body_is_neither_person_nor_state() -> None:
    assert {row["kind"] for row in ORGANISATIONS} <= {kind.value for kind in Kind} - {"person", "state"}


def test_the_country_of_a_body_is_in_the_table_of_states() -> None:
    assert [row["key"] for row in ORGANISATIONS if row["country"] and row["country"] not in CODES] == []


def test_an_international_organisation_has_no_country_and_a_government_has_one() -> None:
    assert [row["key"] for row in ORGANISATIONS if row["kind"] == "igo" and row["country"]] == []
    assert [row["key"] for row in ORGANISATIONS if row["kind"] in ("government", "company") and not row["country"]] == [
        "compagnie-universelle-du-canal-maritime-de-suez"
    ]


def test_a_name_means_one_body() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in ORGANISATIONS:
        for form in values(row, *FORMS):
            owners[form].add(row["key"])
    assert {form: keys for form, keys in owners.items() if len(keys) > 1} == {}


def test_an_acronym_of_capitals_is_there_with_points_too() -> None:
    for row in ORGANISATIONS:
        for acronym in values(row, "acronyms"):
            if re.fullmatch("[A-Z]{2,5}", acronym):
                assert ".".join(acronym) + "." in values(row, "acronyms"), row


def test_every_row_says_its_type() -> None:
    assert [row["key"] for row in ORGANISATIONS if not row["type"]] == []


@pytest.mark.parametrize(("form", "kind", "country"), [
    ("ONU", "igo", ""), ("O.N.U.", "igo", ""), ("Otan", "igo", ""), ("Cédéao", "igo", ""), ("CICR", "ngo", ""),
    ("Kremlin", "government", "RUS"), ("Quai d'Orsay", "government", "FRA"), ("Maison-Blanche", "government", "USA"),
    ("Tsahal", "military", "ISR"), ("Minusma", "igo", ""), ("Kfor", "military", ""), ("Daech", "armed_group", ""),
    ("Hamas", "armed_group", "PSE"), ("talibans", "armed_group", "AFG"), ("FLN", "party", "DZA"),
    ("AFP", "media", "FRA"), ("Chine nouvelle", "media", "CHN"), ("Areva", "company", "FRA"),
    ("Fed", "government", "USA"),
    ("M23", "armed_group", "COD"),
])  # fmt: skip
def test_a_form_stands_for_its_body(form: str, kind: str, country: str) -> None:
    found = [(row["kind"], row["country"]) for row in ORGANISATIONS if form in values(row, *FORMS)]
    assert found == [(kind, country)]


def test_the_usual_name_of_a_body_is_one_of_its_forms() -> None:
    assert [row["key"] for row in ORGANISATIONS if row["usual"] and row["usual"] not in values(row, *FORMS)] == []
    assert {"OTAN", "ONU", "ministère français des Armées"} <= {row["usual"] for row in ORGANISATIONS}
