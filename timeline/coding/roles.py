"""Who is who in an event: the slots of its frame → participants in their roles (GUIDELINES 3)."""

from __future__ import annotations

from timeline.coding.candidate import Candidate, Filler, Party
from timeline.coding.slots import Slots
from timeline.records import EventType, Role

SYMMETRIC = frozenset({EventType.MEETING, EventType.AGREEMENT, EventType.COOPERATION})
PLACED = frozenset({"obj", "subj", "entre", "poss", "adj", "par"})  # slots where a place name acts or is acted upon


def assign_roles(candidate: Candidate, slots: Slots) -> None:
    """Fill the candidate's parties from its frame; nobody is in an event twice."""
    if candidate.type in SYMMETRIC:
        for slot in dict.fromkeys([*candidate.frame.participant, *candidate.frame.initiator, *candidate.frame.target]):
            if slot == "subj" and subject_role(candidate) == "none":
                continue
            add(candidate, slots, acting(slots.fill(candidate, slot)), Role.PARTICIPANT)
        return
    initiators, targets = ordered(candidate)
    add(candidate, slots, first(candidate, slots, initiators), Role.INITIATOR)
    add(candidate, slots, first(candidate, slots, targets), Role.TARGET)


def ordered(candidate: Candidate) -> tuple[list[str], list[str]]:
    """The slots of initiator and target; a light verb may turn its subject into the target, or say it is neither."""
    initiators, targets = list(candidate.frame.initiator), list(candidate.frame.target)
    role = subject_role(candidate)
    if role in {"target", "none"} and "subj" in initiators:
        initiators.remove("subj")
        initiators += [slot for slot in ("de", "par") if slot not in initiators and role == "target"]
    if role == "target":
        targets.insert(0, "subj")
    if role == "none" and "subj" in targets:
        targets.remove("subj")
    return initiators, targets


def subject_role(candidate: Candidate) -> str:
    """What the light verb's subject is in the event; empty without a light verb."""
    return candidate.light_verb.subject if candidate.light_verb is not None else ""


def first(candidate: Candidate, slots: Slots, names: list[str]) -> list[Filler]:
    """The fillers of the first slot that holds somebody who may act."""
    for name in names:
        found = acting(slots.fill(candidate, name))
        if found:
            return found
    return []


def acting(fillers: list[Filler]) -> list[Filler]:
    """Fillers that are more than the place where it happens."""
    return [filler for filler in fillers if not filler.mention.place or filler.slot in PLACED]


def add(candidate: Candidate, slots: Slots, fillers: list[Filler], role: Role) -> None:
    """Add fillers as parties, those left out whose actors already take part."""
    for filler in fillers:
        entities = set(filler.mention.entities)
        if entities and not any(entities & set(party.filler.mention.entities) for party in candidate.parties):
            candidate.parties.append(Party(filler, role))
