"""Slots of a frame → the actor mentions that stand in them.

Slot names are those of `lexicon/README.md`: `subj`, `obj`, prepositions, `obj.de`, and for nouns `poss` and `adj`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.coding.candidate import Candidate, Filler
from timeline.coding.clauses import Found, is_verb, surface_subject
from timeline.coding.measure_words import stand_ins
from timeline.coding.places import noun_places, verb_places
from timeline.language.document import Document, Token
from timeline.mentions.entity import ActorMention, Actors
from timeline.mentions.quotation import Quotation

# Subjects that are not who is meant.
SELF = frozenset({"je", "j'", "nous", "on", "vous", "tu", "ce", "c'", "cela", "ça"})
DEPTH = 3  # nouns that an actor is looked for through


class Slots:
    """The slots of candidates in one article, filled from its parse and its actors."""

    def __init__(self, document: Document, actors: Actors, quotations: Sequence[Quotation]) -> None:
        self.document = document
        self.actors = actors
        self.quoted = {quotation.verb: quotation.span for quotation in quotations if quotation.verb is not None}

    def fill(self, candidate: Candidate, slot: str) -> list[Filler]:
        """The actor mentions in a slot of a candidate, in text order; empty when nobody stands there."""
        found: list[Filler] = []
        for place in self.places(candidate, slot):
            for mention, token in self.actors_at(place.token):
                if all(mention is not filler.mention for filler in found):
                    found.append(Filler(mention, token, slot, place.why))
            if found:
                break
        return found

    def places(self, candidate: Candidate, slot: str) -> Iterator[Found]:
        """The tokens that stand in a slot, the likeliest first."""
        if slot == "quote.subj":
            yield from self._subjects_quoted(candidate.token)
        elif candidate.frame.part == "verb":
            yield from verb_places(candidate.token, slot)
        else:
            yield from noun_places(candidate, slot)

    def _subjects_quoted(self, saying: Token) -> Iterator[Found]:
        """Of whom the words say something that the verb quotes: "« Moscou ment », s'indigne le ministre"."""
        span = self.quoted.get(saying.index)
        if span is None:
            return
        inside = self.document.tokens_in(span.start, span.end)
        indices = {token.index for token in inside}
        for token in inside:
            if is_verb(token) and (token.head is None or token.head.index not in indices):
                subject = surface_subject(token)
                if subject is not None and subject.text.lower() not in SELF:
                    yield Found(subject, f"subject of what {saying.text} quotes")

    def actors_at(self, token: Token, depth: int = 0) -> Iterator[tuple[ActorMention, Token]]:
        """The mention that a token heads, those coordinated with it, or those that a word of measure stands for."""
        mention = self.actors.at(token.index)
        if mention is not None:
            yield mention, token
        elif depth < DEPTH and token.lemma.lower() in stand_ins():
            for child in token.children_by("nmod", "obl"):
                if child.case in {"de", "d'entre", "parmi"}:
                    yield from self.actors_at(child, depth + 1)
        elif depth < DEPTH:
            for child in token.children_by("flat", "appos"):
                yield from self.actors_at(child, depth + 1)
        if depth < DEPTH:
            for child in token.children_by("conj"):
                if not is_verb(child):
                    yield from self.actors_at(child, depth + 1)
