"""A noun that points back tells again what was told before: "la rencontre", "cette attaque" have its parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from timeline.coding.candidate import Candidate, Party
from timeline.coding.event_features import determiner_kind
from timeline.coding.slots import with_its_measure

REACH = 6  # sentences back that a noun points
LIKELY = 0.4  # lexicon confidence from which a word may be what another points back to
POINTING = frozenset({"definite", "demonstrative"})


def retell(candidates: Sequence[Candidate]) -> None:
    """Give nouns without parties those of the telling that they point back to; `candidates` stand in text order."""
    told: dict[str, Candidate] = {}
    for candidate in candidates:
        earlier = told.get(candidate.type)
        if not candidate.parties and earlier is not None and points_back(candidate, earlier):
            candidate.parties = [told_before(party, earlier) for party in earlier.parties]
            candidate.retold = True
        if candidate.parties and candidate.frame.confidence >= LIKELY:
            told[candidate.type] = candidate


def points_back(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether a noun names something known: with "le" or "ce", in the singular, not far from the other telling."""
    noun = with_its_measure(candidate.token)
    determiner = next((child for child in noun.children if child.dep.startswith("det")), None)
    return (
        candidate.is_noun
        and determiner is not None
        and determiner_kind(determiner) in POINTING
        and candidate.token.sentence - earlier.token.sentence <= REACH
    )


def told_before(party: Party, earlier: Candidate) -> Party:
    """The same party, with where it comes from."""
    why = f"took part in what “{earlier.token.text}” told before"
    return replace(party, filler=replace(party.filler, why=why))
