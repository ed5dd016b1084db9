from __future__ import annotations

import pytest

from timeline.language.parsing import load_parser
from timeline.mentions.quotations import find_quotations
from timeline.mentions.quotations.marks import quoted_spans


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quoted_spans(text)]


def said(text: str) -> list[tuple[str, str | None, str | None]]:
    """What find_quotations says of quotations proper: words, verb, speaker."""
    document = load_parser().parse(text)
    return [
        (
            document.text[found.span.start : found.span.end],
            document.tokens[found.verb].text if found.verb is not None else None,
            document.tokens[found.speaker].text if found.speaker is not None else None,
        )
        for found in find_quotations(document)
        if not found.inside
    ]


def test_marks_nest() -> None:
    assert quoted("Il dit : « Un “ mot ” de trop ». Fin") == ["« Un “ mot ” de trop »", "“ mot ”"]


def test_straight_marks_open_and_close_in_turn() -> None:
    assert quoted('"Oui", dit-il, "et non".') == ['"Oui"', '"et non"']


def test_a_paragraph_closes_what_it_leaves_open() -> None:
    assert quoted("« Un début sans fin.\nLa suite.") == ["« Un début sans fin."]


def test_a_lost_opening_mark_is_at_the_start_of_the_paragraph() -> None:
    assert quoted('Nous viendrons", a-t-il dit.') == ['Nous viendrons"']


@pytest.mark.parametrize(
    ("text", "verb", "speaker"),
    [
        ("« Nous viendrons demain », a déclaré Ousmane Diarra.", "déclaré", "Ousmane"),
        ("« Nous viendrons », a déclaré mardi à la presse le porte-parole du ministère.", "déclaré", "porte-parole"),
        ("« Nous viendrons demain », a-t-il ajouté.", "ajouté", "-t-il"),
        ("« Nous viendrons demain. » a-t-elle ajouté.", "ajouté", "-t-elle"),
        ("Ousmane Diarra a déclaré : « Nous viendrons demain. »", "déclaré", "Ousmane"),
        ("« Nous viendrons demain », selon Ousmane Diarra.", None, "Ousmane"),
        ("« Nous voulons, a expliqué Ousmane Diarra, une paix durable. »", "expliqué", "Ousmane"),
        ("« Nous viendrons demain. Nous parlerons de tout », s'est félicité Ousmane Diarra.", "félicité", "Ousmane"),
    ],
)  # fmt: skip
def test_the_verb_of_saying_gives_the_speaker(text: str, verb: str | None, speaker: str) -> None:
    assert said(text)[0][1:] == (verb, speaker)


def test_a_quotation_goes_on_with_its_speaker() -> None:
    found = said("« Nous viendrons demain », a déclaré Ousmane Diarra. « Nous parlerons de tout. »")
    assert [speaker for _, _, speaker in found] == ["Ousmane", "Ousmane"]


def test_a_quoted_term_is_part_of_its_clause() -> None:
    assert said("Ousmane Diarra a accusé la Suède de « jouer avec le feu ».") == []


def test_the_speaker_of_a_quoted_term_is_the_subject_of_its_clause() -> None:
    document = load_parser().parse("Ousmane Diarra a accusé la Suède de « jouer avec le feu ».")
    (found,) = find_quotations(document)
    assert found.inside
    assert found.speaker is not None
    assert document.tokens[found.speaker].text == "Ousmane"
