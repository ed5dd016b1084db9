"""Words that the tree shows to be verbs though they are tagged otherwise ("le président analyse et explique")."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.forms import classes_and_lemma
from timeline.language.lemmas import lemma_of

NOT_OF_A_VERB = frozenset({"det", "case", "amod", "cop", "nummod", "nmod"})


def clauses_have_verbs(sentence: Sentence) -> None:
    """A word with a subject before it and no article, preposition or copula is a verb if the dictionary allows it."""
    for token in sentence.tokens:
        if token.pos in {"NOUN", "ADJ", "X"} and _has_subject_before(token) and _can_be_a_verb(token):
            token.pos = "VERB"
            token.morph = _features(token)
            token.lemma = lemma_of(token)


def _can_be_a_verb(token: Token) -> bool:
    classes, _ = classes_and_lemma(token.text)
    return "V" in classes and not any(child.dep in NOT_OF_A_VERB for child in token.children)


def _has_subject_before(token: Token) -> bool:
    return any(child.dep.startswith("nsubj") and child.index < token.index for child in token.children)


def _features(verb: Token) -> dict[str, str]:
    if verb.text.endswith("ant"):
        return {"VerbForm": "Part", "Tense": "Pres"}
    if any(child.dep.startswith("aux") for child in verb.children):
        return {"VerbForm": "Part", "Tense": "Past"}
    return {"VerbForm": "Fin", "Mood": "Ind", "Person": "3"}
