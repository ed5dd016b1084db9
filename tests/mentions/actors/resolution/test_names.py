from __future__ import annotations

import pytest

from tests.mentions.actors.resolution.telling import tell
from timeline.mentions.actors.resolution.names import initials_of, same_person, words_of
from timeline.records import Kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Serguey Lavrov", "Lavrov"),
        ("Serguey Lavrov", "Sergueï Lavrov"),
        ("Sébastien Lecornu", "Sébastien Lecornuil"),
        ("Lecornu", "Lecornou"),
        ("Xi Jinping", "Xi"),
        ("George W. Bush", "George Bush"),
        ("G. Papandréou", "Georges Papandréou"),
        ("Volodymyr Zelensky", "Zelenskiy"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Aleksandar Vučić", "Aleksandar Vucic"),
    ],
)
def test_two_spellings_are_one_person(one: str, other: str) -> None:
    assert same_person(words_of(one), words_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Marine Le Pen", "Jean-Marie Le Pen"),
        ("Fidel Castro", "Raúl Castro"),
        ("Serguey Lavrov", "Umerov"),
        ("George W. Bush", "Barbara Bush"),
        ("Dmitri Medvedev", "Dmitri Peskov"),
    ],
)
def test_two_people_stay_two(one: str, other: str) -> None:
    assert not same_person(words_of(one), words_of(other))


def test_initials_give_the_acronym() -> None:
    assert "oua" in initials_of("Organisation de l'unité africaine")


def test_a_surname_later_and_a_surname_earlier_are_the_full_name() -> None:
    told = tell("[Diarra|name=Diarra] à Oslo. [Le ministre Ousmane Diarra|name=Ousmane Diarra] est parti. "
                "[M. Diarra|name=Diarra;gender=Masc] a signé.")  # fmt: skip
    assert told.who("Diarra", 0) == told.who("Ousmane Diarra") == told.who("M. Diarra") == ["Ousmane Diarra"]


def test_the_first_spelling_stays_the_name() -> None:
    told = tell("[Ousmane Diarra|name=Ousmane Diarra] est parti. [Ousmane Diara|name=Ousmane Diara] a signé.")
    assert told.who("Ousmane Diara") == ["Ousmane Diarra"]


def test_people_of_one_surname_stay_apart_and_the_title_tells_who_is_meant() -> None:
    told = tell("[Paul Moreau|name=Paul Moreau;gender=Masc] et [Anne Moreau|name=Anne Moreau;gender=Fem] sont venus. "
                "[M. Moreau|name=Moreau;gender=Masc] a parlé, puis [Mme Moreau|name=Moreau;gender=Fem].")  # fmt: skip
    assert told.who("M. Moreau") == ["Paul Moreau"]
    assert told.who("Mme Moreau") == ["Anne Moreau"]


def test_a_capital_that_acts_is_the_state_under_its_french_name() -> None:
    told = tell("[Paris|name=Paris;kind=state;country=FRA;key=state:FRA;seat] a réagi. "
                "[La France|name=France;kind=state;country=FRA;key=state:FRA] attend.")  # fmt: skip
    assert told.who("Paris") == told.who("La France") == ["France"]


def test_an_acronym_is_the_body_that_it_abbreviates() -> None:
    told = tell("[Le Conseil national du salut|name=Conseil national du salut;kind=government] a parlé. "
                "[Le CNS|name=CNS;kind=government] a nié.")  # fmt: skip
    assert told.who("CNS") == ["Conseil national du salut"]


def test_functions_become_offices_with_their_place_in_the_text() -> None:
    told = tell("[Le ministre malien de la défense, Ousmane Diarra|"
                "name=Ousmane Diarra;function=ministre de la défense;country=MLI], est parti.")  # fmt: skip
    entity = told.actors.of(told.mention("Ousmane Diarra"))[0]
    assert [(office.title, office.country) for office in entity.offices] == [("ministre de la défense", "MLI")]
    assert entity.kind is Kind.PERSON
