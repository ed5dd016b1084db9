"""Where the name of a state or capital acts, and where it only says where something happens."""

from __future__ import annotations

import pytest

from tests.mentions.actors.recognition.reading import names, of


@pytest.mark.parametrize(("text", "words"), [
    ("Le ministre est arrivé à Kiev.", "Kiev"),
    ("Des combats ont éclaté près de Khartoum.", "Khartoum"),
    ("Le président a quitté Moscou.", "Moscou"),
    ("Le sommet de Berlin a échoué.", "Berlin"),
    ("Le convoi est entré en Ukraine.", "Ukraine"),
    ("Il a visité les États-Unis.", "États-Unis"),
    ("Le porte-parole s'est rendu au Japon.", "Japon"),
    ("La ville de Tunis est calme.", "Tunis"),
    ("À Erevan, des manifestants réclament sa démission.", "Erevan"),
    ("Niger : les soldats partent.", "Niger"),
])  # fmt: skip
def test_the_words_only_locate(text: str, words: str) -> None:
    assert of(text, words).place


@pytest.mark.parametrize("text", [
    "NIAMEY, 5 octobre - L'armée a annoncé le retrait.",
    "COLOMBO (Reuters) - L'armée a annoncé le retrait.",
    "San Francisco (Reuters) -- Une armée a annoncé son retrait.",
])  # fmt: skip
def test_where_a_dispatch_was_written_is_nobody(text: str) -> None:
    assert "armée" in names(text)
    assert {"Niger", "Sri Lanka", "San Francisco"} & set(names(text)) == set()


@pytest.mark.parametrize(("text", "words"), [
    ("Kiev demande des missiles.", "Kiev"),
    ("L'offre de Paris a été refusée.", "Paris"),
    ("Le ministre a parlé avec Téhéran.", "Téhéran"),
    ("L'UE réclame des réformes à Belgrade.", "Belgrade"),
    ("Il a livré des chars à l'Ukraine.", "Ukraine"),
    ("L'aide aux Philippines a repris.", "Philippines"),
    ("Ankara et Athènes ont repris leurs discussions.", "Athènes"),
    ("Les sanctions contre Moscou ont été levées.", "Moscou"),
])  # fmt: skip
def test_the_state_acts(text: str, words: str) -> None:
    found = of(text, words)
    assert not found.place
    assert found.key is not None


def test_a_capital_that_acts_has_the_name_of_its_state() -> None:
    found = of("Ankara a protesté.", "Ankara")
    assert (found.name, found.seat) == ("Turquie", True)


def test_an_adjective_of_a_place_is_a_place() -> None:
    assert of("La frontière malienne est fermée.", "malienne").place
    assert not of("L'aide malienne est arrivée.", "malienne").place
