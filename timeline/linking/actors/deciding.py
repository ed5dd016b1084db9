"""Which actors are one: each links to the surest of those that rank before it, or to none when two are as sure.

A decision rests on the evidence alone, never on the order in which it came, so it can be taken anew at any time with
the same outcome.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from timeline.linking.actors.evidence import Evidence
from timeline.linking.actors.persons import best_match, words_of
from timeline.linking.actors.verdict import DOUBT, SURE, Verdict, compare

MARGIN = 0.08  # by which the surest must be surer than the next

Apart = Callable[[str, str], bool]  # whether people have said that two keys are two actors


@dataclass(frozen=True, slots=True)
class Decision:
    """The actor (by key) that another one is, or may be when not `sure`; how sure, and why."""

    other: str
    sure: bool
    score: float
    reason: str


def decide(
    actor: Evidence, candidates: Iterable[Evidence], roots: Mapping[str, Evidence], apart: Apart
) -> Decision | None:
    """Which of the candidates an actor is. `roots` has for each candidate the actor that stands for it."""
    best: dict[str, tuple[float, Evidence, Verdict]] = {}
    for candidate in sorted(candidates, key=lambda one: one.rank):
        if actor.known or candidate.rank >= actor.rank or candidate.key == actor.key:
            continue
        verdict = compare(actor, candidate)
        root = roots[candidate.key]
        if verdict is None or verdict.score < DOUBT or verdict.score <= best.get(root.key, (0.0,))[0]:
            continue
        if apart(actor.key, candidate.key) or apart(actor.key, root.key) or two_names(actor, root):
            continue
        best[root.key] = (verdict.score, candidate, verdict)
    if not best:
        return None
    ordered = sorted(best.items(), key=lambda item: (-item[1][0], item[1][1].rank))
    score, other, verdict = ordered[0][1]
    reason = "; ".join(verdict.reasons)
    rival = ordered[1][1] if len(ordered) > 1 else None
    if rival is not None and score - rival[0] < MARGIN and (rival[2].exact or not verdict.exact):
        return Decision(other.key, False, score, f"{reason}; but {rival[1].names[0]} fits as well")
    return Decision(other.key, score >= SURE, score, reason)


def two_names(one: Evidence, other: Evidence) -> bool:
    """Whether two actors have full names that are of two persons."""
    if not (one.person and other.person):
        return False
    first, second = ([name for name in who.names if len(words_of(name)) > 1] for who in (one, other))
    return bool(first and second) and best_match(first, second) is None
