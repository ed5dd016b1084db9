"""Words whose part of speech the tree shows to be another ("le président analyse et explique": a verb).

The dictionary of forms must allow the new part of speech; morphology and lemma follow it.
"""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.forms import classes_and_lemma
from timeline.language.lemmas import lemma_of
from timeline.language.repair.tree import after, before, has_case, has_determiner

NOT_OF_A_VERB = frozenset({"det", "case", "amod", "cop", "nummod", "nmod"})
PRONOMINAL = frozenset({"dernier", "premier", "second", "autre", "même", "tel", "seul", "deuxième", "troisième"})
NOMINAL_ROLES = frozenset({"nsubj", "obj", "obl", "iobj"})


def clauses_have_verbs(sentence: Sentence) -> None:
    """A noun without article that has a subject before it or an infinitive right behind it is a verb."""
    for token in sentence.tokens:
        if token.pos not in {"NOUN", "ADJ", "X"} or not _can_be(token, "V"):
            continue
        if any(child.dep in NOT_OF_A_VERB for child in token.children) or _is_bare_participle(token):
            continue
        if _has_subject_before(token) or _governs_the_infinitive_behind(token, sentence):
            token.pos = "VERB"
            token.morph = _features(token)
            token.lemma = lemma_of(token)


def determiners_have_nouns(sentence: Sentence) -> None:
    """What stands right behind its determiner is a noun, whatever verb it looks like: "lors de sa visite"."""
    for token in sentence.tokens:
        determiner = before(token, sentence)
        if token.pos != "VERB" or determiner is None or determiner.pos != "DET":
            continue
        if determiner.head is token and not any(child.dep.startswith("aux") for child in token.children):
            determiner.dep = "det"
            token.pos, token.morph = "NOUN", {"Number": determiner.morph.get("Number", "Sing")}
            token.lemma = lemma_of(token)


def modifiers_are_adjectives(sentence: Sentence) -> None:
    """ "une arme russe": what modifies a noun as adjectives do is one; "les Russes" with a role is a noun."""
    for token in sentence.tokens:
        if token.pos == "NOUN" and token.dep == "amod" and _can_be(token, "A") and not has_determiner(token):
            token.pos = "ADJ"
        elif token.pos == "ADJ" and token.dep.partition(":")[0] in NOMINAL_ROLES and _can_be(token, "N"):
            if not has_determiner(token) or token.lemma in PRONOMINAL:
                continue
            if any(child.dep in {"cop", "advmod"} for child in token.children):
                continue
            token.pos = "NOUN"
        else:
            continue
        token.lemma = lemma_of(token)


def _can_be(token: Token, letter: str) -> bool:
    return letter in classes_and_lemma(token.text.lower())[0]


def _is_bare_participle(token: Token) -> bool:
    """A participle in -é without auxiliary heads no clause: "les forces armées"."""
    helped = any(child.dep.startswith("aux") for child in token.children)
    return not helped and token.text.lower().endswith(("é", "ée", "és", "ées"))


def _has_subject_before(token: Token) -> bool:
    return any(child.dep.startswith("nsubj") and child.index < token.index for child in token.children)


def _governs_the_infinitive_behind(token: Token, sentence: Sentence) -> bool:
    """ "Alger compte financer": a noun would need a preposition before the infinitive."""
    behind = after(token, sentence)
    return (
        behind is not None
        and behind.head is token
        and behind.pos == "VERB"
        and behind.morph.get("VerbForm") == "Inf"
        and not has_case(token)
    )


def _features(verb: Token) -> dict[str, str]:
    if verb.text.endswith("ant"):
        return {"VerbForm": "Part", "Tense": "Pres"}
    if any(child.dep.startswith("aux") for child in verb.children):
        return {"VerbForm": "Part", "Tense": "Past"}
    return {"VerbForm": "Fin", "Mood": "Ind", "Person": "3"}
