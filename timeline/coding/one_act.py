"""Two words that tell one act, by how they hang together: "accord d'armistice", "accepte de livrer" (GUIDELINES 1)."""

from __future__ import annotations

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import complement_clauses, is_infinitive, is_present_participle
from timeline.coding.lexicon import Lexicon
from timeline.coding.modality.negation import negated
from timeline.coding.modality.operators import operator_of
from timeline.coding.occasions import SPEAKING
from timeline.coding.silence import bare
from timeline.language.document import Token
from timeline.records import EventType

VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCION})
PHASES = frozenset(
    {"cycle", "reprise", "série", "session", "round", "tour", "phase", "relance", "poursuite"}
    | {"signature", "conclusion", "paraphe", "cible", "objet", "théâtre", "victime"}
)
STOPPING = frozenset({"geler", "suspendre", "interrompre", "rompre", "cesser", "arrêter", "mettre"})
TALKS = frozenset(
    {"pourparler", "pourparlers", "négociation", "dialogue", "discussion", "consultation", "conversation"}
)
STOPPED = frozenset({EventType.REJECTION, EventType.SANCTION, EventType.PROTEST, EventType.CONCESSION})
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
    word = candidate.token
    if candidate.type not in LEADING or word.lemma in TOGETHER or (not candidate.is_noun and negated(word)):
        return False
    if candidate.type is EventType.AGREEMENT and len(candidate.parties) > 1:
        return False
    operator = operator_of(word, lexicon)
    if operator is None or operator.effect not in {"planned", "hypothetical"}:
        return False
    clauses = word.children_by("acl") if candidate.is_noun else complement_clauses(word)
    acts = [by_token.get(clause.index) for clause in clauses if is_infinitive(clause)]
    return any(act is not None and act.frame.confidence >= SURE for act in acts)


def is_stopped(candidate: Candidate, by_token: dict[int, Candidate]) -> bool:
    """Whether talks are only what is broken off: "a gelé les pourparlers" is one rejection."""
    noun = candidate.token
    if not candidate.is_noun or noun.lemma not in TALKS or noun.dep not in {"obj", "nsubj:pass"}:
        return False
    stopping = by_token.get(noun.head.index) if noun.head is not None else None
    return stopping is not None and stopping.type in STOPPED and stopping.token.lemma in STOPPING


def is_where_it_is_said(candidate: Candidate, by_token: dict[int, Candidate]) -> bool:
    """Whether a word is only what a saying is said in: "dans un discours, le roi a accusé …", "s'exprimant à Rome"."""
    token = candidate.token
    if candidate.type is not EventType.STATEMENT:
        return False
    if candidate.is_noun:
        within = token.case in SAID_IN
    else:
        within = token.dep in {"advcl", "acl"} and is_present_participle(token) and bare(token) in SPEAKING
    saying = by_token.get(governor(token).index) if within else None
    return saying is not None and not saying.is_noun and saying.type in {*SPEECH, EventType.REJECTION}


def governor(noun: Token) -> Token:
    """The word that a noun hangs on, past the adverb of its preposition ("lors de l'assaut")."""
    head = noun.head or noun
    return head.head if head.pos == "ADV" and head.head is not None else head
