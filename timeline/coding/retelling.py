"""Words that point back tell again what was told: "la rencontre" has its parties, "les parties" are those who met."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from timeline.coding.candidate import SYMMETRIC, Candidate, Party
from timeline.coding.clauses import surface_subject
from timeline.coding.event_features import determiner_kind
from timeline.coding.measure_words import with_its_measure
from timeline.language.document import Token
from timeline.language.word_lists import word_list
from timeline.records import Role

REACH = 6  # sentences back that a word points
LIKELY = 0.4  # lexicon confidence from which a word may be what another points back to
POINTING = frozenset({"definite", "demonstrative"})


def both_sides() -> frozenset[str]:
    """Nouns that, in the plural and alone, are all who met: "les parties", "les ministres"."""
    return word_list(Path(__file__).parent / "both_sides.txt")


def retell(candidates: Sequence[Candidate]) -> None:
    """Give words without parties of their own those of the telling that they point back to, in text order."""
    told: dict[str, Candidate] = {}
    gathered: Candidate | None = None  # the last telling in which two or more met or agreed
    for candidate in candidates:
        earlier = told.get(candidate.type)
        if earlier is not None and points_back(candidate, earlier):
            take_over(candidate, earlier)
        elif gathered is not None and is_of_all(candidate, gathered):
            take_over(candidate, gathered)
        if candidate.parties and candidate.frame.confidence >= LIKELY:
            told[candidate.type] = candidate
            if candidate.type in SYMMETRIC and len(candidate.parties) > 1:
                gathered = candidate


def take_over(candidate: Candidate, earlier: Candidate) -> None:
    """Give a candidate the parties of an earlier telling."""
    candidate.parties = [told_before(party, earlier, candidate) for party in earlier.parties]
    candidate.retold = True


def is_of_all(candidate: Candidate, gathered: Candidate) -> bool:
    """Whether those who met or agreed are those of the telling before: "J'ai vu X. Nous avons parlé de …"."""
    if (candidate.is_noun and candidate.light is None) or candidate.type not in SYMMETRIC:
        return False
    if not 0 <= candidate.token.sentence - gathered.token.sentence <= REACH:
        return False
    subject = surface_subject(candidate.verb)
    if subject is None:
        return False
    if subject.text.lower() == "nous":
        return any(candidate.reported_by in party.entities for party in gathered.parties)
    alone = not any(child.dep.startswith(("nmod", "amod", "appos", "acl", "conj")) for child in subject.children)
    return alone and subject.lemma in both_sides() and subject.morph.get("Number") == "Plur" and is_known(subject)


def points_back(candidate: Candidate, earlier: Candidate) -> bool:
    """Whether a noun without parties in its sentence names something known: with "le" or "ce", not far after it."""
    noun = with_its_measure(candidate.token)
    named = any(child.dep.startswith("nmod") and child.pos == "PROPN" for child in noun.children)
    return (
        candidate.is_noun
        and not named  # "la conférence d'Algésiras" is another one
        and all(party.filler.token.sentence < candidate.token.sentence for party in candidate.parties)
        and is_known(noun)
        and candidate.token.sentence - earlier.token.sentence <= REACH
    )


def is_known(noun: Token) -> bool:
    """Whether a noun stands with "le" or "ce"."""
    determiner = next((child for child in noun.children if child.dep.startswith("det")), None)
    return determiner is not None and determiner_kind(determiner) in POINTING


def told_before(party: Party, earlier: Candidate, candidate: Candidate) -> Party:
    """The same party, with where it comes from."""
    why = f"took part in what “{earlier.token.text}” told before"
    role = Role.PARTICIPANT if candidate.is_mutual else party.role
    return replace(party, role=role, filler=replace(party.filler, why=why))
