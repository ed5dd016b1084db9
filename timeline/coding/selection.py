"""Which candidates are events that a researcher would want in a chronology (GUIDELINES 1)."""

from __future__ import annotations

from timeline.coding.candidate import Candidate
from timeline.language.document import Token
from timeline.mentions.entity import Actors, Entity
from timeline.records import Kind

POLITICAL = frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.IGO, Kind.MILITARY, Kind.ARMED_GROUP, Kind.PARTY})

TOPIC = frozenset({"sur", "concernant", "au sujet de", "à propos de", "quant à", "relatif à", "en matière de"})
CONCERNING = frozenset({"concernant", "portant", "touchant", "regardant"})


def has_actor(candidate: Candidate, actors: Actors) -> bool:
    """Whether somebody is known to take part."""
    return any(actors.of(party.filler.mention) for party in candidate.parties)


def is_political(entity: Entity) -> bool:
    """Whether an actor acts in politics by what it is, or is a person with an office or one that is known."""
    return entity.kind in POLITICAL or bool(entity.offices) or entity.known is not None


def tells_of_politics(actors: Actors) -> bool:
    """Whether any political actor acts in an article, rather than only locating what happens."""
    return any(
        is_political(entity) for mention in actors.mentions if not mention.place for entity in actors.of(mention)
    )


def is_topic(noun: Token) -> bool:
    """Whether a noun, or one it belongs to, is what talks or words are about."""
    if noun.case in TOPIC:
        return True
    head = noun.head
    if head is None:
        return False
    if head.text.lower() in CONCERNING and noun.dep.startswith(("obj", "obl", "nmod")):
        return True
    return noun.dep in {"nmod", "conj"} and head.pos == "NOUN" and is_topic(head)
