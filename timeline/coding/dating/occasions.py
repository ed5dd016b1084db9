"""What was done on an occasion told before has that occasion's date: "à l'issue de l'audience", "il y a dénoncé".

A sentence without a date of its own may point back to one: by a noun that supposes the meeting known, by "à cette
occasion", by "y". The occasion is the last dated meeting or its like, told as done, a few sentences before, and the
latest of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from timeline.coding.candidate import SYMMETRIC, Candidate
from timeline.coding.identity.telling import determiner
from timeline.coding.modality.negation import negated
from timeline.coding.modality.tenses import is_compound
from timeline.coding.occasions import occasion
from timeline.language.document import Token
from timeline.records import DateValue, EventType, Modality

BACK = 4  # sentences over which an occasion is still known
GATHERING = SYMMETRIC | {EventType.PROTEST, EventType.STATEMENT}
TALKED_OF = frozenset({"occasion", "circonstance"})


def dates_of_occasions(
    candidates: Sequence[Candidate], dated: Mapping[int, DateValue]
) -> dict[int, tuple[DateValue, str]]:
    """Dates of candidates without one, by index of the trigger, with the word of the occasion that gives each."""
    found: dict[int, tuple[DateValue, str]] = {}
    for candidate in candidates:
        if candidate.token.index in dated or (candidate.is_noun and candidate.light is None):
            continue
        noun = points_back(candidate.verb)
        if noun is None:
            continue
        told = last_told(candidate, noun, candidates, dated)
        if told is not None:
            value = dated[told.token.index]
            found[candidate.token.index] = value, f"on the occasion of {told.token.text}"
            if noun.index not in dated:
                found[noun.index] = value, f"as {told.token.text}"
    return found


def points_back(verb: Token) -> Token | None:
    """The word of a verb's clause that stands for an occasion told before."""
    for child in verb.children:
        if child.text.lower() == "y" and verb.lemma != "avoir" and is_compound(verb) and negated(verb) is None:
            return child
        if child.lemma in TALKED_OF and determiner(child) == "this":
            return child
        noun = next((below for below in child.children if occasion(below) is child), child)
        if occasion(noun) is not None and noun.pos == "NOUN" and determiner(noun) in {"this", "the"} and bare(noun):
            return noun
    return None


def bare(noun: Token) -> bool:
    """Whether nothing says which one it is, as of a thing that is known."""
    return not any(child.dep.startswith(("nmod", "acl", "nummod")) for child in noun.children)


def last_told(
    candidate: Candidate, noun: Token, candidates: Iterable[Candidate], dated: Mapping[int, DateValue]
) -> Candidate | None:
    """The dated event that the occasion is, if one was told in the sentences before."""
    here = candidate.token.sentence
    wanted = next((one.type for one in candidates if one.token is noun), None)
    before = [
        one
        for one in candidates
        if one.token.index in dated
        and 0 < here - one.token.sentence <= BACK
        and one.modality is Modality.ASSERTED
        and (one.type is wanted if wanted is not None else one.type in GATHERING)
    ]
    return max(before, key=lambda one: (dated[one.token.index].start or date.min, one.token.index), default=None)
