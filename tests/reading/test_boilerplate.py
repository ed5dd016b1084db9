from __future__ import annotations

import pytest

from timeline.reading.plain_text import article_from_text

BODY = "Le ministre a reçu jeudi son homologue à Oslo, où ils ont parlé de la pêche.\nIls se reverront à Riga."


def left_out(text: str) -> list[str]:
    """What of a text is not coded."""
    article = article_from_text(text, id="a")
    return [article.full_text[span.start : span.end] for span in article.boilerplate]


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Riga accuse Moscou d'espionnage",
        "À lire aussi notre dossier sur la pêche",
        "Traduit automatiquement de l'anglais",
        "Abonnez-vous pour lire la suite",
        "© Agence du Nord, tous droits réservés",
        "* Les chiffres sont ceux du ministère de la pêche.",
        "Avec AFP et Reuters",
        "Suivez-nous sur les réseaux sociaux",
    ],
)
def test_what_surrounds_an_article_is_no_part_of_it(line: str) -> None:
    assert left_out(f"{BODY}\n\n{line}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Le ministre a dit vouloir lire aussi le rapport de Riga.",
        "L'ambassadeur a été traduit en justice par le parquet d'Oslo.",
        "Suivez mon conseil, a lancé le ministre à son homologue.",
    ],
)
def test_prose_that_looks_alike_stays(line: str) -> None:
    assert left_out(f"{BODY}\n\n{line}") == []


def test_a_list_with_stars_is_no_footnote() -> None:
    text = f"{BODY}\n* Oslo signe l'accord.\n* Riga le refuse.\nLa suite est inconnue, selon les diplomates présents."
    assert left_out(text) == []


def test_the_dateline_is_left_out() -> None:
    assert left_out(f"OSLO, 3 mai 2021 (Agence) – {BODY}") == ["OSLO, 3 mai 2021 (Agence) – "]
