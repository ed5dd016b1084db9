"""Who says so: the speaker whose words carry an event (`reported_by` of the guidelines).

A speaker is the initiator of a saying that governs the event's clause, the "selon X" of its clause, or whoever is
quoted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import is_verb, logical_subject
from timeline.coding.linear import LinearModel
from timeline.coding.slots import Slots
from timeline.language.document import Document, Token
from timeline.mentions.quotation import Quotation
from timeline.records import EventType, Role

ENOUGH = 0.4  # probability from which somebody is the speaker, chosen by cross-validation on the development gold
CERTAIN = frozenset({"according to", "governed as ccomp", "inserted", "quoted", "put after"})
ACCORDING_TO = frozenset({"selon", "d'après", "de après", "à en croire", "aux dires de", "de source", "de le avis de"})
GOVERNED = frozenset(
    {"ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl", "conj", "nsubj", "appos", "amod", "csubj"}
)


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody in whose words an event may stand. `rank` counts nearer ones; `own`: he does it by saying it."""

    entity: int
    how: str
    rank: int
    saying: Candidate | None
    own: bool


def report_features(candidate: Candidate, source: Source) -> dict[str, float]:
    """What speaks for and against this speaker."""
    part = candidate.frame.part
    speech = "speech" if candidate.type in SPEECH else "deed"
    found: dict[str, float] = {
        source.how: 1,
        f"{source.how}, {part}": 1,
        f"{source.how}, {speech}": 1,
        f"{min(source.rank, 2)} nearer": 1,
        f"{speech} {part}": 1,
        f"{candidate.type.value}": 1,
        f"trigger as {candidate.token.dep.partition(':')[0]}, {source.how}": 1,
    }
    if source.own:
        found["his own act"] = 1
        found[f"his own act, {source.how}"] = 1
    if any(source.entity in party.entities for party in candidate.parties):
        found[f"takes part, {source.how}"] = 1
    if source.saying is not None:
        found[f"by a {source.saying.type.value}"] = 1
        found[f"by a {source.saying.type.value}, {part}"] = 1
        found[f"{source.how}, by a {source.saying.frame.part}"] = 1
        found[f"by a {source.saying.type.value}, {source.how}"] = 1
        if source.saying.frame.content:
            found[f"content {source.saying.frame.content}"] = 1
    return found


class Attribution:
    """Finds the speaker of each candidate of an article."""

    def __init__(
        self,
        document: Document,
        slots: Slots,
        quotations: Sequence[Quotation],
        by_token: Mapping[int, Candidate],
        model: LinearModel | None,
    ) -> None:
        self.document = document
        self.slots = slots
        self.quotations = quotations
        self.model = model
        self.sayings = {at: saying for at, saying in by_token.items() if saying.type in SPEECH}
        self._put_after: dict[int, list[Candidate]] = {}
        for saying in self.sayings.values():
            if is_put_after(saying):
                self._put_after.setdefault(saying.token.sentence, []).append(saying)

    def speaker(self, candidate: Candidate) -> int | None:
        """The entity in whose words the event stands, or None for the article's own voice."""
        best, found = ENOUGH, None
        for source in self.sources(candidate):
            score = self._score(candidate, source)
            if score > best:
                best, found = score, source.entity
        return found

    def _score(self, candidate: Candidate, source: Source) -> float:
        if self.model is None:
            return 1 / (1 + source.rank) if source.how in CERTAIN else 0
        return self.model.probabilities(report_features(candidate, source))["reporter"]

    def sources(self, candidate: Candidate) -> list[Source]:
        """Everybody in whose words the event may stand, the nearest first, each once."""
        own = {
            entity
            for party in candidate.parties
            if party.role is Role.INITIATOR and candidate.type in SPEECH
            for entity in party.entities
        }
        found: dict[int, Source] = {}
        for how, saying, entities in self._sources(candidate):
            if entities and entities[0] not in found:
                found[entities[0]] = Source(entities[0], how, len(found), saying, entities[0] in own)
        return list(found.values())

    def _sources(self, candidate: Candidate) -> Iterator[tuple[str, Candidate | None, tuple[int, ...]]]:
        for entities in self._according_to(candidate.verb):
            yield "according to", None, entities
        for saying, relation in governing_sayings(candidate, self.sayings):
            yield f"governed as {relation}", saying, speakers(saying)
        for saying in inserted_sayings(candidate, self.sayings):
            yield "inserted", saying, speakers(saying)
        for quotation in self.quotations:
            if quotation.span.start <= candidate.token.start < quotation.span.end:
                spoken, entities = self._quoted(quotation)
                if spoken is not candidate:
                    yield "quoted", spoken, entities
        for saying in self._put_after.get(candidate.token.sentence, ()):
            if saying is not candidate and not is_below(candidate.token, saying.token):
                yield "put after", saying, speakers(saying)

    def _quoted(self, quotation: Quotation) -> tuple[Candidate | None, tuple[int, ...]]:
        saying = self.sayings.get(quotation.verb) if quotation.verb is not None else None
        if saying is not None and speakers(saying):
            return saying, speakers(saying)
        if quotation.speaker is not None:
            for mention, _ in self.slots.actors_at(self.document.tokens[quotation.speaker]):
                return saying, mention.entities
        return saying, ()

    def _according_to(self, verb: Token) -> Iterator[tuple[int, ...]]:
        for token in (verb, *verb.ancestors()):
            if not (token is verb or is_verb(token)):
                continue
            for child in token.children:
                if child.case in ACCORDING_TO or (child.text.lower() == "selon" and child.children):
                    for mention, _ in self.slots.actors_at(child):
                        yield mention.entities
            if token.dep in {"root", "ccomp", "parataxis"}:
                return


def speakers(saying: Candidate) -> tuple[int, ...]:
    """Who says it: the initiators of a saying."""
    return tuple(entity for party in saying.parties if party.role is Role.INITIATOR for entity in party.entities)


def governing_sayings(candidate: Candidate, sayings: Mapping[int, Candidate]) -> Iterator[tuple[Candidate, str]]:
    """The sayings that govern a candidate's clause ("a déclaré que …") and how, nearest first."""
    for below, head in pairwise([candidate.token, *candidate.token.ancestors()]):
        saying = sayings.get(head.index)
        if saying is not None and saying is not candidate and is_content(below, head, saying):
            yield saying, below.dep.partition(":")[0]


def inserted_sayings(candidate: Candidate, sayings: Mapping[int, Candidate]) -> Iterator[Candidate]:
    """The sayings inserted into a candidate's clause ("…, a déclaré X, …"), nearest first.

    A saying passed on the way up only stands by: "…, a dit X, qui a rencontré Y".
    """
    passed: set[int] = set()
    for token in (candidate.token, *candidate.token.ancestors()):
        passed.add(token.index)
        for child in token.children:
            if child.dep.startswith("parataxis") and child.index in sayings and child.index not in passed:
                yield sayings[child.index]


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
