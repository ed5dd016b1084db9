"""Two words that tell one act make one event, by which of them it is told."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from timeline.pipeline import Pipeline
from timeline.records import Article


@cache
def pipeline() -> Pipeline:
    return Pipeline()


def triggers(sentence: str) -> list[str]:
    return [event.trigger for event in pipeline().code(Article("a", sentence, published=date(2023, 9, 29))).events]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("L'accord d'armistice fut signé par le général Delteil et Ta Quang Buu.", ["accord"]),
        ("L'accord négocié par Ankara et les Nations unies a expiré.", ["accord"]),
        ("Moscou souhaite la reprise du dialogue avec les États-Unis.", ["dialogue"]),
        ("Huit cycles de pourparlers entre la Commission et Pékin n'ont rien donné.", ["pourparlers"]),
    ],
)
def test_a_noun_within_a_noun_phrase_tells_its_act_once(sentence: str, told: list[str]) -> None:
    assert triggers(sentence) == told


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Berlin a accepté de livrer des chars à Kiev.", ["livrer"]),
        ("La France a consenti à livrer des missiles à l'Arménie.", ["livrer"]),
        ("Londres se résolut à solliciter l'ONU.", ["solliciter"]),
        ("L'émissaire de l'ONU, Martin Griffiths, espère réunir les rebelles houthistes.", ["réunir"]),
    ],
)
def test_what_is_accepted_or_hoped_for_is_one_act_to_come(sentence: str, told: list[str]) -> None:
    assert triggers(sentence) == told


def test_agreeing_together_to_do_something_is_an_agreement_and_an_act() -> None:
    assert triggers("Paris et Rome sont convenus d'échanger leurs prisonniers.") == ["sont convenus", "échanger"]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Trois Serbes ont été abattus lors de l'assaut mené dimanche par la police kosovare.", ["ont été abattus"]),
        ("L'attaque dans laquelle le sergent Bunjaku a été tué a choqué Pristina.", ["a été tué"]),
    ],
)
def test_those_who_were_killed_in_an_attack_are_one_event(sentence: str, told: list[str]) -> None:
    assert triggers(sentence) == told


def test_the_speech_in_which_somebody_accuses_is_no_second_event() -> None:
    assert triggers("Dans un discours prononcé lundi, le roi a accusé Alger de mensonge.") == ["a accusé"]


def test_denying_a_massacre_accuses_nobody() -> None:
    event = pipeline().code(Article("a", "Moscou dément être à l'origine d'un massacre de civils à Boutcha.")).events[0]
    assert event.type == "statement"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Bogota a gelé les pourparlers avec l'ELN.", ["a gelé"]),
        ("Le Hamas a suspendu les négociations avec Israël.", ["a suspendu"]),
    ],
)
def test_talks_that_are_broken_off_are_no_meeting(sentence: str, told: list[str]) -> None:
    assert triggers(sentence) == told


@pytest.mark.parametrize(
    "sentence",
    [
        "S'exprimant mardi devant l'ONU, le président Ivan Petrov a accusé Moscou de mensonge.",
        "En réponse à Moscou, le président Ivan Petrov a accusé Moscou de mensonge.",
        "« Nous espérons que Rome a tort », a souligné le ministre Jan Kask en répondant à une question.",
    ],
)
def test_what_is_said_in_the_same_breath_is_one_saying(sentence: str) -> None:
    assert len(triggers(sentence)) == 1


def test_being_the_target_of_a_bombing_is_told_by_the_bombing() -> None:
    assert triggers("Le convoi de l'ONU a été la cible d'un bombardement de l'armée syrienne.") == ["bombardement"]


def test_signing_an_accord_is_told_by_the_accord() -> None:
    assert triggers("Les deux ministres ont procédé à la signature d'un accord entre Rabat et Oslo.") == ["accord"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Le président turc Erdogan a parlé d'un « assassinat politique ».", "accusation"),
        ("La députée Anne Morvan hurle au « déni de démocratie ».", "accusation"),
        ("« Ni un pouce de notre sol », a proclamé le ministre Jules Favre.", "rejection"),
        ("« Le commanditaire se trouve à Minsk », a lâché le premier ministre Jan Kask.", "accusation"),
        ("« Moscou verse de l'huile sur le feu », a estimé le ministre Jan Kask.", "accusation"),
        ("« La balle est dans le camp de Téhéran », a estimé le ministre Jan Kask.", "demand"),
        ("« Que les armes se taisent », a lancé le ministre Jan Kask.", "demand"),
        ("« Toutes les options sont sur la table », a lancé le ministre Jan Kask.", "warning"),
        ("« Ils auront affaire à nous », a lancé le ministre Jan Kask.", "warning"),
        ("« C'est non », a tranché le ministre Jan Kask.", "rejection"),
        ("« Kiev peut compter sur nous », a assuré le ministre Jan Kask.", "support"),
        ("« Il y a assez de blé », a assuré le ministre Jan Kask.", "statement"),
        ("« La place de la femme a changé », a déclaré le ministre Jan Kask.", "statement"),
        ("« Je présente mes excuses au peuple congolais », a déclaré le roi Philippe.", "concession"),
    ],
)
def test_a_quoted_term_says_what_kind_of_act_a_saying_is(sentence: str, kind: str) -> None:
    assert kind in [event.type for event in pipeline().code(Article("a", sentence)).events]
