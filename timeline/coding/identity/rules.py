"""Why two tellings of one article are one event: the rules of `event_key` (GUIDELINES 7), each with its reason.

In doubt two tellings stay two events. Sayings are new acts each time, save where a headline and the lead tell the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.coding.identity.parties import agreement_in_roles, compared
from timeline.coding.identity.telling import Telling
from timeline.records import DateValue, EventType, Modality

SYMMETRIC = frozenset({EventType.MEETING, EventType.AGREEMENT, EventType.COOPERATION})
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
VISITS = frozenset({"042", "043"})  # CAMEO: to make and to host a visit
VISIT_MADE = "042"
LEAD = 3  # sentences after the headline that tell what it tells
NEAR = 2  # sentences between an event and a noun that refers back to it by its article alone
STEM = 5  # letters by which a verb and its noun begin alike ("livrer", "livraison")


@dataclass(frozen=True, slots=True)
class Link:
    """Why two tellings are one event; the higher the strength, the surer."""

    strength: int
    reason: str


def link(earlier: Telling, later: Telling) -> Link | None:
    """Why two tellings, in text order, are one event; None when nothing says so or something speaks against it."""
    if contradict(earlier, later):
        return None
    for rule in (headline, casualties, same_act, same_meeting, pointing_back):
        if (found := rule(earlier, later)) is not None:
            return found
    return None


def contradict(one: Telling, other: Telling) -> bool:
    """Whether two tellings cannot be of one event: other types, other days, one denied or yet to come."""
    if one.type is not other.type or not dates_agree(one.mention.date, other.mention.date):
        return True
    return False


def dates_agree(one: DateValue | None, other: DateValue | None) -> bool:
    """Whether two dates could be of one event: one unknown or open, or one within the other."""
    if one is None or other is None or not (one.start and one.end and other.start and other.end):
        return True
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


def headline(earlier: Telling, later: Telling) -> Link | None:
    """The headline and the lead tell one event, when somebody takes part in both and nobody else in a role."""
    if not earlier.headline or later.headline or earlier.type is EventType.STATEMENT:
        return None
    if later.token.sentence - earlier.token.sentence > LEAD or not same_modality(earlier, later):
        return None
    agreement = agreement_in_roles(earlier.mention.participants, later.mention.participants)
    if agreement is None or not agreement.some or earlier.cameo[:2] != later.cameo[:2]:
        return None
    return Link(5, "the headline and the lead tell it")


def casualties(earlier: Telling, later: Telling) -> Link | None:
    """ "Un policier a été tué et deux autres ont été blessés": one attack."""
    if earlier.type is not EventType.ASSAULT or later.token.head is not earlier.token or later.token.dep != "conj":
        return None
    return Link(4, "told in one breath") if not later.noun and same_modality(earlier, later) else None


def same_act(earlier: Telling, later: Telling) -> Link | None:
    """The same kind of act by the same actors, named by a noun or told by somebody else."""
    if earlier.type in SYMMETRIC - {EventType.COOPERATION} or earlier.token.sentence == later.token.sentence:
        return None
    if not alike(earlier, later) or not same_modality(earlier, later):
        return None
    agreement = agreement_in_roles(earlier.mention.participants, later.mention.participants)
    if agreement is None or not agreement.some:
        return None
    if earlier.type in SPOKEN and not (later.noun and later.determiner in {"this", "the"}):
        return None
    retold = later.noun or earlier.noun or earlier.mention.reported_by != later.mention.reported_by
    return Link(3, "the same act by the same actors") if retold else None


def same_meeting(earlier: Telling, later: Telling) -> Link | None:
    """Two tellings of a meeting, agreement or exchange between the same two, or of one side by the same speaker."""
    if earlier.type not in SYMMETRIC or not same_modality(earlier, later) or not one_kind(earlier, later):
        return None
    if earlier.token.sentence == later.token.sentence:
        return None
    first, second = earlier.mention, later.mention
    agreement = compared(first.participants, second.participants)
    if agreement.shared >= 2:
        return Link(4, "the same two meet")
    fewer = min(len(first.participants), len(second.participants))
    near = later.token.sentence - earlier.token.sentence <= NEAR
    if fewer == 1 and agreement.some and near and first.reported_by and first.reported_by == second.reported_by:
        return Link(2, "told on by the same speaker")
    return None


def pointing_back(earlier: Telling, later: Telling) -> Link | None:
    """ "Cette rencontre", "l'entretien": a noun that supposes the event known, with no party of its own against it."""
    if not later.points_back or earlier.token.sentence == later.token.sentence or not one_kind(earlier, later):
        return None
    if earlier.mention.modality is Modality.PLANNED and not same_word(earlier, later):
        return None
    agreement = agreement_in_roles(earlier.mention.participants, later.own)
    if agreement is None:
        return None
    distance = later.token.sentence - earlier.token.sentence
    close = later.determiner == "this" or distance <= NEAR
    known = compared(earlier.mention.participants, later.mention.participants).some
    if not (close or known) or (later.own and not agreement.some):
        return None
    if earlier.type not in SYMMETRIC and not alike(earlier, later):
        return None
    return Link(1, "a noun that points back")


def same_modality(one: Telling, other: Telling) -> bool:
    """Whether both are told as done, or both as yet to be done; a denial only fits a denial."""
    first, second = one.mention.modality, other.mention.modality
    if first is second or Modality.HYPOTHETICAL in {first, second}:
        return Modality.DENIED not in {first, second} or first is second
    return False


def one_kind(one: Telling, other: Telling) -> bool:
    """Whether the words can name one occasion: a visit is more than the talks that are held on it."""
    if one.type is not EventType.MEETING:
        return alike(one, other)
    made = (one.cameo == VISIT_MADE) + (other.cameo == VISIT_MADE)
    return made in {0, 2}


def alike(one: Telling, other: Telling) -> bool:
    """Whether two words tell the same kind of act: one lemma, one family of words, or one CAMEO code."""
    return same_word(one, other) or (bool(one.cameo) and one.cameo == other.cameo)


def same_word(one: Telling, other: Telling) -> bool:
    """Whether two words are one lemma, or a verb and its noun."""
    first, second = one.token.lemma.split("'")[-1].split()[-1], other.token.lemma.split("'")[-1].split()[-1]
    return first == second or (one.noun != other.noun and first[:STEM] == second[:STEM])
