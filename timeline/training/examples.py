"""Coded articles → training examples: features with the label that the gold gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from timeline.coding.argument_features import Features, Pair
from timeline.coding.arguments import NONE, Arguments
from timeline.coding.candidate import Candidate
from timeline.coding.coder import Reading, attribute, attribution_of, judged, propose
from timeline.coding.dating import Dating
from timeline.coding.lexicon import Lexicon
from timeline.coding.linear import LinearModel
from timeline.coding.reporting.features import report_features
from timeline.language.document import Document
from timeline.training.alignment import Gold, align, is_actor

Groups = Sequence[set[tuple[str, ...]]]
UNTRAINED = LinearModel((), {})


@dataclass(slots=True)
class Examples:
    """Features and labels, row by row."""

    features: list[Features] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def add(self, features: Features, label: str) -> None:
        """One more row."""
        self.features.append(features)
        self.labels.append(label)

    def extend(self, other: Examples) -> None:
        """All rows of another set."""
        self.features += other.features
        self.labels += other.labels


def argument_examples(gold: Gold, reading: Reading, lexicon: Lexicon, groups: Groups) -> Examples:
    """Who takes part in the candidates that are gold events: each actor once, at the mention most likely meant."""
    found = Examples()
    candidates = propose(reading, lexicon)
    arguments = Arguments(reading.document, reading.actors, UNTRAINED)
    for at, event in align(gold["events"], candidates).items():
        candidate = candidates[at]
        if event["type"] != candidate.type:
            continue
        by_entity: dict[int, list[tuple[Pair, Features]]] = {}
        for pair, features in arguments.pairs(candidate):
            by_entity.setdefault(pair.entity, []).append((pair, features))
        for entity, pairs in by_entity.items():
            role = next(
                (p["role"] for p in event["participants"] if is_actor(p, reading.actors.entities[entity], groups)), NONE
            )
            if role == NONE:
                for _, features in pairs:
                    found.add(features, NONE)
            else:
                _, features = min(pairs, key=lambda one: likeliness(one[0], candidate, reading.document))
                found.add(features, role)
    return found


def likeliness(pair: Pair, candidate: Candidate, document: Document) -> tuple[bool, bool, int]:
    """Sort key: mentions that the rules found, then those of the same sentence, then the nearest."""
    head = document.tokens[pair.mention.head]
    return (pair.ruled is None, head.sentence != candidate.token.sentence, abs(head.index - candidate.token.index))


def event_examples(
    gold: Gold, reading: Reading, lexicon: Lexicon, arguments: LinearModel, reporters: LinearModel
) -> Examples:
    """Which candidates are gold events, with the parties and speakers that trained models give them."""
    found = Examples()
    candidates = propose(reading, lexicon)
    chooser = Arguments(reading.document, reading.actors, arguments)
    chooser.choose_all(candidates)
    attribute(candidates, reading, reporters)
    aligned = align(gold["events"], candidates)
    for at, (candidate, _, features) in enumerate(judged(candidates, reading, lexicon)):
        event = aligned.get(at)
        is_event = event is not None and event["type"] == candidate.type
        found.add(features, "event" if is_event else NONE)
    return found


def reporter_examples(
    gold: Gold, reading: Reading, lexicon: Lexicon, groups: Groups, arguments: LinearModel
) -> Examples:
    """In whose words the candidates that are gold events stand, of those who may be the speaker."""
    found = Examples()
    candidates = propose(reading, lexicon)
    aligned = align(gold["events"], candidates)
    chooser = Arguments(reading.document, reading.actors, arguments)
    chooser.choose_all(candidates)
    attribution = attribution_of(candidates, reading, None)
    for at, event in aligned.items():
        candidate = candidates[at]
        if event["type"] != candidate.type:
            continue
        speaker = {"name": event.get("reported_by") or "", "kind": "person"}
        for source in attribution.sources(candidate):
            right = bool(speaker["name"]) and is_actor(speaker, reading.actors.entities[source.entity], groups)
            found.add(report_features(candidate, source), "reporter" if right else NONE)
    return found


def date_examples(gold: Gold, reading: Reading, lexicon: Lexicon) -> Examples:
    """Which dates are those of the candidates that are gold events: the interval is the gold's."""
    found = Examples()
    candidates = propose(reading, lexicon)
    aligned = align(gold["events"], candidates)
    events = {id(candidates[at]): event for at, event in aligned.items() if event["type"] == candidates[at].type}
    told = [candidate for candidate in candidates if id(candidate) in events]
    for pair, features in Dating(reading.document, reading.dates, told, None).pairs():
        value = pair.mention.value
        if value.start is None and value.end is None:
            continue
        own = tuple(day.isoformat() if day else None for day in (value.start, value.end))
        wanted = events[id(pair.candidate)].get("date") or {}
        found.add(features, "date" if own == (wanted.get("start"), wanted.get("end")) else NONE)
    return found


def all_examples(parts: Iterable[Any]) -> Examples:
    """Many sets of examples as one."""
    found = Examples()
    for part in parts:
        found.extend(part)
    return found
