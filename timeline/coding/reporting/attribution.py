"""Who says so: the speaker whose words carry an event (`reported_by` of the guidelines).

A speaker is the initiator of a saying that governs the event's clause, the "selon X" of its clause, or whoever is
quoted. All who may be are weighed by a linear model.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import is_verb, logical_subject
from timeline.coding.linear import LinearModel
from timeline.coding.reporting.features import Source, report_features
from timeline.coding.reporting.reach import Reach, find_reaches
from timeline.coding.reporting.voices import Voice, find_voices
from timeline.coding.slots import Slots
from timeline.language.document import Document, Token
from timeline.mentions.entity import Form
from timeline.mentions.quotation import Quotation
from timeline.mentions.quotations import is_saying
from timeline.records import Kind, Role

ENOUGH = 0.4  # probability from which somebody is the speaker, chosen by cross-validation on the development gold
CERTAIN = frozenset({"according to", "governed as ccomp", "inserted", "quoted", "put after", "as said"})
GOVERNED = frozenset(
    {"ccomp", "xcomp", "obj", "obl", "nmod", "acl", "advcl", "conj", "nsubj", "appos", "amod", "csubj"}
)
THROUGH = {"acl:relcl": "a relative clause", "advcl": "an adverbial clause", "acl": "a clause of a noun"}
TIMING = frozenset({"après", "depuis", "avant", "dès", "lors de", "pendant", "durant", "en marge de", "à cause de"})
OCCASIONS = frozenset(
    {"issue", "occasion", "suite", "lendemain", "terme", "cours", "marge", "veille", "sortie", "jour"}
)
CONTENT = frozenset({"de", "à", "pour", "contre", "dans", "sur", "en faveur de", "quant à", "face à"})
Found = tuple[str, Voice | None, tuple[int, ...]]


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
        self.voices = find_voices(document, slots, by_token)
        self.reaches: list[Reach] = find_reaches(document, slots, self.voices)

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
        found: dict[int, tuple[list[str], Voice | None]] = {}
        for how, voice, entities in self._sources(candidate):
            if entities:
                found.setdefault(entities[0], ([], voice))[0].append(how)
        entities_by_id = self.slots.actors.entities
        return [
            Source(entity, tuple(dict.fromkeys(hows)), rank, voice, entity in own, entities_by_id[entity].kind)
            for rank, (entity, (hows, voice)) in enumerate(found.items())
        ]

    def _sources(self, candidate: Candidate) -> Iterator[Found]:
        for voice, relation, ways in governing(candidate, self.voices):
            yield f"governed as {relation}", voice, voice.entities
            for way in ways:
                yield way, voice, voice.entities
        start = candidate.token.start
        own = self.voices.get(candidate.token.index)
        for voice in inserted_voices(candidate, self.voices) if own is None or not own.behind else ():
            low, high = sorted((start, voice.token.start))
            if is_saying(voice.token) and not voice.behind and ";" not in self.document.text[low:high]:
                yield "inserted", voice, voice.entities
        for quotation in self.quotations:
            if quotation.span.start <= start < quotation.span.end:
                spoken, entities = self._quoted(quotation)
                if spoken is None or spoken.saying is not candidate:
                    yield "quoted term" if quotation.inside else "quoted", spoken, entities
        for reach in self.reaches:
            if reach.start <= start < reach.end and (reach.voice is None or reach.voice.saying is not candidate):
                yield reach.how, reach.voice, reach.entities

    def _quoted(self, quotation: Quotation) -> tuple[Voice | None, tuple[int, ...]]:
        voice = self.voices.get(quotation.verb) if quotation.verb is not None else None
        if voice is not None and voice.entities:
            return voice, voice.entities
        if quotation.speaker is not None:
            for mention, _ in self.slots.actors_at(self.document.tokens[quotation.speaker]):
                return voice, mention.entities
        return voice, self._interviewed() if quotation.answer else ()

    def _interviewed(self) -> tuple[int, ...]:
        """Who answers the questions of an interview: the person named first, one with an office before others."""
        actors = self.slots.actors
        named = [entity for mention in actors.mentions for entity in actors.of(mention) if mention.form is Form.NAME]
        persons = [entity for entity in named if entity.kind is Kind.PERSON]
        first = next((entity for entity in persons if entity.offices), next(iter(persons), None))
        return (first.id,) if first is not None else ()


def governing(candidate: Candidate, voices: Mapping[int, Voice]) -> Iterator[tuple[Voice, str, list[str]]]:
    """The sayings that govern a candidate's clause ("a déclaré que …"), how, and through what, nearest first."""
    ways: list[str] = []
    clauses = 0
    for below, head in pairwise([candidate.token, *candidate.token.ancestors()]):
        voice = voices.get(head.index)
        circumstance = is_circumstance(below)
        if voice is not None and voice.saying is not candidate:
            behind = voice.behind and candidate.token.index > head.index  # "…, a dit X, que Y a reçu"
            if not behind and is_content(below, head, voice):
                relation = below.dep.partition(":")[0]
                kind = [f"governed with {below.case}"] if relation == "obl" else []
                yield voice, relation, [*ways, *kind, f"{min(clauses, 2)} clauses between"]
        if circumstance or below.dep in THROUGH:
            ways.append(f"through {'a circumstance' if circumstance else THROUGH[below.dep]}")
        clauses += is_verb(head)


def is_circumstance(token: Token) -> bool:
    """Whether a phrase says when or on which occasion: "après l'attaque", "à l'issue d'un entretien"."""
    if token.dep.startswith(("obl", "nmod", "advcl")) and token.case is not None:
        return token.case in TIMING or token.lemma in OCCASIONS
    return token.text.lower() in {"lors", "après", "avant"}


def inserted_voices(candidate: Candidate, voices: Mapping[int, Voice]) -> Iterator[Voice]:
    """The sayings inserted into a candidate's clause ("…, a déclaré X, …"), nearest first.

    A saying passed on the way up only stands by: "…, a dit X, qui a rencontré Y".
    """
    passed: set[int] = set()
    for token in (candidate.token, *candidate.token.ancestors()):
        passed.add(token.index)
        for child in token.children:
            if child.dep.startswith("parataxis") and child.index in voices and child.index not in passed:
                yield voices[child.index]


def is_content(token: Token, head: Token, voice: Voice) -> bool:
    """Whether `token`, which hangs on the saying `head`, is what is said rather than who says it, when or where."""
    if token.dep.partition(":")[0] not in GOVERNED or token.dep in {"nsubj", "nsubj:pass"}:
        return False
    subject = logical_subject(head)
    if subject is not None and subject.token is token:
        return False
    if token.dep.startswith(("ccomp", "xcomp", "obj")):
        return True
    saying = voice.saying
    if token.dep.startswith(("obl", "advcl")):
        return token.case in CONTENT or token.dep == "advcl"
    return token.dep.startswith("acl") and saying is not None and saying.is_noun
