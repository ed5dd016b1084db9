"""The training recipe: one label set, sentences varied without losing a word, figures that mean what they say."""

from __future__ import annotations

import random

import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from timeline.language.training.augment import VARIANTS, create_press_augmenter
from timeline.language.training.evaluation import Figures
from timeline.language.training.harmonise import ObliqueModel, harmonise, sentences
from timeline.language.training.packaging import SOURCES, card


def conllu(*rows: str) -> str:
    """A sentence from rows "form lemma POS features head relation"."""
    lines = []
    for number, row in enumerate(rows, start=1):
        form, lemma, part, features, head, relation = row.split()
        lines.append("\t".join([str(number), form, lemma, part, "_", features, head, relation, "_", "_"]))
    return "\n".join(lines) + "\n\n"


def relations(text: str) -> list[str]:
    return [row[7] for rows in sentences(text) for row in rows]


SEQUOIA = conllu(
    "Elle elle PRON _ 2 nsubj", "pense penser VERB _ 0 root", "à à ADP _ 4 case", "lui lui PRON _ 2 obl:arg"
)


def test_bare_obliques_are_told_apart_as_sequoia_does_with_the_verb() -> None:
    model = ObliqueModel([SEQUOIA])
    pud = conllu("Il il PRON _ 2 nsubj", "pense penser VERB _ 0 root", "à à ADP _ 4 case", "elle lui PRON _ 2 obl")
    assert relations(harmonise(pud, model, bare_obliques=True)) == ["nsubj", "root", "case", "obl:arg"]


def test_the_agent_of_a_passive_is_told_apart() -> None:
    pud = conllu(
        "Elle elle PRON _ 3 nsubj:pass", "est être AUX _ 3 aux:pass", "vue voir VERB VerbForm=Part 0 root",
        "par par ADP _ 5 case", "tous tout PRON _ 3 obl",
    )  # fmt: skip
    assert relations(harmonise(pud, ObliqueModel([SEQUOIA]), bare_obliques=True))[-1] == "obl:agent"


def test_names_after_a_noun_modify_it_as_in_sequoia() -> None:
    gsd = conllu(
        "Le le DET _ 2 det", "roi roi NOUN _ 4 nsubj", "Hussein Hussein PROPN _ 2 appos", "dort dormir VERB _ 0 root"
    )
    assert relations(harmonise(gsd, ObliqueModel([SEQUOIA]), bare_obliques=False))[2] == "nmod"


def test_an_inserted_saying_is_labelled_as_such() -> None:
    gsd = conllu(
        "Rien rien PRON _ 2 nsubj", "presse presser VERB _ 0 root", ", , PUNCT _ 4 punct",
        "dit dire VERB _ 2 parataxis", "Rabat Rabat PROPN _ 4 nsubj",
    )  # fmt: skip
    assert relations(harmonise(gsd, ObliqueModel([SEQUOIA]), bare_obliques=False))[3] == "parataxis:insert"


def test_sequoia_keeps_its_relations() -> None:
    assert relations(harmonise(SEQUOIA, ObliqueModel([SEQUOIA]), bare_obliques=False, sequoia=True)) == [
        "nsubj", "root", "case", "obl:arg",
    ]  # fmt: skip


@pytest.mark.parametrize("variant", [variant for variant, _ in VARIANTS])
def test_no_variant_adds_or_loses_a_word(variant) -> None:  # type: ignore[no-untyped-def]
    words = ["«", "À", "Paris", "»", ",", '"', "dit", '"', "l'", "État", "…"]
    varied = variant(words)
    assert len(varied) == len(words)
    assert all(varied)


def test_a_varied_example_keeps_its_tree() -> None:
    nlp = spacy.blank("fr")
    words = ["«", "Non", "»", ",", "dit", "Éva"]
    gold = Doc(nlp.vocab, words=words, pos=["PUNCT", "INTJ", "PUNCT", "PUNCT", "VERB", "PROPN"],
               heads=[1, 1, 1, 1, 1, 4], deps=["punct", "ROOT", "punct", "punct", "parataxis", "nsubj"])  # fmt: skip
    random.seed(0)
    augment = create_press_augmenter()
    for _ in range(20):
        for varied in augment(nlp, Example(nlp.make_doc(gold.text), gold)):
            assert [token.dep_ for token in varied.reference] == [token.dep_ for token in gold]
            assert [token.head.i for token in varied.reference] == [token.head.i for token in gold]


def test_the_card_names_every_source_licence_and_relation() -> None:
    figures = {"sequoia-dev": Figures(97.0, 90.0, 86.0, 94.0, {"nsubj": 88.0, "advcl": 50.0})}
    written = card(figures, {"VERB": 100.0, "NOUN": 98.6}, 4_200.0)
    assert all(source["license"] in written and source["name"] in written for source in SOURCES)
    assert "| nsubj | 88.0 |" in written
    assert "| advcl | 50.0 |" in written
    assert "4,200 tokens a second" in written
