"""Two words that tell one act, by how they hang together: "accord d'armistice", "accepte de livrer" (GUIDELINES 1)."""

from __future__ import annotations

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import complement_clauses, is_infinitive
from timeline.coding.lexicon import Lexicon
from timeline.coding.negation import negated
from timeline.coding.operators import operator_of
from timeline.language.document import Token
from timeline.records import EventType

VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCION})
PHASES = frozenset({"cycle", "reprise", "série", "session", "round", "tour", "phase", "relance", "poursuite"})
SAID_IN = frozenset({"dans", "lors de", "au cours de", "à l'occasion de", "par", "via", "durant", "pendant"})
LEADING = frozenset({EventType.STATEMENT, EventType.AGREEMENT, EventType.CONCESSION})
TOGETHER = frozenset({"convenir", "s'entendre", "s'accorder"})  # agree first, and then do: two events (GUIDELINES 1)
SURE = 0.5  # lexicon confidence from which an infinitive is the act that the verb above it only announces


def named_by(candidate: Candidate, by_token: dict[int, Candidate]) -> tuple[Candidate, Candidate] | None:
    """Two words of a noun phrase that tell one act, the one that stays first.

    "L'accord d'armistice", "la reprise du dialogue", "le traité paraphé à Berlin", "l'attaque qui a tué trois soldats".
    """
    token = candidate.token
    noun = by_token.get(token.head.index) if token.head is not None else None
    if noun is None or not noun.is_noun:
        return None
    if candidate.is_noun:
        if noun.type is not candidate.type or token.dep != "nmod" or token.case != "de":
            return None
        if noun.token.lemma in PHASES:
            return candidate, noun
        return None if any(child.dep.startswith("det") for child in token.children) else (noun, candidate)
    if not token.dep.startswith("acl") or is_infinitive(token):
        return None
    if noun.type is candidate.type:
        return (candidate, noun) if candidate.type in VIOLENT else (noun, candidate)
    negotiated = noun.type is EventType.AGREEMENT and token.lemma == "négocier"
    return (noun, candidate) if negotiated else None


def is_only_announced(candidate: Candidate, by_token: dict[int, Candidate], lexicon: Lexicon) -> bool:
    """Whether a verb only says that its infinitive will or may be done: "accepte de livrer", "se résout à négocier"."""
    verb = candidate.token
    if candidate.is_noun or candidate.type not in LEADING or verb.lemma in TOGETHER or negated(verb):
        return False
    if candidate.type is EventType.AGREEMENT and len(candidate.parties) > 1:
        return False
    operator = operator_of(verb, lexicon)
    if operator is None or operator.effect not in {"planned", "hypothetical"}:
        return False
    acts = [by_token.get(clause.index) for clause in complement_clauses(verb) if is_infinitive(clause)]
    return any(act is not None and act.frame.confidence >= SURE for act in acts)


def is_where_it_is_said(candidate: Candidate, by_token: dict[int, Candidate]) -> bool:
    """Whether a noun is only what a saying stands in: "dans un discours, le roi a accusé …"."""
    if not candidate.is_noun or candidate.type is not EventType.STATEMENT or candidate.token.case not in SAID_IN:
        return False
    saying = by_token.get(governor(candidate.token).index)
    return saying is not None and not saying.is_noun and saying.type in {*SPEECH, EventType.REJECTION}


def governor(noun: Token) -> Token:
    """The word that a noun hangs on, past the adverb of its preposition ("lors de l'assaut")."""
    head = noun.head or noun
    return head.head if head.pos == "ADV" and head.head is not None else head
