"""A verb has one subject: of two, one names the other again, or is no part of the clause."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.tree import after, before, hang, person

OPENING_QUOTES = frozenset({"«", '"', "“"})
CLITIC_OBJECTS = frozenset({"nous", "vous"})
RESUMING = frozenset({"il", "elle", "ils", "elles", "lui", "eux"})


def verbs_have_one_subject(sentence: Sentence) -> None:
    """ "Sa sœur, Kim Yo Jong, refuse": the name is apposed. "L'OTAN, elle, a décidé": the pronoun repeats."""
    for verb in sentence.tokens:
        subjects = [child for child in verb.children if child.dep.startswith("nsubj")]
        if len(subjects) != 2:
            continue
        first, second = subjects
        name = [token for token in second.subtree() if token.pos != "PUNCT"] or [second]
        mark, end = before(name[0], sentence), after(name[-1], sentence)
        if mark is not None and mark.text in OPENING_QUOTES:
            mark = before(mark, sentence)
        if first.index > verb.index or mark is None or end is None:
            continue
        if mark.text == ":":
            first.dep = "dislocated"
        elif second.text.lower() in CLITIC_OBJECTS and first.pos in {"NOUN", "PROPN"} and person(verb) == "3":
            second.dep = "iobj"
        elif mark.text != "," or end.text != "," or second.index > verb.index:
            continue
        elif second.text.lower() in RESUMING:
            second.dep = "dislocated"
        elif _is_apposed(first, second):
            hang(second, first, "appos")


def _is_apposed(first: Token, second: Token) -> bool:
    """A name beside a noun: "sa sœur, Kim Yo Jong", "Kim Yo Jong, sa sœur"."""
    return {first.pos, second.pos} == {"NOUN", "PROPN"}
