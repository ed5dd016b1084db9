"""Why two tellings of one article are one event: the rules of `event_key` (GUIDELINES 7), each with its reason.

In doubt two tellings stay two events. Sayings are new acts each time, save where a headline and the lead tell the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.coding.candidate import SYMMETRIC
from timeline.coding.identity.likeness import (
    alike,
    background,
    dated_alike,
    dates_agree,
    one_kind,
    one_sentence,
    passive,
    same_modality,
    same_word,
    told_alike,
)
from timeline.coding.identity.parties import Agreement, agreement_in_roles, compared
from timeline.coding.identity.telling import Telling
from timeline.records import EventType, Modality

SPOKEN = frozenset(
    {
        EventType.STATEMENT,
        EventType.WARNING,
        EventType.SUPPORT,
        EventType.DEMAND,
        EventType.ACCUSATION,
        EventType.REJECTION,
    }
)
POINTING = 1  # strength of a link by a noun that names no party itself
LEAD = 3  # sentences after the headline that tell what it tells
NEAR = 2  # sentences between an event and a noun that refers back to it by its article alone
JUDGING = frozenset({"dénoncer", "condamner", "déplorer", "fustiger", "s'agir", "agir", "stigmatiser", "réprouver"})
WHEN = frozenset({"lorsque", "lorsqu'", "quand"})


@dataclass(frozen=True, slots=True)
class Link:
    """Why two tellings are one event; the higher the strength, the surer."""

    strength: int
    reason: str


def link(earlier: Telling, later: Telling) -> Link | None:
    """Why two tellings, in text order, are one event; None when nothing says so or something speaks against it."""
    if contradict(earlier, later):
        return None
    rules = (headline, in_one_breath, answer, same_act, same_meeting, came_true, pointing_back, condemned)
    return next((found for rule in rules if (found := rule(earlier, later)) is not None), None)


def contradict(one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot be of one event: another type, other days, denied by the article itself."""
    if one.type is not other.type or not dates_agree(one.mention.date, other.mention.date):
        return True
    if other.another and other.determiner != "this":
        return True
    denied = (one.mention.modality is Modality.DENIED) != (other.mention.modality is Modality.DENIED)
    return denied and not (one.asked or other.asked)


def apart(one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot both belong to an event that a third one tells."""
    first, second = sorted((one, other), key=lambda told: told.mention.span.start)
    unnamed = first.headline and first.type not in SPOKEN
    return contradict(one, other) or (
        roles(first, second, unnamed=unnamed) is None and not (vague(one) or vague(other))
    )


def vague(told: Telling) -> bool:
    """Whether what a telling says of its parties may be wrong: a noun that names none itself."""
    return told.points_back and not told.own


def headline(earlier: Telling, later: Telling) -> Link | None:
    """The headline and the lead tell one event, when somebody takes part in both and nobody else in a role."""
    if not earlier.headline or later.headline or later.token.sentence - earlier.token.sentence > LEAD:
        return None
    if not (same_word(earlier, later) or told_alike(earlier, later)):
        return None
    agreement = roles(earlier, later, unnamed=same_word(earlier, later))
    if agreement is None or not agreement.some:
        return None
    if earlier.type is EventType.MEETING and agreement.shared + agreement.kin < 2:
        return None
    return Link(5, "the headline and the lead tell it")


def in_one_breath(earlier: Telling, later: Telling) -> Link | None:
    """ "Un policier a été tué et deux autres blessés", "a bombardé la ville et tué …": one attack."""
    if later.token.index < earlier.token.index:
        earlier, later = later, earlier  # of two verbs with one auxiliary
    if earlier.type is not EventType.ASSAULT or later.token.head is not earlier.token or earlier.noun or later.noun:
        return None
    if later.token.dep == "conj":
        alone = not any(child.dep.startswith("nsubj") for child in later.token.children)
        return Link(4, "told in one breath") if alone or (passive(earlier) and passive(later)) else None
    how = next((child.text.lower() for child in later.token.children if child.dep == "mark"), "")
    return Link(4, "who was hit, and how") if passive(earlier) and how in WHEN else None


def answer(earlier: Telling, later: Telling) -> Link | None:
    """A question of an interview and its answer: "Avez-vous demandé …?" "Nous n'avons présenté aucune requête"."""
    if not earlier.asked or later.token.sentence - earlier.token.sentence != 1:
        return None
    agreement = roles(earlier, later)
    if agreement is None or agreement.shared < (2 if earlier.type in SYMMETRIC else 1):
        return None
    return Link(4, "a question and its answer")


def same_act(earlier: Telling, later: Telling) -> Link | None:
    """The same kind of act by the same actors, once by a noun, or told again by somebody else."""
    if earlier.type in {EventType.MEETING, EventType.AGREEMENT} or one_sentence(earlier, later):
        return None
    agreement = roles(earlier, later)
    if agreement is None or not agreement.some or not same_modality(earlier, later):
        return None
    if earlier.type is EventType.ASSAULT and earlier.mention.modality is not later.mention.modality:
        return None
    if earlier.type in SPOKEN and not (later.noun and later.determiner != "a" and same_word(earlier, later)):
        return None
    if earlier.noun and later.noun and earlier.type is not EventType.ASSAULT and not same_word(earlier, later):
        return None
    if earlier.noun or later.noun:
        return Link(3, "the same act by the same actors") if alike(earlier, later) else None
    if earlier.mention.reported_by == later.mention.reported_by or not same_word(earlier, later):
        return None
    return Link(3, "the same act in the words of another")


def same_meeting(earlier: Telling, later: Telling) -> Link | None:
    """Two tellings of a meeting or agreement of the same two, or of one side's by the same speaker."""
    if earlier.type not in SYMMETRIC or one_sentence(earlier, later):
        return None
    if not same_modality(earlier, later) or not one_kind(earlier, later):
        return None
    if later.determiner == "a" and later.mention.reported_by is None:  # "une rencontre à trois" is another one
        return None
    first, second = earlier.mention, later.mention
    if first.modality is not second.modality and not later.noun:
        return None
    agreement = compared(first.participants, second.participants)
    if agreement.shared >= 2:
        return Link(4, f"the same {agreement.shared} take part")
    alone = min(len(first.participants), len(second.participants)) == 1
    apart_by = later.token.sentence - earlier.token.sentence
    if alone and agreement.shared and apart_by == 1 and earlier.noun and not later.noun and not background(later):
        return Link(2, "told on in the next sentence")
    near = apart_by <= NEAR
    if alone and agreement.some and near and first.reported_by and first.reported_by == second.reported_by:
        return Link(2, "told on by the same speaker")
    return None


def came_true(earlier: Telling, later: Telling) -> Link | None:
    """What was planned for a day, and what was done on it by the same actors."""
    if (earlier.mention.modality, later.mention.modality) != (Modality.PLANNED, Modality.ASSERTED):
        return None
    if earlier.type in SPOKEN or not dated_alike(earlier.mention.date, later.mention.date):
        return None
    agreement = roles(earlier, later)
    return Link(3, "planned for that day and done") if agreement is not None and agreement.some else None


def pointing_back(earlier: Telling, later: Telling) -> Link | None:
    """ "Cette rencontre", "l'entretien": a noun that supposes the event known, with no party of its own against it."""
    if not later.points_back or one_sentence(earlier, later) or not one_kind(earlier, later):
        return None
    if background(earlier) and later.determiner != "this":
        return None
    if earlier.type not in SYMMETRIC and not alike(earlier, later):
        return None
    unsure = earlier.mention.modality in {Modality.HYPOTHETICAL, Modality.DENIED}
    if unsure and later.determiner != "this" and not same_word(earlier, later):
        return None
    if (earlier.type in SPOKEN or earlier.mention.modality is Modality.PLANNED) and not same_word(earlier, later):
        return None
    if later.own:
        agreement = roles(earlier, later)
        if agreement is None or not (agreement.some or same_word(earlier, later)):
            return None
    near = later.token.sentence - earlier.token.sentence <= NEAR
    known = compared(earlier.mention.participants, later.mention.participants).some
    if not (later.determiner == "this" or near or known):
        return None
    return Link(POINTING, "a noun that points back")


def condemned(earlier: Telling, later: Telling) -> Link | None:
    """ "A dénoncé une attaque odieuse", "il s'agit d'une agression": the attack with which the article opens."""
    if later.type is not EventType.ASSAULT or not later.noun or later.own or later.mention.reported_by is None:
        return None
    head = later.token.head
    named = any(child.dep == "cop" for child in later.token.children) or (head is not None and head.lemma in JUDGING)
    opens = earlier.token.sentence <= LEAD and earlier.mention.modality is Modality.ASSERTED
    if not named or not opens or later.determiner == "" or later.mention.modality is not Modality.ASSERTED:
        return None
    return Link(POINTING, "what is condemned opens the article")


def roles(one: Telling, other: Telling, *, unnamed: bool = False) -> Agreement | None:
    """What two tellings share, role by role; None when a role is filled by wholly different actors."""
    return agreement_in_roles(one.mention.participants, other.mention.participants, one.type, unnamed=unnamed)
