"""Subjects that follow their verb: inserted sayings, "comme l'a dit X", "s'est plaint X", "que dirige X".

The small parser takes them for objects. A finite verb of the third person has a subject, so where none stands before,
the noun behind it is the subject, unless the verb shares the subject of a verb it is coordinated with.
"""

from __future__ import annotations

from pathlib import Path

from timeline.language.document import Sentence, Token
from timeline.language.repair.tree import (
    CLOSING_QUOTES,
    before,
    group_start,
    has_case,
    has_determiner,
    has_subject,
    is_finite,
)
from timeline.language.word_lists import word_list

VERBS = Path(__file__).parents[1] / "data" / "saying_verbs.txt"
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "X"})
CLITICS = ("-il", "-elle", "-on", "-ils", "-elles", "-je", "-nous", "-vous", "-tu")
COMPARING = frozenset({"comme", "ainsi", "comment"})


def saying_verbs() -> frozenset[str]:
    """Infinitives of verbs that are inserted after reported words."""
    return word_list(VERBS)


def subjects_follow_inserted_sayings(sentence: Sentence) -> None:
    """Make the object behind a verb without subject its subject, and a hyphened clitic a subject."""
    for token in sentence.tokens:
        if (
            token.text.lower().endswith(CLITICS)
            and token.text[0] == "-"
            and token.head is not None
            and _is_misread(token)
        ):
            token.dep = "expl:subj" if has_subject(token.head) else "nsubj"
    for verb in sentence.tokens:
        if verb.pos != "VERB" or verb.dep in {"conj", "xcomp"} or not is_finite(verb) or has_subject(verb):
            continue
        if verb.morph.get("Person") in {"1", "2"}:
            continue
        if _follows_a_quotation(verb, sentence) or _compares(verb) or _is_reflexive(verb) or _has_relative_object(verb):
            subject = _noun_behind(verb, next_to_it=False)
        elif _is_inserted(verb, sentence):
            subject = _noun_behind(verb, next_to_it=True)
        else:
            continue
        if subject is not None:
            subject.dep = "nsubj"


def _noun_behind(verb: Token, *, next_to_it: bool) -> Token | None:
    """The first noun behind the verb that is no oblique; `next_to_it` lets nothing but adverbs stand between."""
    for child in verb.children:
        nominal = child.pos in NOMINAL and (child.pos != "NOUN" or has_determiner(child)) and not has_case(child)
        if nominal and child.index > verb.index and child.dep in {"obj", "xcomp", "dep", "iobj", "appos"}:
            between = range(verb.index + 1, child.subtree()[0].index)
            if not next_to_it or all(_is_adverbial(verb, at) for at in between):
                return child
    return None


def _is_adverbial(verb: Token, at: int) -> bool:
    return any(child.index == at and (child.pos == "ADV" or child.dep == "obl:mod") for child in verb.children)


def _is_misread(clitic: Token) -> bool:
    """Whether a hyphened subject pronoun was taken for something else."""
    return clitic.dep in {"expl", "obj", "dep", "iobj", "expl:comp"}


def _is_inserted(verb: Token, sentence: Sentence) -> bool:
    """Whether a verb of saying stands right behind a comma or dash, with something before that."""
    mark = _mark_before(verb, sentence)
    return _is_saying(verb) and mark is not None and mark.text in {",", "–", "-", "—", "!", "?", "…"}


def _follows_a_quotation(verb: Token, sentence: Sentence) -> bool:
    """Whether a verb of saying stands right behind a closing quotation mark, with or without a comma."""
    mark = _mark_before(verb, sentence)
    if mark is not None and mark.text == ",":
        mark = before(mark, sentence)
    return _is_saying(verb) and mark is not None and mark.text in CLOSING_QUOTES


def _mark_before(verb: Token, sentence: Sentence) -> Token | None:
    return before(verb, sentence, verb.index - group_start(verb) + 1)


def _is_saying(verb: Token) -> bool:
    if any(child.dep == "aux:caus" for child in verb.children):
        return True  # "ont fait savoir ses services"
    return verb.lemma.removeprefix("se ").removeprefix("s'") in saying_verbs()


def _compares(verb: Token) -> bool:
    return any(child.text.lower() in COMPARING and child.index < verb.index for child in verb.children)


def _is_reflexive(verb: Token) -> bool:
    return any(child.dep.startswith("expl") and child.text.lower() in {"se", "s'"} for child in verb.children)


def _has_relative_object(verb: Token) -> bool:
    return verb.dep == "acl:relcl" and any(
        child.text.lower() in {"que", "qu'", "où", "dont"} and child.index < verb.index for child in verb.children
    )
