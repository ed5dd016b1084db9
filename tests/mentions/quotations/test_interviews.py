from __future__ import annotations

from timeline.mentions.quotations.interviews import answers

QUOTED = (
    "Karin Lindqvist : « Nous signerons »\n\nPropos recueillis à Malmö.\nPourquoi avez-vous attendu ?\n"
    "« Il le fallait. »\nQue ferez-vous ?\n« Nous avons le temps. »\nLa ministre a quitté la salle."
)
PLAIN = (
    "Pourquoi avez-vous attendu ?\nIl le fallait. Nous étions seuls.\nQue ferez-vous ?\nJe signerai.\n"
    "Je partirai aussi.\nVotre rôle est contesté.\nPas chez nous.\nEt ensuite ?\nJe verrai.\n"
    "Elle dirige le parti depuis un an."
)


def answered(text: str) -> list[str]:
    return [text[span.start : span.end] for span in answers(text)]


def test_answers_in_quotation_marks_are_those_between_the_questions() -> None:
    assert answered(QUOTED) == ["« Nous signerons »", "« Il le fallait. »", "« Nous avons le temps. »"]


def test_answers_without_marks_go_on_while_somebody_speaks_of_himself() -> None:
    assert answered(PLAIN) == [
        "Il le fallait. Nous étions seuls.",
        "Je signerai.",
        "Je partirai aussi.",
        "Pas chez nous.",
        "Je verrai.",
    ]


def test_headings_that_ask_make_no_interview() -> None:
    text = "Des missiles ?\nL'armée a tiré.\nUne trêve ?\nLes deux camps négocient.\nUne paix ?\nNul ne sait."
    assert answered(text) == []


def test_labels_are_no_part_of_the_answers() -> None:
    text = (
        "Radio Nord : Que ferez-vous ?\nKarin Lindqvist : Je signerai.\nRadio Nord : Avec vos voisins ?\n"
        "Karin Lindqvist : Nous le voulons.\nRadio Nord : Et après ?\nKarin Lindqvist : Nous verrons."
    )
    assert answered(text) == ["Je signerai.", "Nous le voulons.", "Nous verrons."]
