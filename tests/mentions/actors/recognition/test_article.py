"""What only the rest of the article tells of a name."""

from __future__ import annotations

from tests.mentions.actors.recognition.reading import names, of, read
from timeline.records import Kind


def test_an_acronym_has_the_name_that_the_article_gives_it() -> None:
    text = "La Coordination des mouvements du Tamesna (CMT) a rompu la trêve. La CMT accuse l'armée."
    assert [found.name for found in read(text) if "CMT" in text[found.start : found.end]] == [
        "Coordination des mouvements du Tamesna"
    ] * 2


def test_an_acronym_that_the_article_explains_otherwise_is_not_the_known_body() -> None:
    assert "APC" not in names("L'accord de partenariat et de coopération (APC) est suspendu. L'APC date de 1999.")


def test_a_known_acronym_has_its_full_name_where_the_article_has_it() -> None:
    text = "Le CCG a protesté. Le Conseil de coopération du Golfe siège à Riyad."
    assert of(text, "CCG").name == "Conseil de coopération du Golfe"


def test_the_first_word_stands_for_the_body_named_before() -> None:
    found = of("L'Union européenne a protesté. L'aide de l'Union est suspendue.", "Union est")
    assert (found.name, found.kind) == ("Union européenne", Kind.IGO)


def test_a_surname_is_a_person_where_the_article_names_him_in_full() -> None:
    text = "Le Caire a reçu Jonas Berglund. La visite de Berglund a duré deux jours."
    found = of(text, "Berglund a")
    assert found.kind is Kind.PERSON


def test_an_unknown_name_that_does_not_act_is_nobody() -> None:
    assert names("Il vit près de Zorbagne.") == []


def test_an_acronym_has_the_name_that_stands_within_another_phrase() -> None:
    text = "Les délégués du Front de libération du Tamesna (FLT) sont partis. Le FLT a rompu la trêve."
    assert of(text, "FLT a").name == "Front de libération du Tamesna"


def test_an_acronym_has_the_name_that_follows_it() -> None:
    text = "La COTUM - la Convention sur le trafic d'uranium militaire - interdit ces ventes."
    assert of(text, "COTUM").name == "Convention sur le trafic d'uranium militaire"


def test_a_name_and_what_its_bearer_is_are_one_body() -> None:
    for text in (
        "Zorblax, le fabricant suédois de puces, accuse l'État.",
        "Le fabricant suédois de puces, Zorblax, accuse l'État.",
    ):
        first = read(text)[0]
        assert (first.name, first.kind, first.country) == ("Zorblax", Kind.COMPANY, "SWE")


def test_a_known_body_in_brackets_is_the_one_described() -> None:
    text = "La mission des Nations unies (Minusma) a protesté."
    assert {found.name for found in read(text)} == {"Minusma"}


def test_a_newspaper_keeps_the_article_that_du_has_swallowed() -> None:
    assert of("Il l'a dit dans les colonnes du Figaro.", "Figaro").name == "Le Figaro"


def test_a_nationality_behind_the_second_of_two_nouns_is_that_of_both() -> None:
    found = of("Des diplomates et agents suédois ont été expulsés.", "diplomates")
    assert (found.name, found.country) == ("diplomates suédois", "SWE")
    assert of("Des députés et les soldats suédois ont protesté.", "députés").country is None
