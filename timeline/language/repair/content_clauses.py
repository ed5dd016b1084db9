"""Clauses with "que" are what is said, not relatives of a noun in between: "a déclaré jeudi que …".

A verb that takes a clause as its object, and has none, governs the clause that a small parser hung on the adverbial
before it ("jeudi", "à plusieurs reprises", "dans l'avion qui le ramenait de Sotchi").
"""

from __future__ import annotations

from pathlib import Path

from timeline.language.document import Sentence, Token
from timeline.language.repair.tree import hang, has_case, has_subject, is_finite
from timeline.language.word_lists import word_list

VERBS = Path(__file__).parents[1] / "data" / "clause_verbs.txt"
OBJECTS = ("obj", "ccomp", "xcomp")
REACH = 30  # words between the verb and its clause


def clause_verbs() -> frozenset[str]:
    """Lemmas of the verbs that take a clause."""
    return word_list(VERBS)


def sayings_govern_their_clause(sentence: Sentence) -> None:
    """Hang clauses with "que" on the verb before them that lacks its content."""
    for token in sentence.tokens:
        if token.dep.startswith("acl") and is_finite(token) and has_subject(token) and (mark := opening(token)):
            verb = awaiting(mark, token, sentence)
            if verb is not None and hang(token, verb, "ccomp"):
                mark.attach(token, "mark")


def opening(clause: Token) -> Token | None:
    """The "que" that opens a clause, before its subject and verb."""
    first = next((child for child in clause.children if child.pos != "PUNCT"), None)
    return first if first is not None and first.text.lower() in {"que", "qu'"} else None


def awaiting(mark: Token, clause: Token, sentence: Sentence) -> Token | None:
    """The verb before the clause, within its sentence, that takes one and has no object of any sort."""
    first = max(sentence.tokens[0].index, mark.index - REACH)
    for token in reversed(sentence.tokens[first - sentence.tokens[0].index : mark.index - sentence.tokens[0].index]):
        if token.pos != "VERB" or token.lemma not in clause_verbs():
            continue
        if any(child.dep.startswith(OBJECTS) and not is_adverbial(child) for child in token.children):
            return None
        return token if is_between(token, clause) else None
    return None


def is_adverbial(child: Token) -> bool:
    """Whether an object is one by mistake: it has a preposition, or is the clitic of a reflexive."""
    return has_case(child) or child.text.lower() in {"se", "s'"}


def is_between(verb: Token, clause: Token) -> bool:
    """Whether the clause hangs on something below the verb, so that the verb may take it over."""
    return any(ancestor is verb for ancestor in clause.ancestors())
