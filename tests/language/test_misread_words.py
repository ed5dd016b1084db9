"""Verbs that look like nouns, “que” that looks like a conjunction, articles that look like prepositions."""

from __future__ import annotations

import pytest

from timeline.language.document import Token
from timeline.language.parsing import load_parser


def parsed(text: str) -> dict[str, Token]:
    return {token.text: token for token in load_parser().parse(text).tokens}


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("« C'est une gifle », tempête Marek Dudek.", "tempête", "Marek"),
        ("« Il ment », tonne le député Marek Dudek.", "tonne", "député"),
        ("Marek Dudek épingle « une minorité bruyante ».", "épingle", "Marek"),
        ("Le porte-parole du gouvernement, Marek Dudek, épingle la CGT.", "épingle", "porte-parole"),
    ],
)
def test_what_follows_a_quotation_or_a_name_is_a_verb(text: str, verb: str, subject: str) -> None:
    tokens = parsed(text)
    assert tokens[verb].pos == "VERB"
    assert (tokens[subject].dep, tokens[subject].head) == ("nsubj", tokens[verb])


@pytest.mark.parametrize("word", ["Somme", "Prie", "Exige"])
def test_items_of_a_resolution_begin_with_their_verb(word: str) -> None:
    assert parsed(f"4. {word} les parties de cesser le feu ;")[word].pos == "VERB"


def test_que_behind_a_noun_is_the_object() -> None:
    tokens = parsed("Le journaliste que l'armée a arrêté dimanche est malien.")
    assert (tokens["que"].dep, tokens["que"].head) == ("obj", tokens["arrêté"])


def test_a_clause_that_tells_what_a_noun_says_is_not_relative() -> None:
    assert parsed("L'idée que Paris négocie avec Moscou inquiète Kiev.")["que"].dep == "mark"


@pytest.mark.parametrize(
    ("text", "word", "verb"),
    [
        ("Le Sénat a rejeté par 53 voix contre 47 l'aide à l'Ukraine.", "aide", "rejeté"),
        ("La France enverrait en septembre des blindés à Kiev.", "blindés", "enverrait"),
    ],
)
def test_objects_stand_behind_numbers_and_months(text: str, word: str, verb: str) -> None:
    tokens = parsed(text)
    assert (tokens[word].dep, tokens[word].head) == ("obj", tokens[verb])
