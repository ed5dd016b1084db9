"""seeds/states.csv: every state once, under codes that are known or documented, with all forms of its adjectives."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest
from babel import Locale
from babel.core import get_global

from tests.seeds.tables import CODES, SEEDS, STATE_NAMES, STATES, values

TERRITORIES = Locale("fr").territories
ALPHA_2 = {
    code: known[0] for code, known in get_global("territory_aliases").items() if len(code) == 3 and code.isalpha()
}
# CLDR writes these otherwise than newspapers do; SOURCES.md says so.
OTHER_NAMES = {"MMR", "MUS", "HKG", "MAC", "SXM"}
SHARED_CAPITALS = {"Moscou", "Belgrade", "Prague", "Berlin", "Vienne", "Rome", "Hanoï", "Hanoi"}
SHARED_WORDS = {"congolais", "congolaise", "congolaises", "congolo"}
INVARIABLE = {"ni-vanuatu", "Ni-Vanuatu", "lao", "Lao", "laos", "Laos", "sotho", "Sotho", "sothos", "Sothos"}
IRREGULAR_PLURALS = {
    "chypriote-turc": "chypriotes-turcs",
    "chypriote-turque": "chypriotes-turques",
    "grand-ducal": "grands-ducaux",
    "grand-ducale": "grands-ducales",
    "pontifical": "pontificaux",
}
BY_CODE = {row["code"]: row for row in STATES}
UNITED_NATIONS = (Path(__file__).parent / "data" / "united_nations.txt").read_text(encoding="ascii").split()


def test_the_193_members_of_the_united_nations_and_the_observers_are_there() -> None:
    assert len(UNITED_NATIONS) == 193
    assert {*UNITED_NATIONS, "VAT", "PSE", "XKX", "TWN", "ESH"} <= CODES


def test_a_code_is_one_that_babel_knows_or_that_sources_md_explains() -> None:
    sources = (SEEDS / "SOURCES.md").read_text(encoding="utf-8")
    assert [code for code in sorted(CODES) if code not in ALPHA_2 and f"`{code}`" not in sources] == []


def test_the_name_that_babel_gives_is_among_the_names() -> None:
    for row in STATES:
        if row["code"] in ALPHA_2 and not row["to_year"] and row["code"] not in OTHER_NAMES:
            name = TERRITORIES[ALPHA_2[row["code"]]].replace("’", "'")
            assert name in values(row, "name", "short_forms"), row["code"]


def test_a_name_means_one_state_but_for_the_capitals_of_states_that_are_gone() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in STATES:
        for form in values(row, *STATE_NAMES):
            owners[form].add(row["code"])
    shared = {form: codes for form, codes in owners.items() if len(codes) > 1}
    assert set(shared) == SHARED_CAPITALS
    for codes in shared.values():
        assert len([code for code in codes if not BY_CODE[code]["to_year"]]) == 1


@pytest.mark.parametrize("column", ["adjectives", "demonyms", "prefixes"])
def test_an_adjective_or_demonym_means_one_state_but_for_the_two_congos(column: str) -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in STATES:
        for form in values(row, column):
            owners[form].add(row["code"])
    assert {form.lower() for form, codes in owners.items() if len(codes) > 1} <= SHARED_WORDS


@pytest.mark.parametrize("column", ["adjectives", "demonyms"])
def test_every_singular_has_its_plural_and_every_masculine_its_feminine(column: str) -> None:
    for row in STATES:
        forms = set(values(row, column))
        for form in forms - INVARIABLE:
            if not form.endswith(("s", "x", "z")):
                plural = IRREGULAR_PLURALS.get(form.lower(), form + "s")
                assert plural in forms or plural in {one.lower() for one in forms}, (row, form)
            irregular = form.lower() in IRREGULAR_PLURALS.values()
            if not irregular and not form.endswith(("e", "é", "è", "es", "és", "ès")):
                stem = form.rstrip("s")[:-1]
                assert any(one.startswith(stem) and one.endswith("e") for one in forms), (row, form)


def test_every_member_of_the_united_nations_has_an_adjective_and_a_demonym() -> None:
    for code in UNITED_NATIONS:
        assert values(BY_CODE[code], "adjectives"), code
        assert values(BY_CODE[code], "demonyms"), code


def test_adjectives_are_written_small_and_demonyms_with_a_capital() -> None:
    for row in STATES:
        assert all(form[0].islower() for form in values(row, "adjectives", "prefixes")), row
        assert all(form[0].isupper() for form in values(row, "demonyms")), row


def test_the_article_is_one_of_five() -> None:
    assert {row["article"] for row in STATES} == {"la", "le", "l'", "les", "none"}


def test_an_elided_article_stands_before_a_vowel() -> None:
    for row in STATES:
        if row["article"] in ("la", "le", "l'"):
            assert (row["article"] == "l'") == (row["name"][0] in "AEIOUÉÎ") or row["name"].startswith("Hon"), row


def test_a_state_that_is_gone_has_its_years_in_order_and_a_successor_that_exists() -> None:
    gone = [row for row in STATES if row["to_year"]]
    assert {"SUN", "YUG", "CSK", "DDR", "OTT", "AUH", "PRU"} <= {row["code"] for row in gone}
    for row in gone:
        assert int(row["from_year"]) < int(row["to_year"])
        assert not BY_CODE[row["successor"]]["to_year"]


def test_only_states_that_are_gone_have_years() -> None:
    for row in STATES:
        assert bool(row["from_year"]) == bool(row["to_year"]) == bool(row["successor"])


@pytest.mark.parametrize(("form", "code"), [
    ("Etats-Unis", "USA"), ("Kyiv", "UKR"), ("La Haye", "NLD"), ("Saint-Siège", "VAT"), ("RDC", "COD"),
    ("Zaïre", "COD"), ("Haute-Volta", "BFA"), ("Dahomey", "BEN"), ("Siam", "THA"), ("Perse", "IRN"),
    ("Rhodésie", "ZWE"),
    ("Birmanie", "MMR"), ("Myanmar", "MMR"), ("URSS", "SUN"), ("RDA", "DDR"), ("RFA", "DEU"), ("Abidjan", "CIV"),
    ("État hébreu", "ISR"), ("Sublime Porte", "OTT"), ("Grande-Bretagne", "GBR"), ("Côte-d'Ivoire", "CIV"),
])  # fmt: skip
def test_a_form_stands_for_its_state(form: str, code: str) -> None:
    assert form in values(BY_CODE[code], *STATE_NAMES)
