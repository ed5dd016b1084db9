"""Persons: functions before and after names, titles, appositions, orders and spellings of names."""

from __future__ import annotations

import pytest

from tests.mentions.actors.recognition.reading import names, of, read
from timeline.mentions.entity import Form
from timeline.records import Kind


def test_a_function_may_follow_the_name() -> None:
    found = of("Aminata Tounkara, porte-parole de la présidence malienne, a démenti ces propos.", "Aminata")
    assert (found.name, found.function, found.country) == ("Aminata Tounkara", "porte-parole de la présidence", "MLI")


def test_the_title_of_the_next_person_is_not_the_function_of_the_one_before() -> None:
    text = "Jonas Berg et Karl Ohm, le ministre malien de la santé, Ali Keïta, et le maire ont signé."
    assert of(text, "Karl Ohm").function is None
    assert of(text, "Ali Keïta").function == "ministre de la santé"


def test_two_titles_before_a_name_give_the_office() -> None:
    found = of("Le chef d'état-major, le général Adama Sow, a démissionné.", "Adama")
    assert (found.name, found.function) == ("Adama Sow", "chef d'état-major")


def test_a_rank_gives_way_to_the_office_told_after_the_name() -> None:
    found = of("Le colonel Issa Barry, porte-parole de l'armée guinéenne, a parlé.", "Issa")
    assert (found.function, found.country) == ("porte-parole de l'armée", "GIN")


def test_an_official_without_name_has_only_a_function() -> None:
    found = of("Le ministre ukrainien de la défense a démissionné.", "ministre")
    assert (found.form, found.name, found.function, found.country) == (
        Form.TITLE,
        None,
        "ministre de la défense",
        "UKR",
    )
    assert found.public
    assert found.definite


def test_an_indefinite_official_does_not_point_back() -> None:
    assert not of("Un ministre ukrainien a démissionné.", "ministre").definite


def test_a_profession_held_is_no_person() -> None:
    assert names("Il a été ministre de la défense de la Belgique.") == []


def test_a_nationality_with_a_capital_is_still_no_name() -> None:
    found = of("Le président Russe Vladimir Poutine a signé le décret.", "Vladimir")
    assert (found.name, found.country) == ("Vladimir Poutine", "RUS")


def test_a_people_may_be_the_title() -> None:
    found = of("L'Ukrainien Taras Holovko a remporté l'élection.", "Taras")
    assert (found.name, found.kind, found.country) == ("Taras Holovko", Kind.PERSON, "UKR")


def test_an_official_of_an_international_body_has_no_country() -> None:
    assert of("Le président du Conseil européen, Charles Michel, a parlé.", "Charles").country is None


def test_a_party_may_stand_between_office_and_name() -> None:
    assert of("Le député (PS) Boris Vallaud a voté contre.", "Boris").name == "Boris Vallaud"


def test_a_minister_for_citizens_abroad_keeps_his_whole_office() -> None:
    text = "Le ministre des Affaires étrangères et des Béninois de l'extérieur, M. Serge Ahodi, a reçu l'ambassadeur."
    assert of(text, "Serge").name == "Serge Ahodi"


def test_the_polite_form_of_address_is_no_name() -> None:
    assert of("M. le ministre se rendra à Bruxelles.", "ministre").name is None


@pytest.mark.parametrize("name", [
    "Omar Hassan al-Bachir", "el-Hadj Diouf", "Kim Jong Un", "Aldrich (Rick) Hames", "U Thant",
    "Jean-Claude d'Ambrosio", "J. K. Whitfield", "Élisabeth III", "Sergueï KOVALEV",
])  # fmt: skip
def test_a_name_is_read_whole(name: str) -> None:
    assert names(f"Le président {name} a rejeté cette offre.") == [name]


@pytest.mark.parametrize("text", [
    "« Nous partirons », s'est plaint Tomasz Wielgosz.",
    "L'accord a été signé par Tomasz Wielgosz.",
    "Selon Tomasz Wielgosz, l'accord est mort.",
    "Le juge a interrogé Tomasz Wielgosz.",
])  # fmt: skip
def test_an_unknown_name_is_found_wherever_it_stands(text: str) -> None:
    assert "Tomasz Wielgosz" in names(text)


def test_the_name_of_a_thing_is_nobody() -> None:
    assert names("La société a livré un radar Horizon Master.") == ["société"]


def test_a_town_that_nobody_knows_is_no_person() -> None:
    assert names("Le sommet aura lieu à Santa Lucia del Mar.") == []


def test_the_head_is_the_word_that_depends_on_the_verb() -> None:
    text = "Le premier ministre hongrois, Viktor Orban, a bloqué le texte."
    found = read(text)[0]
    assert text[found.start : found.end] == "Le premier ministre hongrois, Viktor Orban"
    assert found.head == text.split().index("ministre")


def test_two_functions_joined_by_et_are_one_person_s() -> None:
    found = of("Le ministre libanais de l'industrie et leader chrétien Nabil Aoudé a été tué.", "Nabil")
    assert (found.name, found.function, found.country) == ("Nabil Aoudé", "ministre de l'industrie", "LBN")


@pytest.mark.parametrize(("text", "name", "function"), [
    ("L'immunologue suédois Nils Ekberg a protesté.", "Nils Ekberg", "immunologue"),
    ("Sa Majesté le roi Hassan a reçu les délégués.", "Hassan", "roi"),
    ("Le sirdar Horace Wimble a pris la ville.", "Horace Wimble", "sirdar"),
])  # fmt: skip
def test_rare_professions_and_titles(text: str, name: str, function: str) -> None:
    found = read(text)[0]
    assert (found.name, found.function) == (name, function)


@pytest.mark.parametrize(("text", "name"), [
    ("Le porte-parole du Président de la Fédération de Russie Pavel Orlov a démenti.", "Pavel Orlov"),
    ("Le chef du ministère de la Défense de Biélorussie Viktor Sidorenko a parlé.", "Viktor Sidorenko"),
    ("Le directeur du Service de sécurité d'Ouzbékistan Alexandre Karimov a parlé.", "Alexandre Karimov"),
])  # fmt: skip
def test_a_name_behind_the_state_of_an_office_is_the_holders(text: str, name: str) -> None:
    assert names(text) == [name]


def test_a_talk_is_nobodys_profession() -> None:
    assert of("L'entretien du président Karl Ohm a duré deux heures.", "Karl").function == "président"
