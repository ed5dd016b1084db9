"""Who speaks in an article: every word that carries somebody's words, with whose words they are.

A voice need be no event: a medium that only relays ("rapporte l'APS") has one, and so has a verb of saying that the
lexicon does not code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.modality.pledges import APPROVING
from timeline.coding.places import verb_places
from timeline.coding.reporting.inserted import teller
from timeline.coding.slots import Slots
from timeline.language.document import Document, Token
from timeline.mentions.quotations import is_saying
from timeline.mentions.subjects import inverted_subject
from timeline.records import EventType, Role

VOCAL = frozenset({*SPEECH, EventType.REJECTION})
# Nouns of what somebody himself will do or not: "la décision de Berlin de livrer" is told by who tells of it.
PLEDGES = frozenset({"décision", "engagement", "promesse", "intention", "volonté", "disponibilité", "choix", "refus"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A word of saying. `entities` are the ids of the speakers, `saying` what the lexicon makes of it, if anything.

    `behind` is true where it stands behind what it tells, its subject after it: "…, a précisé l'agence".
    """

    token: Token
    entities: tuple[int, ...]
    saying: Candidate | None
    behind: bool = False


def find_voices(document: Document, slots: Slots, by_token: Mapping[int, Candidate]) -> dict[int, Voice]:
    """Every voice of an article by the token of its word."""
    found: dict[int, Voice] = {}
    for token in document.tokens:
        saying = by_token.get(token.index) or performing(token, by_token)
        if saying is not None and (saying.type not in VOCAL or token.lemma in APPROVING | PLEDGES):
            continue
        behind = teller(document, token, slots)
        if behind is not None:
            found[token.index] = Voice(token, behind.entities, saying, behind=True)
        elif saying is not None:
            entities = speakers(saying) or (() if saying.is_noun else subjects(document, token, slots))
            found[token.index] = Voice(token, entities, saying)
        elif is_saying(token):
            found[token.index] = Voice(token, subjects(document, token, slots), None)
    return found


def performing(token: Token, by_token: Mapping[int, Candidate]) -> Candidate | None:
    """The saying whose infinitive a verb of saying is: "a dit regretter l'attaque" is one act."""
    head = token.head
    return by_token.get(head.index) if token.dep == "xcomp" and head is not None and is_saying(token) else None


def speakers(saying: Candidate) -> tuple[int, ...]:
    """Who says it: the initiators of a saying."""
    return tuple(entity for party in saying.parties if party.role is Role.INITIATOR for entity in party.entities)


def subjects(document: Document, verb: Token, slots: Slots) -> tuple[int, ...]:
    """Who says it by the grammar alone: the subject before the verb or behind it, spoken or understood."""
    places = [found.token for found in verb_places(verb, "subj")]
    behind = inverted_subject(document, verb)
    for place in [*places, *([behind] if behind is not None else [])]:
        named = tuple(entity for mention, _ in slots.actors_at(place) for entity in mention.entities)
        if named:
            return named
    return ()
