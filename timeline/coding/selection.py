"""Which candidates are events that a researcher would want in a chronology (GUIDELINES 1)."""

from __future__ import annotations

from pathlib import Path

from timeline.coding.candidate import Candidate
from timeline.language.document import Token
from timeline.language.word_lists import word_list
from timeline.mentions.entity import ActorMention, Actors, Entity, Form
from timeline.records import EventType, Kind

ENOUGH = 0.34  # probability from which a candidate is an event, chosen on passages that no rule or weight had seen
PRIVATE = 0.42  # and in an article in which no political actor acts
SURE = 0.6  # and where no party was recognised: an event has one, so the words must say very clearly that it is one
VIOLENT = frozenset({EventType.ASSAULT, EventType.COERCION})
POLITICAL = frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.IGO, Kind.MILITARY, Kind.ARMED_GROUP, Kind.PARTY})
NAMING = frozenset({Form.NAME, Form.TITLE, Form.GROUP})
TOPIC = frozenset({"sur", "concernant", "au sujet de", "à propos de", "quant à", "relatif à", "en matière de"})
WORKS = frozenset({"rôle", "personnage", "film", "roman", "téléfilm", "feuilleton", "opéra", "scénario", "fiction"})
ABOUT = TOPIC | {"de"}
CHAIN = 4  # nouns between a topic and the word that is about it
CONCERNING = frozenset({"concernant", "portant", "touchant", "regardant"})


def is_worth_a_row(candidate: Candidate, actors: Actors, politics: bool) -> bool:
    """Whether a candidate is likely enough an event; `politics`: a political actor acts in the article.

    Where none does, violence that nobody is known to take part in is private. What a film or novel tells is no event.
    """
    if is_fictional(candidate.token):
        return False
    if has_actor(candidate, actors):
        return candidate.confidence >= (ENOUGH if politics else PRIVATE)
    return candidate.confidence >= SURE and (politics or candidate.type not in VIOLENT)


def is_fictional(token: Token) -> bool:
    """Whether words belong to a noun phrase that names a role or a work: "le rôle d'un homme condamné"."""
    for head in token.ancestors():
        if head.lemma in WORKS:
            return True
        if head.pos not in {"NOUN", "PROPN"} and not head.dep.startswith("acl"):
            return False
    return False


def has_actor(candidate: Candidate, actors: Actors) -> bool:
    """Whether somebody is known to take part."""
    return any(actors.of(party.filler.mention) for party in candidate.parties)


def is_political(entity: Entity) -> bool:
    """Whether an actor acts in politics by what it is, or is a person with an office or one that is known."""
    return entity.kind in POLITICAL or bool(entity.offices) or entity.known is not None


def tells_of_politics(actors: Actors) -> bool:
    """Whether any political actor acts in an article, rather than only saying where or whence things are."""
    return any(
        is_political(entity) or (entity.kind is Kind.GROUP and is_public(mention, entity))
        for mention in actors.mentions
        if not mention.place and mention.public and mention.form in NAMING
        for entity in actors.of(mention)
    )


def is_public(mention: ActorMention, group: Entity) -> bool:
    """Whether a group acts for a state or an organisation: "la délégation russe", "les dirigeants du G7"."""
    return group.country is not None or (mention.form is Form.GROUP and mention.public)


def talks() -> frozenset[str]:
    """Verbs and nouns that are about something."""
    return word_list(Path(__file__).parent / "talks.txt")


def is_bare_topic(candidate: Candidate) -> bool:
    """Whether a noun is only what talks or a text are about ("une note concernant les livraisons d'armes").

    One that a participle, a clause or a number makes concrete ("le mémorandum signé le 16 juillet") may be an event.
    """
    noun = candidate.token
    if not candidate.is_noun or candidate.light is not None:
        return False
    if any(child.dep.startswith("acl") or child.pos == "NUM" for child in noun.subtree() if child is not noun):
        return False
    below: Token | None = noun
    for _ in range(CHAIN):
        if below is None or below.head is None:
            return False
        head = below.head
        about = below.case in ABOUT or stands_with_de(below) or head.lemma in {"évoquer", "aborder"}
        if head.text.lower() in CONCERNING and head.head is not None:
            return head.head.lemma in talks()
        if about and head.lemma in talks() and (head.pos == "VERB" or below.case != "de"):
            return True
        if head.pos != "NOUN" or not below.dep.startswith(("nmod", "conj")):
            return False
        below = head
    return False


def stands_with_de(noun: Token) -> bool:
    """Whether "de l'" stands before an oblique, which a parser may take for an article."""
    return noun.dep.startswith("obl") and any(
        child.text.lower() in {"de", "d'"} and child.index < noun.index for child in noun.children
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
