"""Who says so: the speaker whose words carry an event (`reported_by` of the guidelines).

A speaker is the initiator of a saying that governs the event's clause, the "selon X" of its clause, or whoever is
quoted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import is_verb, logical_subject
from timeline.coding.slots import Slots
from timeline.language.document import Document, Token
from timeline.mentions.quotation import Quotation
from timeline.records import EventType, Role

ACCORDING_TO = frozenset({"selon", "d'après", "de après", "à en croire", "aux dires de", "de source", "de le avis de"})
SPEECH = frozenset(
    {
        EventType.STATEMENT,
        EventType.ACCUSATION,
        EventType.WARNING,
        EventType.DEMAND,
        EventType.SUPPORT,
    }
)
GOVERNED = frozenset(
    {"ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl", "conj", "nsubj", "appos", "amod", "csubj"}
)


class Attribution:
    """Finds the speaker of each candidate of an article."""

    def __init__(
        self, document: Document, slots: Slots, quotations: Sequence[Quotation], lexicon_says: Mapping[int, Candidate]
    ) -> None:
        self.document = document
        self.slots = slots
        self.quotations = quotations
        self.sayings = {at: saying for at, saying in lexicon_says.items() if saying.type in SPEECH}
        self._put_after: dict[int, list[Candidate]] = {}
        for saying in self.sayings.values():
            if is_put_after(saying):
                self._put_after.setdefault(saying.token.sentence, []).append(saying)

    def speaker(self, candidate: Candidate) -> int | None:
        """The entity in whose words the event stands, or None for the article's own voice.

        Who says in his own words what he does by saying it ("nous condamnons") does not report it.
        """
        own = {
            entity
            for party in candidate.parties
            if party.role is Role.INITIATOR and candidate.type in SPEECH
            for entity in party.entities
        }
        for source, entities in self.sources(candidate):
            if source is not candidate.token and entities and not own & set(entities):
                return entities[0]
        return None

    def sources(self, candidate: Candidate) -> Iterator[tuple[Token, tuple[int, ...]]]:
        """Sayings, "selon" phrases and quotations around a candidate, the nearest first."""
        yield from self._according_to(candidate.verb)
        for saying in governing_sayings(candidate, self.sayings):
            yield saying.token, speakers(saying)
        for quotation in self.quotations:
            if quotation.span.start <= candidate.token.start < quotation.span.end:
                yield from self._quoted(quotation)
        for saying in self._put_after.get(candidate.token.sentence, ()):
            if saying is not candidate and not is_below(candidate.token, saying.token):
                yield saying.token, speakers(saying)

    def _quoted(self, quotation: Quotation) -> Iterator[tuple[Token, tuple[int, ...]]]:
        verb = self.document.tokens[quotation.verb] if quotation.verb is not None else None
        saying = self.sayings.get(verb.index) if verb is not None else None
        if saying is not None and speakers(saying):
            yield saying.token, speakers(saying)
        elif quotation.speaker is not None:
            token = self.document.tokens[quotation.speaker]
            for mention, _ in self.slots.actors_at(token):
                yield token, mention.entities

    def _according_to(self, verb: Token) -> Iterator[tuple[Token, tuple[int, ...]]]:
        for token in (verb, *verb.ancestors()):
            if not (token is verb or is_verb(token)):
                continue
            for child in token.children:
                if child.case in ACCORDING_TO or (child.text.lower() == "selon" and child.children):
                    for mention, _ in self.slots.actors_at(child):
                        yield child, mention.entities
            if token.dep in {"root", "ccomp", "parataxis"}:
                return


def speakers(saying: Candidate) -> tuple[int, ...]:
    """Who says it: the initiators of a saying."""
    return tuple(entity for party in saying.parties if party.role is Role.INITIATOR for entity in party.entities)


def governing_sayings(candidate: Candidate, sayings: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """The sayings whose content a candidate's clause belongs to, nearest first.

    Either the saying governs the clause ("a déclaré que …"), or it is inserted into it ("…, a déclaré X, …").
    """
    token = candidate.token
    path = [token, *token.ancestors()]
    passed: set[int] = {token.index}  # sayings on the way up that only stand by: "…, a dit X, qui a rencontré Y"
    for below, head in pairwise(path):
        yield from inserted(below, sayings, passed)
        saying = sayings.get(head.index)
        if saying is None or saying is candidate:
            continue
        passed.add(head.index)
        if is_content(below, head, saying):
            yield saying
    yield from inserted(path[-1], sayings, passed)


def is_content(token: Token, head: Token, saying: Candidate) -> bool:
    """Whether `token`, which hangs on the saying `head`, is what is said rather than who says it, when or where."""
    if token.dep.partition(":")[0] not in GOVERNED or token.dep in {"nsubj", "nsubj:pass"}:
        return False
    subject = logical_subject(head)
    if subject is not None and subject.token is token:
        return False
    if token.dep.startswith(("ccomp", "xcomp", "obj")):
        return True
    if token.dep.startswith(("obl", "advcl")):
        return saying.type is not EventType.STATEMENT and token.case in {"de", "à", "pour"}
    return token.dep.startswith("acl") and saying.is_noun


def inserted(token: Token, sayings: Mapping[int, Candidate], passed: set[int]) -> Iterator[Candidate]:
    """Sayings inserted into a clause or put after it: "a-t-il déclaré", "ajoute le communiqué"."""
    for child in token.children:
        if child.dep.startswith("parataxis") and child.index in sayings and child.index not in passed:
            yield sayings[child.index]


def is_put_after(saying: Candidate) -> bool:
    """Whether a saying stands after its content with its subject behind it: "…, rapporte l'APS"."""
    verb = saying.token
    subject = next((child for child in verb.children if child.dep.startswith("nsubj")), None)
    if saying.is_noun or subject is None or subject.index < verb.index:
        return False
    return not any(child.dep in {"ccomp", "xcomp"} and child.index > verb.index for child in verb.children)


def is_below(token: Token, head: Token) -> bool:
    """Whether a token depends on another, directly or not."""
    return any(ancestor is head for ancestor in token.ancestors())
