"""Whether two tellings of one article can have the same actors in the same roles; one may know fewer of them.

A country stands for its officials, forces and bodies ("Pristina accuse" in the headline, the prime minister in the
lead); a group that is only described ("hommes armés", "les assaillants") contradicts no other such group.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.records import AnyType, EventType, Kind, Participant, Role

PUBLIC = frozenset({Kind.STATE, Kind.GOVERNMENT, Kind.MILITARY})
BODIES = frozenset({*PUBLIC, Kind.PERSON, Kind.GROUP})
DESCRIBED = frozenset({Kind.GROUP, Kind.ARMED_GROUP, Kind.OTHER, None})


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many parties two tellings share by name, and how many by standing for one country."""

    shared: int
    kin: int

    @property
    def some(self) -> bool:
        """Whether they share anybody."""
        return bool(self.shared or self.kin)


def same_party(one: Participant, other: Participant) -> bool:
    """Whether two participants are one actor of the article."""
    return one.name == other.name or (one.actor is not None and one.actor == other.actor)


def kin(one: Participant, other: Participant, *, victims: bool = False) -> bool:
    """Whether one stands for the other: a country and its government, army or officials; a victim and his force."""
    if part_of(one.name, other.name) or part_of(other.name, one.name):
        return True
    if one.country is None or one.country != other.country:
        return False
    kinds = {one.kind, other.kind}
    if not kinds <= BODIES:
        return False
    return Kind.STATE in kinds or (bool(kinds & PUBLIC) and (victims or Kind.PERSON not in kinds))


def part_of(short: str, long: str) -> bool:
    """Whether a name stands whole inside another one ("OTAN", "pays de l'OTAN")."""
    return len(short) < len(long) and re.search(rf"\b{re.escape(short)}\b", long) is not None


def described(party: Participant) -> bool:
    """Whether a participant is named by a common noun only."""
    return party.kind in DESCRIBED and party.name[:1].islower()


def compared(first: Sequence[Participant], second: Sequence[Participant], *, victims: bool = False) -> Agreement:
    """What two sets of parties share."""
    shared = sum(any(same_party(one, other) for other in second) for one in first)
    related = sum(
        any(kin(one, other, victims=victims) for other in second)
        and not any(same_party(one, other) for other in second)
        for one in first
    )
    return Agreement(shared, related)


def agreement_in_roles(
    first: Sequence[Participant], second: Sequence[Participant], kind: AnyType, *, unnamed: bool = False
) -> Agreement | None:
    """What two sets of parties share, role by role; None when a role is filled by wholly different actors.

    `unnamed` lets a common noun stand for somebody named, as in headlines: "Un policier tué", "le sergent X a été tué".
    """
    shared = related = 0
    for role in Role:
        one, other = ([party for party in parties if party.role is role] for parties in (first, second))
        if not one or not other:
            continue
        found = compared(one, other, victims=kind is EventType.ASSAULT and role is Role.TARGET)
        if not found.some and unnamed and any(party.name[:1].islower() for party in one):
            found = Agreement(0, 1)
        if not found.some and not (any(map(described, one)) and any(map(described, other))):
            return None
        shared += found.shared
        related += found.kin
    return Agreement(shared, related)
