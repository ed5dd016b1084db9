"""Which actors "les deux hommes", "les deux pays", "les deux parties" are: the latest ones of the kind asked for."""

from __future__ import annotations

from collections.abc import Iterable

from timeline.mentions.actors.resolution.anaphor import Anaphor
from timeline.mentions.actors.resolution.cast import Cast
from timeline.mentions.actors.resolution.functions import Function
from timeline.mentions.actors.resolution.history import Candidate
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.entity import Form
from timeline.records import Kind


def members_of(
    anaphor: Anaphor, candidates: Iterable[Candidate], cast: Cast, recalled: tuple[int, ...] = ()
) -> tuple[int, ...]:
    """Ids of as many actors as the phrase counts, in the order in which the article named them; () if there are fewer.

    Candidates come latest first. What the article joins by "et" decides, else whom such a phrase meant before
    (`recalled`), else a sentence that names exactly as many, else those of whom the article speaks most. States come
    before other bodies, and a person counts for his state. Without a count ("les ministres") only a list will do.
    """
    if anaphor.kinds is None:
        return ()
    itself = anaphor.form is Form.PRONOUN  # "tous deux" is said of the subject
    latest = [candidate for candidate in candidates if itself or not _is_subject_of(anaphor, candidate)]
    for kinds in _preferences(anaphor.kinds):
        for candidate in latest:
            joined = _sides(anaphor, kinds, candidate, cast) if len(candidate.members) > 1 else []
            if len(joined) > 1 and anaphor.count in {0, len(joined)}:
                return tuple(joined)
    if not anaphor.count or recalled:
        return recalled
    for kinds in _preferences(anaphor.kinds):
        found = _by_count(anaphor, kinds, latest, cast) or _most_spoken_of(anaphor, kinds, latest, cast)
        if found:
            return found
    return ()


def _by_count(anaphor: Anaphor, kinds: frozenset[Kind], candidates: list[Candidate], cast: Cast) -> tuple[int, ...]:
    """The members of the latest sentence that names exactly as many; places and adjectives count if need be."""
    for with_places in (False, True):
        found = _by_sentence(anaphor, kinds, candidates, cast, with_places)
        for ids in found:
            if len(ids) == anaphor.count:
                return tuple(reversed(ids))
        together = list(dict.fromkeys(one for ids in found for one in ids))
        if len(together) == anaphor.count and kinds != frozenset({Kind.STATE}):
            return tuple(reversed(together))
    return ()


def _sides(anaphor: Anaphor, kinds: frozenset[Kind], candidate: Candidate, cast: Cast) -> list[int]:
    """What of a candidate is asked for."""
    sides = (_as_asked(kinds, member, cast) for member in candidate.members)
    known = dict.fromkeys(side for side in sides if side is not None)
    return [side for side in known if _has_function(cast.members[side], anaphor)]


def _preferences(kinds: frozenset[Kind]) -> list[frozenset[Kind]]:
    """The kinds to try in turn: states before other sides."""
    return [frozenset({Kind.STATE}), kinds] if Kind.STATE in kinds and Kind.PERSON not in kinds else [kinds]


def _is_subject_of(anaphor: Anaphor, candidate: Candidate) -> bool:
    """True for the subject of the phrase's own verb: who calls on "les deux parties" is none of them."""
    return anaphor.verb is not None and candidate.verb is anaphor.verb and candidate.role == "subject"


def _by_sentence(
    anaphor: Anaphor, kinds: frozenset[Kind], candidates: list[Candidate], cast: Cast, with_places: bool
) -> list[list[int]]:
    """The fitting members of each sentence, latest sentence and latest member first."""
    found: dict[int, list[int]] = {}
    for candidate in candidates:
        only_there = candidate.place or candidate.form is Form.ADJECTIVE
        if only_there and not with_places and Kind.PERSON not in candidate.kinds:
            continue
        members = found.setdefault(candidate.token.sentence, [])
        members += [side for side in _sides(anaphor, kinds, candidate, cast) if side not in members]
    return list(found.values())


def _most_spoken_of(
    anaphor: Anaphor, kinds: frozenset[Kind], candidates: list[Candidate], cast: Cast
) -> tuple[int, ...]:
    """Those whom the article names most, if it is plain who they are; never the subject of the verb."""
    acting = {one for candidate in candidates[:1] for one in candidate.members if _is_subject_of(anaphor, candidate)}
    fitting = [
        member
        for member in cast.members
        if member.entity.kind in kinds
        and member.named
        and member.times > 0
        and member.entity.id not in acting
        and _has_function(member, anaphor)
    ]
    fitting.sort(key=lambda member: -member.times)
    if len(fitting) < anaphor.count:
        return ()
    first = fitting[: anaphor.count]
    plain = len(fitting) == anaphor.count or first[-1].times > fitting[anaphor.count].times
    return tuple(sorted(member.entity.id for member in first)) if plain else ()


def _has_function(member: Member, anaphor: Anaphor) -> bool:
    """False for somebody known by other functions only: "les deux présidents" are no ministers."""
    known = member.likely_functions
    if anaphor.function is None or not known:
        return True
    asked = Function(anaphor.function, None)
    return any(asked.fits(one) for one in known)


def _as_asked(kinds: frozenset[Kind], member: int, cast: Cast) -> int | None:
    """The member itself where its kind is asked for, its state where sides are, else None."""
    entity = cast.members[member].entity
    stands_for_state = entity.kind in {Kind.PERSON, Kind.GOVERNMENT, Kind.MILITARY} and Kind.PERSON not in kinds
    if stands_for_state and Kind.STATE in kinds and entity.country:
        state = cast.state(entity.country)
        return state.entity.id if state is not None else None
    return member if entity.kind in kinds else None
