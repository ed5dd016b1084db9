"""Which tellings of one article are of one event: the same act, told again.

Follows the guidelines' `event_key`: the same type, parties that do not contradict each other, dates that do not
either, and something that says the act is told again: a headline, a noun that points back, the same two meeting.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.coding.identity.rules import contradict, link
from timeline.coding.identity.telling import telling
from timeline.language.document import Document
from timeline.records import EventMention

__all__ = ["Group", "same_events"]


@dataclass(frozen=True, slots=True)
class Group:
    """Mentions of one event, by their position in the article's list, and why each further one is in it."""

    members: tuple[int, ...]
    reasons: tuple[str, ...] = ()


def same_events(mentions: Sequence[EventMention], document: Document) -> list[Group]:
    """Group the mentions of an article, in text order, by the event they tell."""
    tellings = [telling(mention, document) for mention in mentions]
    groups: list[list[int]] = []
    reasons: list[list[str]] = []
    for index, later in enumerate(tellings):
        best: tuple[int, int, int, str] | None = None
        for number, group in enumerate(groups):
            if any(contradict(tellings[at], later) for at in group):
                continue
            for at in group:
                found = link(tellings[at], later)
                if found is not None and (best is None or (found.strength, at) > best[:2]):
                    best = (found.strength, at, number, found.reason)
        if best is None:
            groups.append([index])
            reasons.append([])
        else:
            groups[best[2]].append(index)
            reasons[best[2]].append(best[3])
    return [Group(tuple(group), tuple(why)) for group, why in zip(groups, reasons, strict=True)]
