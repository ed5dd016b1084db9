"""Filters → events in chronological order, with everything their tellings say.

An event without a date stands where it was told: on the day its first article was published, after what that article
tells before it; last of all when that article has no date either.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection
from sqlmodel import Session

from timeline.errors import UsageError
from timeline.query.connection import rows
from timeline.query.filters import EventFilters, conditions
from timeline.query.quotes import quote
from timeline.query.rows import AmountRow, DateRow, EventRow, MentionRow, ParticipantRow
from timeline.query.words import says
from timeline.store import Store

ORDER = "ORDER BY e.order_date IS NULL, e.order_date, e.order_hash, e.order_start, e.id"

EVENTS = """SELECT e.id, e.type, e.plover, e.cameo, e.date_start, e.date_end, e.date_precision, e.date_edtf,
 e.date_words, e.modality, e.articles, e.confidence, e.order_date FROM event e"""

MENTIONS = """SELECT v.event_id, v.mention_id, v.article, v.article_id, v.title, v.published, v.source, v.url, v.type,
 v.trigger, v.start, v.end, m.sentence_start, m.sentence_end, v.sentence, v.date_start, v.date_end, v.date_precision,
 v.date_edtf, v.date_words, m.date_reason, v.modality, v.reported_by, v.confidence
FROM v_mentions v JOIN mention m ON m.id = v.mention_id JOIN article a ON a.id = v.article_id
WHERE v.event_id IN (SELECT value FROM json_each(:ids))
ORDER BY a.published IS NULL, a.published, a.content_hash, v.start, v.end, v.mention_id"""

PARTICIPANTS = """SELECT m.event_id, a.name, p.role, coalesce(a.kind, p.kind), coalesce(a.country, p.country), a.id,
 p.name, m.id, p.start, p.end
FROM participant p JOIN mention m ON m.id = p.mention_id JOIN actor o ON o.id = p.actor_id
JOIN actor a ON a.id = coalesce(o.merged_into, o.id)
WHERE m.event_id IN (SELECT value FROM json_each(:ids)) ORDER BY p.id"""

AMOUNTS = """SELECT m.event_id, n.value, n.unit, n.qualifier, n.words, m.id, n.start, n.end
FROM amount n JOIN mention m ON m.id = n.mention_id
WHERE m.event_id IN (SELECT value FROM json_each(:ids)) ORDER BY n.id"""


def events(store: Store, wanted: EventFilters | None = None) -> list[EventRow]:
    """The events that the filters let through, in their order. Raises `UsageError` for filters that mean nothing."""
    wanted = wanted or EventFilters()
    with store.reading() as session:
        found = conditions(session, wanted)
        if wanted.about is not None:
            teach(session.connection())
        where = f"WHERE {' AND '.join(found.sql)}" if found.sql else ""
        limit = -1 if wanted.limit is None else wanted.limit
        return assembled(session, rows(session, f"{EVENTS} {where} {ORDER} LIMIT :limit", limit=limit, **found.values))


def event(session: Session, event_id: int) -> EventRow:
    """One event. Raises `UsageError` when there is none with this number."""
    found = assembled(session, rows(session, f"{EVENTS} WHERE e.id = :id", id=event_id))
    if not found:
        raise UsageError(f"there is no event {event_id}")
    return found[0]


def teach(connection: Connection) -> None:
    """Let SQL call `says`."""
    connection.connection.driver_connection.create_function("says", 3, says, deterministic=True)  # type: ignore[union-attr]


def assembled(session: Session, found: list[tuple[Any, ...]]) -> list[EventRow]:
    """The records of event rows, with their mentions, participants and amounts."""
    ids = json.dumps([row[0] for row in found])
    mentions = grouped(rows(session, MENTIONS, ids=ids))
    participants = grouped(rows(session, PARTICIPANTS, ids=ids))
    amounts = grouped(rows(session, AMOUNTS, ids=ids))
    return [assemble(row, mentions[row[0]], participants[row[0]], amounts[row[0]]) for row in found]


def assemble(
    row: tuple[Any, ...],
    mentions: list[tuple[Any, ...]],
    participants: list[tuple[Any, ...]],
    amounts: list[tuple[Any, ...]],
) -> EventRow:
    """One event's record."""
    tellings = tuple(mention_row(mention) for mention in mentions)
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for *_, mention_id, start, end in [*participants, *amounts]:
        if start is not None:
            spans[mention_id].append((start, end))
    return EventRow(
        id=row[0],
        type=row[1],
        plover=row[2],
        cameo=row[3],
        date=date_row(*row[4:9]),
        modality=row[9],
        participants=tuple(parties(participants)),
        amounts=tuple(unique(AmountRow(number(value), unit, how, words) for _, value, unit, how, words, *_ in amounts)),
        reported_by=tellings[0].reported_by if tellings else None,
        quote=quote([(telling, spans[telling.id]) for telling in tellings if telling.type == row[1]]),
        articles=row[10],
        confidence=row[11],
        told=day(row[12]),
        mentions=tellings,
    )


def mention_row(row: tuple[Any, ...]) -> MentionRow:
    """A mention's record."""
    return MentionRow(
        id=row[1],
        article=row[2],
        article_id=row[3],
        title=row[4],
        published=day(row[5]),
        source=row[6],
        url=row[7],
        type=row[8],
        trigger=row[9],
        start=row[10],
        end=row[11],
        sentence_start=row[12],
        sentence_end=row[13],
        sentence=row[14],
        date=date_row(*row[15:21]),
        modality=row[21],
        reported_by=row[22],
        confidence=row[23],
    )


def parties(found: list[tuple[Any, ...]]) -> list[ParticipantRow]:
    """An event's participants, each once, in the role that most mentions give it (the first told among equals)."""
    actors: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in found:
        actors[row[5]].append(row)
    parties: list[ParticipantRow] = []
    for actor_id, tellings in actors.items():
        roles = [row[2] for row in tellings]
        role = max(dict.fromkeys(roles), key=roles.count)
        _, name, _, kind, country, *_ = tellings[0]
        written = tuple(dict.fromkeys(row[6] for row in tellings))
        parties.append(ParticipantRow(name, role, kind, country, actor_id, written))
    return sorted(parties, key=lambda party: party.role == "target")


def date_row(
    start: str | None,
    end: str | None,
    precision: str | None,
    edtf: str | None,
    words: str | None,
    reason: str | None = None,
) -> DateRow | None:
    """A date's record; None when there is not even a word."""
    if start is None and end is None and words is None:
        return None
    return DateRow(day(start), day(end), precision, edtf, words, reason)


def day(text: str | None) -> date | None:
    """A day out of SQLite."""
    return date.fromisoformat(text) if text else None


def number(value: float | None) -> float | int | None:
    """A whole number without its decimal point."""
    return int(value) if value is not None and value.is_integer() else value


def unique(values: Iterable[AmountRow]) -> list[AmountRow]:
    """Amounts once each, whatever words they were told in."""
    return list({(one.value, one.unit, one.qualifier): one for one in reversed(list(values))}.values())[::-1]


def grouped(found: list[tuple[Any, ...]]) -> defaultdict[int, list[tuple[Any, ...]]]:
    """Rows by the event they belong to, which is their first value."""
    groups: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for row in found:
        groups[row[0]].append(row)
    return groups
