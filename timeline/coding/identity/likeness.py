"""In what two tellings are alike: their words, their days, their clauses, and whether they tell of it as done."""

from __future__ import annotations

from datetime import date

from timeline.coding.identity.telling import Telling
from timeline.records import DateValue, EventType, Modality

PLAIN = "010"  # CAMEO: to make a statement
VISIT = "042"  # CAMEO: to make a visit
STEM = 5  # letters by which a verb and its noun begin alike ("livrer", "livraison")


def told_alike(earlier: Telling, later: Telling) -> bool:
    """Whether two different words may tell what a headline tells: one CAMEO root, for some types one code."""
    if earlier.type in {EventType.STATEMENT, EventType.COOPERATION}:
        return earlier.cameo == later.cameo != PLAIN
    return earlier.cameo[:2] == later.cameo[:2]


def dates_agree(one: DateValue | None, other: DateValue | None) -> bool:
    """Whether two dates could be of one event: unknown, one within the other, or open towards each other."""
    if one is None or other is None:
        return True
    start = max(one.start or date.min, other.start or date.min)
    end = min(one.end or date.max, other.end or date.max)
    if one.start and one.end and other.start and other.end:
        return (start, end) in {(one.start, one.end), (other.start, other.end)}
    return start <= end


def passive(told: Telling) -> bool:
    """Whether a verb is in the passive voice."""
    return any(child.dep == "aux:pass" for child in told.token.children)


def background(told: Telling) -> bool:
    """Whether the article tells something in the pluperfect in its own voice: what went before its subject."""
    if told.noun or told.mention.reported_by is not None:
        return False
    helping = [child for child in told.token.children if child.pos == "AUX"]
    return any(child.morph.get("Tense") == "Imp" for child in helping)


def one_sentence(one: Telling, other: Telling) -> bool:
    """Whether both stand in one sentence, where a second word for an act is no telling of its own (GUIDELINES 1)."""
    return one.token.sentence == other.token.sentence


def same_modality(one: Telling, other: Telling) -> bool:
    """Whether both are told as done, or both as yet to be done; a denial only fits a denial."""
    first, second = one.mention.modality, other.mention.modality
    return first is second or (Modality.HYPOTHETICAL in {first, second} and Modality.DENIED not in {first, second})


def dated_alike(one: DateValue | None, other: DateValue | None) -> bool:
    """Whether both name the same days."""
    if one is None or other is None or not (one.start and one.end):
        return False
    return (one.start, one.end) == (other.start, other.end)


def one_kind(one: Telling, other: Telling) -> bool:
    """Whether the words can name one occasion: a visit is more than the talks that are held on it."""
    if one.type is not EventType.MEETING:
        return alike(one, other)
    return (one.cameo == VISIT) == (other.cameo == VISIT)


def alike(one: Telling, other: Telling) -> bool:
    """Whether two words tell the same kind of act: one lemma, one family of words, or one CAMEO code."""
    if one.type is EventType.ASSAULT and (one.noun or other.noun):
        return True
    return same_word(one, other) or (bool(one.cameo) and one.cameo == other.cameo)


def same_word(one: Telling, other: Telling) -> bool:
    """Whether two words are one lemma, or a verb and its noun."""
    first, second = one.lemma, other.lemma
    return first == second or (one.noun != other.noun and first[:STEM] == second[:STEM])
