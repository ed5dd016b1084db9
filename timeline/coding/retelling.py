"""A noun that points back tells again what was told before: "la rencontre", "cette attaque" have its parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.coding.candidate import Candidate, Party
from timeline.coding.clauses import surface_subject
from timeline.coding.event_features import determiner_kind
from timeline.coding.slots import with_its_measure

REACH = 6  # sentences back that a noun points
LIKELY = 0.4  # lexicon confidence from which a word may be what another points back to
POINTING = frozenset({"definite", "demonstrative"})


def retell(candidates: Sequence[Candidate]) -> None:
    """Give words without parties of their own those of the telling that they point back to, in text order."""
    told: dict[str, Candidate] = {}
    for candidate in candidates:
        earlier = told.get(candidate.type)
        if earlier is not None and (points_back(candidate, earlier) or is_of_both(candidate, earlier)):
            candidate.parties = [told_before(party, earlier) for party in earlier.parties]
            candidate.retold = True
        if candidate.parties and candidate.frame.confidence >= LIKELY:
            told[candidate.type] = candidate


def is_of_both(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether the "nous" that met or agreed are those of the telling before: "J'ai vu X. Nous avons parlé de …"."""
    if candidate.is_noun or not candidate.is_mutual or len(earlier.parties) < 2:
        return False
    subject = surface_subject(candidate.token)
    speaker = candidate.reported_by
    return (
        subject is not None
        and subject.text.lower() == "nous"
        and any(speaker in party.entities for party in earlier.parties)
        and candidate.token.sentence - earlier.token.sentence <= REACH
    )


def points_back(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether a noun without parties in its sentence names something known: with "le" or "ce", not far after it."""
    noun = with_its_measure(candidate.token)
    determiner = next((child for child in noun.children if child.dep.startswith("det")), None)
    return (
        candidate.is_noun
        and all(party.filler.token.sentence < candidate.token.sentence for party in candidate.parties)
        and determiner is not None
        and determiner_kind(determiner) in POINTING
        and candidate.token.sentence - earlier.token.sentence <= REACH
    )


def told_before(party: Party, earlier: Candidate) -> Party:
    """The same party, with where it comes from."""
    why = f"took part in what “{earlier.token.text}” told before"
    return replace(party, filler=replace(party.filler, why=why))
