"""A candidate and somebody in whose words it may stand → the features by which `attribution` decides."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.reporting.voices import Voice
from timeline.records import EventType, Kind

Features = dict[str, float]
JUDGING = frozenset({EventType.ACCUSATION, EventType.SUPPORT})
OUTRIGHT = frozenset({"according to", "quoted", "put after", "as said", "inserted", "behind a colon"})


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody in whose words an event may stand.

    `hows` are the constructions that say so, the nearest first; `rank` counts the sources nearer than this one; `own`
    is true where he does it by saying it; `kind` is that of the actor.
    """

    entity: int
    hows: tuple[str, ...]
    rank: int
    voice: Voice | None
    own: bool
    kind: Kind | None

    @property
    def how(self) -> str:
        """The nearest construction."""
        return self.hows[0]


def report_features(candidate: Candidate, source: Source) -> Features:
    """What speaks for and against this speaker."""
    part = candidate.frame.part
    speech = "speech" if candidate.type in SPEECH else "deed"
    how = source.how
    found: Features = {
        f"{how}, {part}": 1,
        f"{how}, {speech}": 1,
        f"{min(source.rank, 2)} nearer": 1,
        f"{speech} {part}": 1,
        f"{candidate.type}": 1,
        f"trigger as {candidate.token.dep.partition(':')[0]}, {how.partition(' as ')[0]}": 1,
    }
    for one in source.hows:
        found[one] = 1
    if not OUTRIGHT.isdisjoint(source.hows):
        found["told outright"] = 1
        found[f"told outright, {speech}"] = 1
    if source.own:
        found["his own act"] = 1
        found[f"his own act, {how}"] = 1
    if any(source.entity in party.entities for party in candidate.parties):
        found[f"takes part, {how}"] = 1
    if source.kind is Kind.MEDIA:
        found["a medium"] = 1
    saying = source.voice.saying if source.voice is not None else None
    if saying is not None:
        found[f"by a {saying.type}"] = 1
        found[f"by a {saying.type}, {part}"] = 1
        found[f"{how}, by a {saying.frame.part}"] = 1
        found[f"by a {saying.type}, {how}"] = 1
        if saying.type in JUDGING:
            found[f"judged, {how}, {part}"] = 1
        if saying.frame.content:
            found[f"content {saying.frame.content}"] = 1
    elif source.voice is not None:
        found["by a saying that is no event"] = 1
    return found
