"""Tellings of events in different articles → which of them tell one event of the real world, and why.

A telling is all that one article says of one event. Two of them are one event only on evidence: the same type, no
contradiction about whether it happened, shared parties in their roles, and the same days; where one day may hold
several such events (statements, attacks), also shared words. Undated tellings need nearly the same words, as when
two papers print one agency report. In doubt they stay apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

SYMMETRIC = {"meeting", "agreement", "cooperation"}
WEEK = 7  # days: a longer interval does not say which event is meant
DEEDS = {"sanction", "concession", "mobilization", "coercion"}  # of which somebody does few on one day
FEW = 2  # common words that let two tellings of such a deed on one day be one
NEAR = 3  # days between the publication of two reprints
ALIKE = 0.3  # share of common words that makes one act of two on the same day
REPRINT = 0.7  # … and that makes a reprint,
ENOUGH = 6  # of at least so many common words


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says of one event. `parties` are (actor, role), `words` its folded content words."""

    article: str  # content hash, which also decides between equals
    offset: int
    published: date | None
    type: str
    modality: str
    start: date | None
    end: date | None
    parties: frozenset[tuple[int, str]]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Match:
    """Why two tellings are one event; the higher the score, the surer."""

    score: float
    reason: str


def same_event(one: Telling, other: Telling) -> Match | None:
    """Whether two tellings are of one event; None when there is not enough to say so."""
    if one.article == other.article or one.type != other.type or "denied" in {one.modality, other.modality}:
        return None
    if not same_parties(one, other):
        return None
    shared = likeness(one.words, other.words)
    parties = len({actor for actor, _ in one.parties} & {actor for actor, _ in other.parties})
    if same_days(one, other):
        if one.type in SYMMETRIC:
            return Match(2 + shared, f"same {one.type} of {parties} parties on the same days")
        one_day = one.start == one.end == other.start == other.end
        if one.type in DEEDS and one_day and len(one.words & other.words) >= FEW:
            return Match(1 + shared, f"same {one.type} by the same actors on the same day")
        if shared >= ALIKE:
            return Match(1 + shared, f"same {one.type} on the same days in like words ({shared:.0%})")
    if reprinted(one, other) and shared >= REPRINT and len(one.words & other.words) >= ENOUGH:
        return Match(shared, f"same {one.type} in nearly the same words ({shared:.0%})")
    return None


def same_parties(one: Telling, other: Telling) -> bool:
    """Whether the same act: two common parties, a common initiator and no targets that differ, a common victim."""
    if one.type in SYMMETRIC:
        return len({actor for actor, _ in one.parties} & {actor for actor, _ in other.parties}) >= 2
    roles = [
        {role: {a for a, r in told.parties if r == role} for role in ("initiator", "target")} for told in (one, other)
    ]
    first, second = roles
    if not first["initiator"] or not second["initiator"]:  # "Un policier a été tué": by whom, only the other says
        return bool(first["target"] & second["target"])
    if not first["initiator"] & second["initiator"]:
        return False
    return not (first["target"] and second["target"]) or bool(first["target"] & second["target"])


def same_days(one: Telling, other: Telling) -> bool:
    """Whether both name days, few of them, and the days of one are among those of the other."""
    if not (one.start and one.end and other.start and other.end):
        return False
    if max((one.end - one.start).days, (other.end - other.start).days) >= WEEK:
        return False
    start, end = max(one.start, other.start), min(one.end, other.end)
    return (start, end) in {(one.start, one.end), (other.start, other.end)}


def reprinted(one: Telling, other: Telling) -> bool:
    """Whether two articles came out near enough to each other, and do not date the event differently."""
    if one.published is None or other.published is None or abs((one.published - other.published).days) > NEAR:
        return False
    return (one.start is None and one.end is None) or (other.start is None and other.end is None)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words in common (Jaccard)."""
    return len(one & other) / len(one | other) if one | other else 0.0


def united(tellings: Sequence[Telling], matches: Sequence[tuple[int, int, Match]]) -> list[list[int]]:
    """The tellings (by position) that are one event each: surest matches first, never two tellings of one article.

    What an article keeps apart stays apart. The order of the tellings does not matter.
    """
    groups = {at: [at] for at in range(len(tellings))}

    def place(at: int) -> tuple[str, int]:
        return tellings[at].article, tellings[at].offset

    for one, other, _ in sorted(matches, key=lambda m: (-m[2].score, sorted([place(m[0]), place(m[1])]))):
        first, second = groups[one], groups[other]
        if first is second or {tellings[at].article for at in first} & {tellings[at].article for at in second}:
            continue
        first += second
        for at in second:
            groups[at] = first
    return sorted(
        {id(group): sorted(group, key=place) for group in groups.values()}.values(), key=lambda g: place(g[0])
    )
