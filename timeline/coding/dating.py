"""When: which date expression of the text says when an event was (GUIDELINES 4).

The dates of a trigger's sentence are weighed by a linear model that sees how far grammar lets each of them reach
(`date_scope`) and where it stands (`date_features`). An expression that names no interval keeps its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.coding.candidate import Candidate
from timeline.coding.date_features import DatePair, Features, date_features
from timeline.coding.date_occasions import dates_of_occasions
from timeline.coding.date_scope import DateScope, anchor_of
from timeline.coding.date_sharing import shared_dates
from timeline.coding.linear import LinearModel
from timeline.language.document import Document, Token
from timeline.records import DateMention, DateValue

ENOUGH = 0.42  # probability from which a date is the event's
Dated = dict[int, tuple[DateValue, str]]


class Dating:
    """Gives the candidates of an article their dates. Without a model the nearest date in scope is taken."""

    def __init__(
        self,
        document: Document,
        dates: Iterable[DateMention],
        candidates: Sequence[Candidate],
        model: LinearModel | None,
    ) -> None:
        self.document = document
        self.candidates = candidates
        self.model = model
        self.anchors = [(anchor, mention) for mention in dates if (anchor := anchor_of(document, mention)) is not None]
        self.scope = DateScope({candidate.token.index: candidate for candidate in candidates})

    def date_all(self) -> Dated:
        """Date and reason of each dated candidate, by the index of its trigger."""
        found: Dated = {}
        best: dict[int, float] = {}
        for pair, features in self.pairs():
            index = pair.candidate.token.index
            score = self._score(pair, features)
            if score >= ENOUGH and score > best.get(index, 0):
                best[index] = score
                found[index] = (pair.mention.value, f"“{pair.mention.value.words}” ({score:.2f})")
        found = self._shared(found) | found
        told = {index: value for index, (value, _) in found.items() if value.start or value.end}
        found = said(dates_of_occasions(self.candidates, told)) | found
        return self._shared(found) | found

    def _shared(self, found: Dated) -> Dated:
        """Dates of candidates without one that are told in one breath with what is dated."""
        told = {
            anchor.index: mention.value for anchor, mention in self.anchors if anchor.index not in self.scope.by_token
        }
        for candidate in self.candidates:
            value = found.get(candidate.token.index, (None,))[0]
            if value is not None:
                told |= {candidate.token.index: value, candidate.verb.index: value}
        return said(shared_dates(self.candidates, told))

    def _score(self, pair: DatePair, features: Features) -> float:
        says_when = pair.mention.value.start is not None or pair.mention.value.end is not None
        if self.model is None or not says_when:
            near = 0.0 if pair.steps is None else 1 / (1 + pair.steps)
            return near if self.model is None else min(near, ENOUGH)
        return self.model.probabilities(features)["date"]

    def pairs(self) -> Iterator[tuple[DatePair, Features]]:
        """Every date with every candidate of its sentence."""
        by_sentence: dict[int, list[tuple[Token, DateMention]]] = {}
        for anchor, mention in self.anchors:
            by_sentence.setdefault(anchor.sentence, []).append((anchor, mention))
        told: dict[int, list[Candidate]] = {}
        for candidate in self.candidates:
            told.setdefault(candidate.token.sentence, []).append(candidate)
        for sentence, dates in by_sentence.items():
            here = told.get(sentence, [])
            start = self.document.sentences[sentence].start
            for anchor, mention in dates:
                steps = {c.token.index: steps for c, steps, _ in reversed(list(self.scope.dated_by(anchor, mention)))}
                for candidate in here:
                    pair = pair_of(candidate, mention, anchor, steps, here, len(dates), start)
                    yield pair, date_features(pair)


def said(found: Mapping[int, tuple[DateValue, str]]) -> Dated:
    """The dates with their words and the reason."""
    return {index: (value, f"“{value.words}” ({reason})") for index, (value, reason) in found.items()}


def pair_of(
    candidate: Candidate,
    mention: DateMention,
    anchor: Token,
    steps: Mapping[int, int],
    here: Sequence[Candidate],
    dates: int,
    sentence_start: int,
) -> DatePair:
    """The pair of a candidate and a date, with how they stand among the others of the sentence."""
    own = steps.get(candidate.token.index)
    low, high = sorted([mention.span.start, candidate.token.start])
    return DatePair(
        candidate=candidate,
        mention=mention,
        anchor=anchor,
        steps=None if own is None else min(own, 3),
        between=sum(low < other.token.start < high for other in here if other is not candidate),
        rivals=sum(1 for index, other in steps.items() if own is None or other < own),
        dates=dates,
        sentence_start=sentence_start,
    )
