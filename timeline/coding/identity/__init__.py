"""Which tellings of one article are of one event: the same act, told again.

Follows the guidelines' `event_key`: the same type, parties that do not contradict each other, dates that do not
either, and something that says the act is told again: a headline, a noun that points back, the same two meeting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.coding.identity.rules import POINTING, apart, link
from timeline.coding.identity.telling import telling
from timeline.language.document import Document
from timeline.records import EventMention

__all__ = ["Group", "same_events"]


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions of one event, by their position in the article's list, and why each was joined to those before it."""

    members: tuple[int, ...]
    reasons: tuple[str, ...] = ()  # empty for a member that others were joined to


def same_events(mentions: Sequence[EventMention], document: Document) -> list[Group]:
    """Group the mentions of an article, in text order, by the event they tell. The surest links are made first."""
    tellings = [telling(mention, document) for mention in mentions]
    links = [
        (found, at, later)
        for later in range(len(tellings))
        for at in range(later)
        if (found := link(tellings[at], tellings[later])) is not None
    ]
    groups = {at: [at] for at in range(len(tellings))}
    reasons: dict[int, str] = {}
    for found, at, later in sorted(links, key=lambda one: (-one[0].strength, one[2] - one[1], one[2])):
        first, second = groups[at], groups[later]
        if found.strength == POINTING and later in reasons:
            continue  # what only points joins no two events
        if first is second or any(apart(tellings[one], tellings[other]) for one in first for other in second):
            continue
        reasons[later] = found.reason
        first += second
        for one in second:
            groups[one] = first
    distinct = sorted({id(group): sorted(group) for group in groups.values()}.values())
    return [Group(tuple(group), tuple(reasons.get(at, "") for at in group)) for group in distinct]
