"""Light verbs, operators, modality and classes: every row can be read and shows the word it is about."""

from __future__ import annotations

import re

import pytest

from timeline.coding.lexicon_tables import FOLDER, rows, split_entry
from timeline.language.lemmas import lemma
from timeline.records import EventType

EFFECTS = {
    "light.tsv": {
        "", "asserted", "begins", "planned", "hypothetical", "denied", "cancels", "lifts", "ends", "reports", "drop",
    },
    "operators.tsv": {
        "asserted", "planned", "hypothetical", "denied", "fails", "ends", "transparent", "drop",
    },
    "modality.tsv": {"denied", "hypothetical", "planned", "purpose", "condition", "fact"},
}  # fmt: skip
SUBJECTS = {"initiator", "target", "participant", "none"}
FILES = sorted(EFFECTS)
PARTS = ("VERB", "AUX", "NOUN", "ADJ", "ADP", "DET")


def entry(row: dict[str, str]) -> str:
    """The words that a row is about."""
    return row.get("lemma") or row["words"]


def forms(text: str) -> set[str]:
    """The words of an example as written and in dictionary form, elisions and contractions undone."""
    written = re.findall(r"[\w-]+'?", text.lower())
    undone = {"au": "à", "aux": "à", "du": "de", "des": "de", "d'": "de", "qu'": "que", "n'": "ne"}
    words = [undone.get(word, word) for word in written] + written
    return {form for word in words for form in (word, *(lemma(word, part) for part in PARTS))}


@pytest.mark.parametrize("name", FILES)
def test_effects_are_known(name: str) -> None:
    assert {row["effect"] for _, row in rows(FOLDER / name)} <= EFFECTS[name]


@pytest.mark.parametrize("name", FILES)
def test_an_entry_stands_once(name: str) -> None:
    entries = [entry(row) for _, row in rows(FOLDER / name)]
    assert sorted(word for word in set(entries) if entries.count(word) > 1) == []


@pytest.mark.parametrize("name", FILES)
def test_an_example_has_the_words_of_its_entry(name: str) -> None:
    missing = []
    for number, row in rows(FOLDER / name):
        words = entry(row).removeprefix("se ").removeprefix("s'") if name != "modality.tsv" else entry(row)
        found = forms(row["example"])
        missing += [
            (number, word)
            for word in re.findall(r"[\w-]+", words)
            if not {word, f"{word}'", lemma(word, "VERB")} & found
        ]
    assert [one for one in missing if one[1] not in {"l", "le", "la", "d", "un"}] == []


def test_a_light_verb_says_what_its_subject_is() -> None:
    assert {row["subject"] for _, row in rows(FOLDER / "light.tsv")} <= SUBJECTS


def test_light_verbs_are_infinitives() -> None:
    heads = {
        split_entry(row["lemma"])[0].removeprefix("se ").removeprefix("s'") for _, row in rows(FOLDER / "light.tsv")
    }
    assert sorted(head for head in heads if lemma(head, "VERB") != head) == []


def test_the_own_type_of_an_operator_is_a_type() -> None:
    assert {row["own_type"] for _, row in rows(FOLDER / "operators.tsv")} <= {"", *EventType}


def test_a_class_has_each_word_once() -> None:
    members = [(row["class"], row["lemma"]) for _, row in rows(FOLDER / "classes.tsv")]
    assert sorted(member for member in set(members) if members.count(member) > 1) == []
