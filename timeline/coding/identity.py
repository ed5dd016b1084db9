"""Which tellings of one article are of one event: the same act, told again.

Follows the guidelines' `event_key`: the same type, parties that do not contradict each other, dates that do not
either. Sayings are told once each; meetings, agreements and what is done by name are told again and again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.records import DateValue, EventMention, EventType, Modality, Role

SYMMETRIC = frozenset({EventType.MEETING, EventType.AGREEMENT, EventType.COOPERATION})
ONCE = frozenset({EventType.STATEMENT})


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions of one event, by their position in the article's list."""

    members: tuple[int, ...]


def same_events(mentions: Sequence[EventMention]) -> list[Group]:
    """Group the mentions of an article, in text order, by the event they tell."""
    groups: list[list[int]] = []
    for index, mention in enumerate(mentions):
        home = next((group for group in reversed(groups) if all(same(mentions[i], mention) for i in group)), None)
        if home is None:
            groups.append([index])
        else:
            home.append(index)
    return [Group(tuple(group)) for group in groups]


def same(one: EventMention, other: EventMention) -> bool:
    """Whether two mentions of one article may be taken for one event."""
    if one.type is not other.type or one.type in ONCE:
        return False
    if (one.modality is Modality.DENIED) != (other.modality is Modality.DENIED):
        return False
    if not dates_agree(one.date, other.date):
        return False
    if one.type in SYMMETRIC:
        first, second = ({party.name for party in mention.participants} for mention in (one, other))
        return len(first & second) >= 2 or (bool(first & second) and min(len(first), len(second)) == 1)
    return same_word(one, other) and roles_agree(one, other)


def dates_agree(one: DateValue | None, other: DateValue | None) -> bool:
    """Whether two dates could be of one event: unknown, or one within the other."""
    if one is None or other is None or not (one.start and one.end and other.start and other.end):
        return True
    return (one.start <= other.start and other.end <= one.end) or (other.start <= one.start and one.end <= other.end)


def same_word(one: EventMention, other: EventMention) -> bool:
    """Whether two triggers are one word, or begin alike ("livrer", "livraison")."""
    first, second = (mention.trigger.lower().split()[-1] for mention in (one, other))
    return first[:5] == second[:5]


def roles_agree(one: EventMention, other: EventMention) -> bool:
    """Whether two mentions share somebody in a role, and no role is filled by wholly different actors."""
    shared = False
    for role in Role:
        first, second = ({p.name for p in mention.participants if p.role is role} for mention in (one, other))
        if first and second:
            if not first & second:
                return False
            shared = True
    return shared
