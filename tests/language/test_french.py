"""An article that is plainly not French is said to be so."""

from __future__ import annotations

import pytest

from timeline.language.french import not_french

FRENCH = (
    "Le ministre des Affaires étrangères a reçu jeudi à Rabat son homologue espagnol, avec qui il s'est entretenu de "
    "la situation au Sahel. Les deux hommes se retrouveront en juin, selon un communiqué publié à l'issue "
    "de la rencontre."
)
ENGLISH = (
    "The foreign minister met his Spanish counterpart in Rabat on Thursday and they spoke about the situation in the "
    "Sahel. The two men will meet again in June, according to a statement that was published after the meeting."
)
SPANISH = (
    "El ministro de Asuntos Exteriores recibió el jueves en Rabat a su homólogo español, con quien habló de la "
    "situación en el Sahel. Los dos se reunirán de nuevo en junio, según un comunicado que fue publicado "
    "después del encuentro."
)
GERMAN = (
    "Der Außenminister hat am Donnerstag in Rabat seinen spanischen Kollegen empfangen und mit ihm über die Lage in "
    "der Sahelzone gesprochen. Die beiden werden sich im Juni wieder treffen, wie es in einer Erklärung heißt."
)
ITALIAN = (
    "Il ministro degli Esteri ha ricevuto giovedì a Rabat il suo omologo spagnolo, con il quale ha parlato della "
    "situazione nel Sahel. I due si incontreranno di nuovo a giugno, come si legge in una nota della presidenza."
)
ARABIC = "استقبل وزير الخارجية نظيره الإسباني يوم الخميس في الرباط وتحدث معه عن الوضع في منطقة الساحل " * 3


def test_french_is_french() -> None:
    assert not_french(FRENCH) is None
    assert not_french(FRENCH.upper()) is None


@pytest.mark.parametrize(
    ("text", "language"), [(ENGLISH, "English"), (SPANISH, "Spanish"), (GERMAN, "German"), (ITALIAN, "Italian")]
)
def test_the_language_is_named(text: str, language: str) -> None:
    assert not_french(text) == f"the text looks {language}, not French"


def test_other_letters_are_named() -> None:
    assert not_french(ARABIC) == "most of the text is in Arabic letters, not French"


def test_a_french_article_that_quotes_english_is_french() -> None:
    assert not_french(f"{FRENCH} « {ENGLISH[:90]} », a-t-il dit. {FRENCH}") is None


def test_nothing_is_said_of_a_text_too_short_to_tell() -> None:
    assert not_french("Moscou dément.") is None
    assert not_french("12 345 … !!!") is None
    assert not_french("") is None
