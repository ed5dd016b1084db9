"""What holds for all three seed tables: their columns, their cells, and that no name means two actors."""

from __future__ import annotations

from collections import defaultdict

import pytest

from tests.seeds.tables import ORGANISATIONS, PERSONS, SEEDS, STATE_NAMES, STATES, rows, values

COLUMNS = {
    "states": "code,name,article,short_forms,adjectives,demonyms,capital_forms,seat_forms,prefixes,"
    "from_year,to_year,successor",
    "organisations": "key,name,kind,country,acronyms,short_forms,type,seat,usual",
    "persons": "key,name,variants,gender,country,offices",
}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_the_columns_that_sources_md_describes(name: str) -> None:
    header = (SEEDS / f"{name}.csv").read_text(encoding="utf-8").splitlines()[0]
    assert header == COLUMNS[name]
    assert header in (SEEDS / "SOURCES.md").read_text(encoding="utf-8").replace("`\n`", "")


@pytest.mark.parametrize("name", COLUMNS)
def test_no_cell_has_stray_spaces_curly_apostrophes_or_empty_values(name: str) -> None:
    for row in rows(name):
        for column, cell in row.items():
            assert cell == " ".join(cell.split()), (row, column)
            assert "’" not in cell
            assert not cell or all(cell.split("|")), (row, column)


@pytest.mark.parametrize(("table", "columns"), [
    (STATES, ("short_forms",)), (STATES, ("adjectives",)), (STATES, ("demonyms",)), (STATES, ("prefixes",)),
    (STATES, STATE_NAMES), (ORGANISATIONS, ("name", "acronyms", "short_forms")), (PERSONS, ("name", "variants")),
])  # fmt: skip
def test_no_row_gives_a_form_twice(table: list[dict[str, str]], columns: tuple[str, ...]) -> None:
    for row in table:
        forms = values(row, *columns)
        assert len(forms) == len(set(forms)), row


@pytest.mark.parametrize(("table", "key"), [(STATES, "code"), (ORGANISATIONS, "key"), (PERSONS, "key")])
def test_a_key_is_given_once(table: list[dict[str, str]], key: str) -> None:
    keys = [row[key] for row in table]
    assert len(keys) == len(set(keys))


def test_no_name_means_two_actors_of_different_tables() -> None:
    owners: dict[str, set[str]] = defaultdict(set)
    for row in STATES:
        for form in values(row, *STATE_NAMES, "demonyms"):
            owners[form].add("state")
    for row in ORGANISATIONS:
        for form in values(row, "name", "acronyms", "short_forms"):
            owners[form].add("organisation")
    for row in PERSONS:
        for form in values(row, "name", "variants"):
            owners[form].add("person")
    assert {form: kinds for form, kinds in owners.items() if len(kinds) > 1} == {}
