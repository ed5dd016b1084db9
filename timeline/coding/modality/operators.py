"""Verbs, nouns and phrases that govern an event and change what becomes of it: "menacer de", "être prêt à"."""

from __future__ import annotations

from timeline.coding.clauses import is_passive
from timeline.coding.lexicon import Lexicon, Operator
from timeline.coding.triggers import is_word
from timeline.language.document import Token


def operator_of(head: Token, lexicon: Lexicon) -> Operator | None:
    """The operator that a word is, if the lexicon knows it as one; the predicate of "être" and "se dire" counts."""
    if is_predicate(head):
        for operator in lexicon.predicates.get(masculine(head), ()):
            if all(any(is_word(token, word) for token in head.subtree()) for word in operator.rest[1:]):
                return operator
    for operator in lexicon.operators.get(head.lemma, ()):
        if all(any(is_word(token, word) for token in head.subtree()) for word in operator.rest):
            return operator
    return None


def is_predicate(head: Token) -> bool:
    """Whether a word is said of somebody: after a copula, as a passive, after "se dire", or beside a noun."""
    if any(child.dep == "cop" for child in head.children) or is_passive(head):
        return True
    return head.pos == "ADJ" and head.dep in {"xcomp", "amod", "acl", "appos", "advcl", "conj", "obl:mod", "root"}


def masculine(head: Token) -> str:
    """The form of a participle or adjective that the lexicon lists: "accusées" → "accusé"."""
    return head.lemma if head.pos == "ADJ" else head.text.lower().removesuffix("s").removesuffix("e")
