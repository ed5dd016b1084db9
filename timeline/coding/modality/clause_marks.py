"""What a clause says by its conjunction, its question mark and its tense: "pour", "si", "?", future, conditional."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.coding.clauses import is_verb
from timeline.coding.modality.judgement import Judgement
from timeline.coding.modality.tenses import is_compound, is_conditional, is_future, is_past
from timeline.language.document import Token
from timeline.records import Modality


def introduced_by(verb: Token) -> str | None:
    """The conjunction or preposition that introduces a clause ("pour", "si", "sans", "afin de")."""
    for child in verb.children:
        if child.dep in {"mark", "case"}:
            if child.text.lower() in {"si", "s'"} and is_even(child, verb):
                return "même si"
            words = [child.text.lower(), *(t.text.lower() for t in child.children if t.dep == "fixed")]
            return " ".join(words).removesuffix("'").replace(" d", " de") if words[-1] == "d'" else " ".join(words)
    return None


def is_even(mark: Token, verb: Token) -> bool:
    """Whether "même" stands before a conjunction: "même si Moscou dément" puts no condition."""
    return any(word.text.lower() == "même" for word in (*verb.children, *mark.children))


def is_asked(verb: Token) -> bool:
    """Whether the verb is that of a question."""
    while verb.dep in {"xcomp", "conj"} and verb.head is not None:
        verb = verb.head
    return verb.dep == "root" and any(child.text == "?" for child in verb.children)


def tense(verb: Token) -> Iterator[Judgement]:
    """Future → planned; conditional → hypothetical, but planned as the future of a past saying."""
    if is_conditional(verb):
        if not is_compound(verb) and is_future_in_the_past(verb):
            yield Judgement(Modality.PLANNED, "conditional after a past saying")
        else:
            yield Judgement(Modality.HYPOTHETICAL, "conditional")
    elif is_future(verb):
        yield Judgement(Modality.PLANNED, "future")


def is_future_in_the_past(verb: Token) -> bool:
    """Whether a conditional is the future as a past saying sees it: "a indiqué qu'il inviterait"."""
    while verb.dep == "conj" and verb.head is not None and is_verb(verb.head):
        verb = verb.head
    return verb.head is not None and verb.dep == "ccomp" and is_past(verb.head)
