"""Which actors "les deux hommes", "les deux pays", "les deux parties" are: the latest ones of the kind asked for."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.mentions.actors.resolution.anaphor import Anaphor
from timeline.mentions.actors.resolution.cast import Cast, Member
from timeline.mentions.actors.resolution.functions import Function
from timeline.mentions.actors.resolution.history import Candidate
from timeline.mentions.entity import Form
from timeline.records import Kind


def members_of(anaphor: Anaphor, candidates: Iterable[Candidate], cast: Cast) -> tuple[int, ...]:
    """Ids of as many actors as the phrase counts, in the order in which the article named them; () if there are fewer.

    Candidates come latest first. Sides are states and bodies; a person counts for his state. A sentence that names
    exactly as many as asked for is preferred to a mixture of sentences.
    """
    by_sentence: dict[int, list[int]] = {}
    function = Function(anaphor.function, None) if anaphor.function else None
    for candidate in candidates:
        if candidate.place and Kind.PERSON not in candidate.kinds and anaphor.kinds != frozenset({Kind.STATE}):
            continue
        if anaphor.verb is not None and candidate.verb is anaphor.verb and candidate.role == "subject":
            continue
        if candidate.form is Form.ADJECTIVE and anaphor.kinds == frozenset({Kind.PERSON}):
            continue
        found = by_sentence.setdefault(candidate.token.sentence, [])
        for member in candidate.members:
            side = _as_asked(anaphor, member, cast)
            if side is not None and side not in found and _has_function(cast.members[side], function):
                found.append(side)
    for found in by_sentence.values():
        if len(found) == anaphor.count:
            return tuple(reversed(found))
    return _latest(anaphor, by_sentence) or _only_ones(anaphor, cast)


def _latest(anaphor: Anaphor, by_sentence: dict[int, list[int]]) -> tuple[int, ...]:
    latest = list(dict.fromkeys(side for found in by_sentence.values() for side in found))
    return tuple(reversed(latest[: anaphor.count])) if len(latest) >= anaphor.count else ()


def _only_ones(anaphor: Anaphor, cast: Cast) -> tuple[int, ...]:
    """The states of an article that names no more of them than the phrase counts."""
    if anaphor.kinds is None or Kind.STATE not in anaphor.kinds:
        return ()
    states = [member.entity.id for member in cast.members if member.entity.kind is Kind.STATE]
    return tuple(states) if len(states) == anaphor.count else ()


def _has_function(member: Member, function: Function | None) -> bool:
    """False for somebody known by other functions only: "les deux présidents" are no ministers."""
    known = member.likely_functions
    return function is None or not known or any(function.fits(one) for one in known)


def _as_asked(anaphor: Anaphor, member: int, cast: Cast) -> int | None:
    """The member itself where its kind is asked for, its state where sides are, else None."""
    entity = cast.members[member].entity
    kinds = anaphor.kinds or frozenset()
    if entity.kind in kinds:
        if entity.kind in {Kind.GOVERNMENT, Kind.MILITARY} and entity.country:
            state = cast.state(entity.country)
            return state.entity.id if state is not None else member
        return member
    if Kind.STATE in kinds and entity.kind is Kind.PERSON and entity.country:
        state = cast.state(entity.country)
        return state.entity.id if state is not None else None
    return None
