"""Who is who in an event: the slots of its frame → participants in their roles (GUIDELINES 3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.coding.candidate import Candidate, Filler, Party
from timeline.coding.clauses import objects
from timeline.coding.reporting.inserted import teller
from timeline.coding.slots import Slots
from timeline.records import AnyType, EventType, Role

JUDGING = frozenset({EventType.ACCUSATION, EventType.SUPPORT, EventType.REJECTION})
TOUCHING = frozenset({*JUDGING, EventType.DEMAND, EventType.ASSAULT, EventType.SANCTION, EventType.COERCION})
SPEAKING = frozenset({EventType.ACCUSATION, EventType.SUPPORT, EventType.DEMAND, EventType.WARNING})
# Slots where a place name acts or is acted upon.
ADDRESSED = frozenset({*SPEAKING, EventType.REJECTION, EventType.AID})
PLACED = frozenset({"obj", "subj", "entre", "poss", "adj", "par", "en", "contre", "sur"})


def assign_roles(candidate: Candidate, slots: Slots) -> None:
    """Fill the candidate's parties from its frame; nobody is in an event twice."""
    if candidate.is_mutual:
        for slot in dict.fromkeys([*candidate.frame.participant, *candidate.frame.initiator, *candidate.frame.target]):
            if slot == "subj" and subject_role(candidate) == "none":
                continue
            add(candidate, acting(candidate, slots.fill(candidate, slot)), Role.PARTICIPANT)
        return
    initiators, targets = ordered(candidate)
    doers = tellers(candidate, slots) or first(candidate, slots, initiators)
    add(candidate, doers, Role.INITIATOR)
    if candidate.is_noun and any(filler.slot == "par" for filler in doers):
        targets.insert(0, "de")  # "l'invasion de X par Y"
    add(candidate, first(candidate, slots, targets), Role.TARGET)


def tellers(candidate: Candidate, slots: Slots) -> list[Filler]:
    """Who stands behind an inserted saying, whatever the parse makes of it: "…, a révélé au Monde le ministre X"."""
    if candidate.is_noun or "subj" not in candidate.frame.initiator:
        return []
    mention = teller(slots.document, candidate.verb, slots)
    if mention is None:
        return []
    token = slots.document.tokens[mention.head]
    return [Filler(mention, token, "subj", f"subject of {candidate.verb.text}, behind what it tells")]


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
    if role == "none" and candidate.light_verb is not None and candidate.light_verb.effect == "asserted":
        targets.append("obj")  # "une attaque du Hamas a tué trois soldats"
    if candidate.is_noun:
        initiators = ["par", *(slot for slot in initiators if slot != "par")]
    else:
        targets += [slot for slot in implied(candidate.type) if slot not in targets]
    return initiators, targets


def implied(event_type: AnyType) -> list[str]:
    """Where a target stands when it is not the object: behind what is judged or struck, or in what is said."""
    slots = ["obj.any"] if event_type in TOUCHING else []
    return [*slots, "ccomp.subj", "quote.subj"] if event_type in SPEAKING else slots


def blame_doers(candidates: Sequence[Candidate]) -> None:
    """Who condemns or praises an act means those who did it: "a condamné le meurtre du policier"."""
    by_token = {candidate.token.index: candidate for candidate in candidates}
    for candidate in candidates:
        if candidate.type not in JUDGING or candidate.is_noun:
            continue
        for governed in objects(candidate.token):
            act = by_token.get(governed.token.index)
            doers = [party for party in act.parties if party.role is not Role.TARGET] if act is not None else []
            if not doers:
                continue
            candidate.parties = [party for party in candidate.parties if not is_what_is_judged(party)]
            for party in doers:
                filler = replace(party.filler, slot="obj.doer", why=f"did what {candidate.token.text} judges")
                add(candidate, [filler], Role.TARGET)


def is_what_is_judged(party: Party) -> bool:
    """Whether a target was only found in the object, not where the verb names who is blamed ("imputer X à Y")."""
    return party.role is Role.TARGET and party.filler.slot.startswith("obj")


def subject_role(candidate: Candidate) -> str:
    """What the light verb's subject is in the event; empty without a light verb."""
    return candidate.light_verb.subject if candidate.light_verb is not None else ""


def first(candidate: Candidate, slots: Slots, names: list[str]) -> list[Filler]:
    """The fillers of the first slot that holds somebody who may act and has no other part."""
    for name in names:
        found = [one for one in acting(candidate, slots.fill(candidate, name)) if not takes_part(candidate, one)]
        if name == "ccomp.subj" and candidate.type is EventType.WARNING:
            found = [one for one in found if not speaks_for(candidate, one, slots)]
        if found:
            return found
    return []


def speaks_for(candidate: Candidate, filler: Filler, slots: Slots) -> bool:
    """Whether who is spoken of is who speaks: "le ministre avertit que la France ne tolérera pas …"."""
    entities = slots.actors.entities
    doers = {entities[entity].country for party in candidate.parties for entity in party.entities}
    return any(entities[entity].country in doers - {None} for entity in filler.mention.entities)


def acting(candidate: Candidate, fillers: list[Filler]) -> list[Filler]:
    """Fillers that are more than the place where it happens: "exige de Téhéran" addresses a government."""
    addressed = candidate.type in ADDRESSED and not candidate.is_noun
    return [filler for filler in fillers if not filler.mention.place or filler.slot in PLACED or addressed]


def add(candidate: Candidate, fillers: list[Filler], role: Role) -> None:
    """Add fillers as parties, those left out whose actors already take part."""
    for filler in fillers:
        if filler.mention.entities and not takes_part(candidate, filler):
            candidate.parties.append(Party(filler, role))


def takes_part(candidate: Candidate, filler: Filler) -> bool:
    """Whether an actor of a filler is a party already."""
    entities = set(filler.mention.entities)
    return any(entities & set(party.filler.mention.entities) for party in candidate.parties)
