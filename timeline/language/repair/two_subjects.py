"""A verb has one subject: of two, one names the other again, or is no part of the clause."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.adverbials import TIMES
from timeline.language.repair.tree import after, before, hang, person

OPENING_QUOTES = frozenset({"«", '"', "“"})
CLITIC_OBJECTS = frozenset({"nous", "vous"})
RESUMING = frozenset({"il", "elle", "ils", "elles", "lui", "eux"})


def verbs_have_one_subject(sentence: Sentence) -> None:
    """ "Sa sœur, Kim Yo Jong, refuse": the name is apposed. "L'OTAN, elle, a décidé": the pronoun repeats."""
    for verb in sentence.tokens:
        subjects = [child for child in verb.children if child.dep.startswith("nsubj")]
        if len(subjects) == 2:
            _settle(verb, subjects[0], subjects[1], sentence)


def _settle(verb: Token, first: Token, second: Token, sentence: Sentence) -> None:
    for subject, other in ((first, second), (second, first)):
        if subject.text.lower() in TIMES and other.text.lower() not in TIMES:
            subject.dep = "obl:mod"
            return
    name = [token for token in second.subtree() if token.pos != "PUNCT"] or [second]
    mark, end = before(name[0], sentence), after(name[-1], sentence)
    if mark is not None and mark.text in OPENING_QUOTES:
        mark = before(mark, sentence)
    if mark is None or end is None or first.index > verb.index:
        return
    if mark.text == ":" or _is_dateline(first, sentence):
        first.dep = "dislocated"
    elif second.index < verb.index and (mark.text == "et" or any(child.dep == "cc" for child in second.children)):
        hang(second, first, "conj")
    elif second.text.lower() in CLITIC_OBJECTS and first.pos in {"NOUN", "PROPN"} and _is_third(verb):
        second.dep = "iobj"
    elif second.index > verb.index:
        if second.pos in {"NOUN", "PROPN"} and not any(child.dep == "obj" for child in verb.children):
            second.dep = "obj"
    elif mark.text == "," and end.text == ",":
        if second.text.lower() in RESUMING:
            second.dep = "dislocated"
        elif {first.pos, second.pos} == {"NOUN", "PROPN"}:
            hang(second, first, "appos")


def _is_dateline(token: Token, sentence: Sentence) -> bool:
    """ "EREVAN – Après…": a place in capitals at the beginning."""
    return token.index == sentence.tokens[0].index and token.text.isupper() and len(token.text) > 3


def _is_third(verb: Token) -> bool:
    return person(verb) == "3" and not verb.text.endswith(("ez", "ons"))
