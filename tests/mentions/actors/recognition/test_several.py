"""Phrases for several actors at once."""

from __future__ import annotations

import pytest

from tests.mentions.actors.recognition.reading import of, singly
from timeline.mentions.entity import Form
from timeline.records import Kind


@pytest.mark.parametrize(("text", "expected"), [
    ("MM. Dupont, Kowalski et Zhang ont signé.", [("Dupont", None), ("Kowalski", None), ("Zhang", None)]),
    ("Les présidents Boulez et Sarrault se sont vus.", [("Boulez", None), ("Sarrault", None)]),
    ("Les présidents français Paul Boulez et russe Ivan Orlov.", [("Paul Boulez", "FRA"), ("Ivan Orlov", "RUS")]),
    ("Les ministres allemand et polonais de la défense se sont vus.", [(None, "DEU"), (None, "POL")]),
    ("Les ministres des finances du Laos et du Cambodge se sont vus.", [(None, "LAO"), (None, "KHM")]),
    ("Les négociateurs turcs et russes se sont vus.", [("négociateurs turcs", "TUR"), ("négociateurs russes", "RUS")]),
    ("Les marines sud-coréenne et japonaise ont tiré.", [("marine sud-coréenne", "KOR"), ("marine japonaise", "JPN")]),
])  # fmt: skip
def test_each_is_told_apart(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    assert [(one.name, one.country) for one in singly(text)] == expected


def test_a_list_ends_with_the_name_after_et() -> None:
    text = "Au téléphone avec MM. Berg et Ohm, Karl Lund a promis de l'aide."
    assert [one.name for one in singly(text)] == ["Berg", "Ohm", "Karl Lund"]


def test_each_holder_has_the_office_in_the_singular() -> None:
    found = of("Les chefs d'État français et allemand se sont vus.", "chefs")
    assert [part.function for part in found.parts] == ["chef d'État", "chef d'État"]


def test_so_many_presidents_point_back() -> None:
    found = of("Les deux présidents se sont vus.", "présidents")
    assert (found.form, found.name, found.plural) == (Form.TITLE, None, True)


def test_an_adjective_of_two_states_names_both() -> None:
    assert [one.country for one in singly("L'offensive franco-britannique a échoué.")] == ["FRA", "GBR"]


def test_two_states_in_one_word_are_two() -> None:
    found = singly("Le traité Égypte-Israël a été signé.")
    assert [(one.name, one.kind) for one in found] == [("Égypte", Kind.STATE), ("Israël", Kind.STATE)]


def test_states_of_a_list_are_found_one_by_one() -> None:
    text = "La France, l'Allemagne et la Pologne ont signé."
    assert [one.name for one in singly(text)] == ["France", "Allemagne", "Pologne"]
