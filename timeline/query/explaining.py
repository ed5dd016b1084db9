"""Why an event is as it is: each telling with the rules that made it, and who its participants were taken for."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlmodel import Session

from timeline.query.connection import rows
from timeline.query.events import event, number
from timeline.query.rows import AmountRow, EventRow, MentionRow
from timeline.store import Store


@dataclass(frozen=True, slots=True)
class Party:
    """A participant as one mention has it: its name there, the actor it was linked to, and the rule that found it."""

    name: str
    role: str
    actor: int
    actor_name: str
    actor_key: str
    words: str | None  # the characters of the article that gave it
    why: str | None


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention with its evidence."""

    mention: MentionRow
    participants: tuple[Party, ...]
    amounts: tuple[AmountRow, ...]
    evidence: tuple[str, ...]
    coder: str
    linked: str | None  # why it is one event with another article's telling


@dataclass(frozen=True, slots=True)
class Explanation:
    """An event and all that speaks for it."""

    event: EventRow
    tellings: tuple[Telling, ...]


PARTIES = """SELECT p.name, p.role, a.id, a.name, a.key,
 CASE WHEN p.start IS NOT NULL THEN
   substr(coalesce(nullif(r.title, '') || char(10, 10), '') || r.text, p.start + 1, p.end - p.start) END, p.why
FROM participant p JOIN mention m ON m.id = p.mention_id JOIN article r ON r.id = m.article_id
JOIN actor o ON o.id = p.actor_id JOIN actor a ON a.id = coalesce(o.merged_into, o.id)
WHERE p.mention_id = :id ORDER BY p.id"""


def explain(store: Store, event_id: int) -> Explanation:
    """Everything about an event. Raises `UsageError` when there is none with this number."""
    with store.reading() as session:
        found = event(session, event_id)
        return Explanation(found, tuple(telling(session, mention) for mention in found.mentions))


def telling(session: Session, mention: MentionRow) -> Telling:
    """A mention with its evidence."""
    [(evidence, coder, linked)] = rows(
        session, "SELECT evidence, coder, linked FROM mention WHERE id = :id", id=mention.id
    )
    amounts = rows(
        session, "SELECT value, unit, qualifier, words FROM amount WHERE mention_id = :id ORDER BY id", id=mention.id
    )
    return Telling(
        mention=mention,
        participants=tuple(Party(*row) for row in rows(session, PARTIES, id=mention.id)),
        amounts=tuple(AmountRow(number(value), unit, how, words) for value, unit, how, words in amounts),
        evidence=tuple(json.loads(evidence)),
        coder=coder,
        linked=linked,
    )
