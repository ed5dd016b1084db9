"""Silence is no event: "n'a pas confirmé", "n'a pas souhaité réagir", "a refusé de commenter" (GUIDELINES 1)."""

from __future__ import annotations

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import is_infinitive
from timeline.coding.modality.negation import negated
from timeline.language.document import Token
from timeline.records import EventType

TELLING = frozenset(
    {"confirmer", "infirmer", "démentir", "commenter", "réagir", "répondre", "préciser", "exprimer", "prononcer"}
)
WISHING = frozenset({"vouloir", "souhaiter", "pouvoir", "désirer", "tenir"})
DECLINING = frozenset({"refuser", "décliner", "abstenir", "garder", "éviter"})
WORDS = frozenset({"commentaire", "commenter", "réagir", "répondre", "exprimer"})


def is_silence(candidate: Candidate) -> bool:
    """Whether a candidate only says that somebody said nothing."""
    verb = candidate.token
    if candidate.is_noun:
        return False
    if candidate.type is EventType.REJECTION:
        return bare(verb) in DECLINING and any(bare(word) in WORDS for word in verb.subtree())
    if candidate.type is not EventType.STATEMENT or bare(verb) not in TELLING:
        return False
    head = verb.head
    if is_infinitive(verb) and head is not None and verb.dep in {"xcomp", "obl:arg", "advcl", "obj"}:
        return bare(head) in DECLINING or (bare(head) in WISHING and negated(head) is not None)
    return negated(verb) is not None


def bare(word: Token) -> str:
    """The lemma without the pronoun of a reflexive verb."""
    return word.lemma.removeprefix("se ").removeprefix("s'")
