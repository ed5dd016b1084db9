"""Lemmas of words, and of reflexive verbs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.language.trees import tree
from timeline.language.lemmas import lemma, mark_reflexives, reflexive
from timeline.language.training.evaluation import lemma_accuracy

SEQUOIA = Path(__file__).parents[3] / "shared" / "treebanks" / "sequoia-test.conllu"


@pytest.mark.parametrize(
    ("form", "part", "expected"),
    [
        ("reçu", "VERB", "recevoir"), ("condamnent", "VERB", "condamner"), ("rejeta", "VERB", "rejeter"),
        ("furent", "AUX", "être"), ("tweetait", "VERB", "tweeter"), ("accords", "NOUN", "accord"),
        ("travaux", "NOUN", "travail"), ("drones", "NOUN", "drone"), ("Etats", "NOUN", "état"),
        ("kosovares", "ADJ", "kosovar"), ("du", "ADP", "de"), ("des", "DET", "un"), ("Poutine", "PROPN", "Poutine"),
    ],
)  # fmt: skip
def test_the_lemma_is_the_dictionary_form(form: str, part: str, expected: str) -> None:
    assert lemma(form, part) == expected


@pytest.mark.skipif(not SEQUOIA.exists(), reason="the treebanks are not here")
def test_97_percent_of_verbs_and_nouns_of_sequoia_test() -> None:
    accuracy = lemma_accuracy(SEQUOIA.read_text(encoding="utf-8"))
    assert accuracy["VERB"] >= 97
    assert accuracy["NOUN"] >= 97


def test_a_reflexive_verb_has_a_lemma_of_its_own() -> None:
    document = tree("Il PRON nsubj 4", "s' PRON expl:pv 4", "est AUX aux:tense 4", "entretenu VERB root 0")
    mark_reflexives(document)
    assert document.tokens[3].lemma == "s'entretenir"


def test_nous_is_reflexive_only_beside_nous() -> None:
    both = tree("Nous PRON nsubj 3", "nous PRON expl:pv 3", "félicitons VERB root 0")
    one = tree("Il PRON nsubj 3", "nous PRON obj 3", "félicite VERB root 0")
    mark_reflexives(both)
    mark_reflexives(one)
    assert both.tokens[2].lemma == "se féliciter"
    assert one.tokens[2].lemma == "féliciter"


@pytest.mark.parametrize(
    ("verb", "expected"), [("réunir", "se réunir"), ("engager", "s'engager"), ("habituer", "s'habituer"),
                           ("heurter", "se heurter")]
)  # fmt: skip
def test_the_pronoun_is_elided_as_french_does(verb: str, expected: str) -> None:
    assert reflexive(verb) == expected
