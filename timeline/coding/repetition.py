"""One act told by two words is one event: "rendre hommage", "tués dans l'attaque menée par X" (GUIDELINES 1)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.coding.candidate import Candidate
from timeline.coding.lexicon import Lexicon
from timeline.coding.one_act import governor, is_only_announced, is_stopped, is_where_it_is_said, named_by
from timeline.coding.roles import add
from timeline.coding.silence import is_silence
from timeline.coding.speech import performed
from timeline.coding.triggers import CARRYING, weighs_less
from timeline.mentions.quotation import Quotation
from timeline.records import EventType, Role

WITHIN = frozenset({"dans", "lors de", "au cours de", "par", "pendant", "durant", "à la suite de", "suite à", "à"})
TELLING = 0.5  # confidence from which a phrase tells all that its words tell: "persister et signer" signs nothing
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCION})
TOLD = VIOLENT | {EventType.PROTEST}
ROLES = (Role.INITIATOR, Role.TARGET, Role.PARTICIPANT)


def once_each(candidates: Sequence[Candidate], lexicon: Lexicon) -> list[Candidate]:
    """The candidates without those that only repeat another one of their sentence."""
    by_token = {candidate.token.index: candidate for candidate in candidates}
    dropped: set[int] = set()
    for candidate in candidates:
        for word in candidate.words[1:]:
            noun = by_token.get(word.index)
            if noun is None:
                continue
            if noun.type is candidate.type and noun.light is candidate.token and not weighs_less(noun, candidate):
                dropped.add(candidate.token.index)
            elif noun.type is candidate.type or candidate.frame.confidence >= TELLING:
                dropped.add(noun.token.index)
        verb = told_by(candidate, by_token)
        if verb is not None:
            kept, other = (candidate, verb) if is_carried_by(candidate, verb) else (verb, candidate)
            dropped.add(other.token.index)
            take_parties(kept, other)
        names = named_by(candidate, by_token)
        if names is not None and names[0].token.index not in dropped:
            kept, other = names
            dropped.add(other.token.index)
            other.parties = [party for party in other.parties if other.token in party.filler.token.ancestors()]
            take_parties(kept, other)
            if kept.light is None:
                kept.light, kept.light_verb = other.light, other.light_verb
            surer = max(kept.frame.confidence, other.frame.confidence)
            kept.frame = replace(kept.frame, confidence=surer)
        repeats = is_where_it_is_said(candidate, by_token) or is_stopped(candidate, by_token)
        if repeats or is_only_announced(candidate, by_token, lexicon):
            dropped.add(candidate.token.index)
    return [candidate for candidate in candidates if candidate.token.index not in dropped]


def take_parties(kept: Candidate, other: Candidate) -> None:
    """Give a telling those in the roles that only the other telling of its act fills."""
    for role in ROLES:
        if all(party.role is not role for party in kept.parties):
            add(kept, [party.filler for party in other.parties if party.role is role], role)


def is_carried_by(noun: Candidate, verb: Candidate) -> bool:
    """Whether a verb adds nothing to the noun below it: "tenir" does not, "ratifier" and "promettre" do."""
    if noun.type is EventType.PROTEST and noun.token.dep == "nsubj":  # "la marche a réuni dix mille personnes"
        return True
    carrier = noun.light_verb
    if noun.light is not verb.token or carrier is None or weighs_less(noun, verb):
        return False
    return carrier.effect in CARRYING


def said_once(candidates: Sequence[Candidate], quotations: Sequence[Quotation]) -> list[Candidate]:
    """The candidates without acts that the saying of them performs; the saying takes their type and whom they touch.

    What somebody does not say is no event at all.
    """
    dropped = {candidate.token.index for candidate in candidates if is_silence(candidate)}
    for act, saying in performed(candidates, quotations):
        if act.type not in {EventType.STATEMENT, saying.type}:
            saying.type = act.type
            saying.evidence.append(f"{act.type}: {act.frame.entry}")
        add(saying, [party.filler for party in act.parties if party.role is Role.TARGET], Role.TARGET)
        dropped.add(act.token.index)
    return [candidate for candidate in candidates if candidate.token.index not in dropped]


def told_by(candidate: Candidate, by_token: dict[int, Candidate]) -> Candidate | None:
    """The verb of the same type that tells the act which a noun below it only names: "débloquer une aide"."""
    noun = candidate.token
    if not candidate.is_noun or noun.head is None:
        return None
    verb = by_token.get(governor(noun).index)
    if verb is None or verb.is_noun or verb.type is not candidate.type:
        return None
    if noun.dep in {"obj", "nsubj:pass"} and noun.case is None:
        return verb
    if noun.dep == "nsubj" and candidate.type in TOLD:  # "l'attaque a tué", "des combats opposent", "la marche a réuni"
        return verb
    apart = noun.head.pos == "ADV"  # "lors de l'assaut"
    return verb if candidate.type in VIOLENT and (noun.case in WITHIN or apart) else None
