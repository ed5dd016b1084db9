"""Which candidates are events that a researcher would want in a chronology (GUIDELINES 1)."""

from __future__ import annotations

from timeline.coding.candidate import Candidate
from timeline.language.document import Token
from timeline.mentions.entity import Actors

TOPIC = frozenset({"sur", "concernant", "au sujet de", "à propos de", "quant à", "relatif à", "en matière de"})


def reason_to_drop(candidate: Candidate, actors: Actors) -> str | None:
    """Why a candidate is no event of its own; None for one to keep."""
    if not any(party.filler.mention.public and actors.of(party.filler.mention) for party in candidate.parties):
        return "no public actor takes part"
    return None


def is_topic(noun: Token) -> bool:
    """Whether a noun, or one it belongs to, is what talks or words are about."""
    if noun.case in TOPIC:
        return True
    head = noun.head
    return head is not None and noun.dep in {"nmod", "conj"} and head.pos == "NOUN" and is_topic(head)
