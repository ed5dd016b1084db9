"""Which candidates are events that a researcher would want in a chronology (GUIDELINES 1)."""

from __future__ import annotations

from timeline.coding.candidate import Candidate
from timeline.language.document import Token
from timeline.mentions.entity import Actors, Entity
from timeline.records import EventType, Kind

ENOUGH = 0.4  # probability from which a candidate is an event, chosen by cross-validation on the development gold
SURE = 0.65  # and where no party was recognised: an event has one, so the words must say very clearly that it is one
POLITICAL = frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.IGO, Kind.MILITARY, Kind.ARMED_GROUP, Kind.PARTY})
TOPIC = frozenset({"sur", "concernant", "au sujet de", "à propos de", "quant à", "relatif à", "en matière de"})
CONCERNING = frozenset({"concernant", "portant", "touchant", "regardant"})


def is_worth_a_row(candidate: Candidate, actors: Actors, politics: bool) -> bool:
    """Whether a candidate is likely enough an event; `politics`: a political actor acts in the article.

    Where none does, what nobody is known to take part in is none, and people who only travel or meet are private.
    """
    if politics:
        return candidate.confidence >= (ENOUGH if has_actor(candidate, actors) else SURE)
    if candidate.type is EventType.MEETING and not candidate.frame.own:
        return False
    return candidate.confidence >= ENOUGH and has_actor(candidate, actors)


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
