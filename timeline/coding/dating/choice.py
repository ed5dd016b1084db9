"""When: which date expression of the text says when an event was (GUIDELINES 4).

The dates of a trigger's sentence are weighed by a linear model that sees how far grammar lets each of them reach
(`scope`) and where it stands (`features`). An expression that names no interval keeps its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from timeline.coding.candidate import Candidate
from timeline.coding.dating.counted import counted_dates
from timeline.coding.dating.features import DatePair, Features, date_features
from timeline.coding.dating.lasting import lasting
from timeline.coding.dating.occasions import dates_of_occasions
from timeline.coding.dating.scope import DateScope, anchor_of, is_of_the_saying, opens_clause
from timeline.coding.dating.sharing import shared_dates
from timeline.coding.linear import LinearModel
from timeline.language.document import Document, Sentence, Token
from timeline.records import DateMention, DateValue, Span

ENOUGH = 0.42  # probability from which a date is the event's
SURE = "counted"  # reasons of dates that are surer than the likeliest in the sentence
APPOSED = 2  # characters between two expressions of one date: "en mars, le 4"
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
        found = self._told()
        for rule in (self._shared, self._counted, self._occasions, self._shared):
            found |= {
                index: (value, f"“{value.words}” ({reason})")
                for index, (value, reason) in rule(found).items()
                if index not in found or not says_when(found[index][0]) or reason.startswith(SURE)
            }
        for candidate in self.candidates:
            value, reason = found.get(candidate.token.index, (None, ""))
            longer = lasting(candidate, value) if value is not None else None
            if longer is not None:
                found[candidate.token.index] = longer, f"{reason}, and lasts longer"
        return found

    def _told(self) -> Dated:
        """The dates that stand in an event's own sentence: the likeliest of each, or the closer one beside it."""
        likely: dict[int, list[tuple[float, DateMention]]] = {}
        for pair, features in self.pairs():
            score = self._score(pair, features)
            if score >= ENOUGH and not is_of_the_saying(pair.candidate, pair.anchor, self.scope.by_token):
                likely.setdefault(pair.candidate.token.index, []).append((score, pair.mention))
        found: Dated = {}
        for index, scored in likely.items():
            score, best = max(scored, key=lambda one: one[0])
            for other, mention in scored:
                if is_within(mention.value, best.value) and beside(mention.span, best.span):
                    score, best = other, mention
            found[index] = best.value, f"“{best.value.words}” ({score:.2f})"
        return found

    def _days(self, found: Dated) -> dict[int, DateValue]:
        """What is dated so far, by index of the word: triggers, the verbs that carry them, verbs that are no event."""
        told: dict[int, DateValue] = {}
        for anchor, mention in self.anchors:
            other = told.get(anchor.index)
            if says_when(mention.value) and anchor.index not in self.scope.by_token:
                told[anchor.index] = mention.value if other is None or not closer(other, mention.value) else other
        told |= {index: value for index, (value, _) in found.items() if says_when(value)}
        return told | {one.verb.index: told[one.token.index] for one in self.candidates if one.token.index in told}

    def _shared(self, found: Dated) -> Dated:
        modified = {anchor.index for anchor, _ in self.anchors}
        return shared_dates(self.candidates, self._days(found), modified)

    def _counted(self, found: Dated) -> Dated:
        return counted_dates(self.document, self.anchors, self.candidates, self._days(found))

    def _occasions(self, found: Dated) -> Dated:
        return dates_of_occasions(self.candidates, self._days(found))

    def _score(self, pair: DatePair, features: Features) -> float:
        if self.model is None or not says_when(pair.mention.value):
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
            place = self.document.sentences[sentence]
            for anchor, mention in dates:
                steps = {c.token.index: steps for c, steps, _ in reversed(list(self.scope.dated_by(anchor, mention)))}
                opens = opens_clause(self.document, mention)
                for candidate in here:
                    pair = pair_of(candidate, mention, anchor, steps, here, len(dates), place, opens)
                    yield pair, date_features(pair)


def says_when(value: DateValue) -> bool:
    """Whether a date has a day at least at one end."""
    return value.start is not None or value.end is not None


def is_within(one: DateValue, other: DateValue) -> bool:
    """Whether a closed interval is a part of another one: "trois mois plus tôt, du 22 au 24 juin"."""
    if not (one.start and one.end and other.start and other.end):
        return False
    return other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)


def closer(one: DateValue, other: DateValue) -> bool:
    """Whether one of two dates is the shorter interval."""
    if not (one.start and one.end):
        return False
    return not (other.start and other.end) or one.end - one.start < other.end - other.start


def beside(one: Span, other: Span) -> bool:
    """Whether no more than a comma stands between two expressions."""
    return max(one.start, other.start) - min(one.end, other.end) <= APPOSED


def pair_of(
    candidate: Candidate,
    mention: DateMention,
    anchor: Token,
    steps: Mapping[int, int],
    here: Sequence[Candidate],
    dates: int,
    place: Sentence,
    opens: bool,
) -> DatePair:
    """The pair of a candidate and a date, with how they stand among the others of the sentence."""
    own = steps.get(candidate.token.index)
    low, high = sorted([mention.span.start, candidate.token.start])
    first, last = sorted([mention.span.start, candidate.verb.start])
    return DatePair(
        candidate=candidate,
        mention=mention,
        anchor=anchor,
        steps=None if own is None else min(own, 3),
        between=sum(low < other.token.start < high for other in here if other is not candidate),
        rivals=sum(1 for index, other in steps.items() if own is None or other < own),
        verbs=sum(first < token.start < last and token.pos == "VERB" for token in place.tokens),
        dates=dates,
        sentence_start=place.start,
        opens=opens,
    )
