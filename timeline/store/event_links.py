"""Find the tellings in the database that may be of one event with new ones, and give each event its own row again.

Everything that could be linked to what has changed is decided anew together, so the order of adding does not matter.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session, col, select

from timeline.linking.events import NEAR, WEEK, Match, Telling, same_event, united
from timeline.store.events import first_place, new_event, vagueness, work_out
from timeline.store.folding import fold
from timeline.store.tables import ArticleRow, Mention

# Same type, a shared actor, near days; without days, articles published near each other.
CANDIDATES = """
SELECT DISTINCT m.article_id, m.event_id FROM mention m
JOIN participant p ON p.mention_id = m.id JOIN actor o ON o.id = p.actor_id
WHERE m.type = ? AND m.date_start BETWEEN ? AND ? AND m.date_end >= ? AND m.article_id <> ?
AND coalesce(o.merged_into, o.id) IN (SELECT value FROM json_each(?))
UNION
SELECT DISTINCT m.article_id, m.event_id FROM article r JOIN mention m ON m.article_id = r.id
JOIN participant p ON p.mention_id = m.id JOIN actor o ON o.id = p.actor_id
WHERE r.published BETWEEN ? AND ? AND m.type = ? AND m.article_id <> ? AND (? OR m.date_start IS NULL)
AND coalesce(o.merged_into, o.id) IN (SELECT value FROM json_each(?))
"""

PARTIES = """SELECT DISTINCT coalesce(o.merged_into, o.id), p.role FROM participant p JOIN actor o ON o.id = p.actor_id
WHERE p.mention_id IN (SELECT value FROM json_each(?))"""

Place = tuple[int, int]  # article and event: what the article says of that event


@dataclass(frozen=True, slots=True)
class Found:
    """A telling with its mentions."""

    telling: Telling
    mentions: list[Mention]


def link_again(session: Session, actor_ids: Iterable[int | None]) -> None:
    """Decide anew about the events of these actors, after people have said who is who."""
    session.flush()
    link(session, events_of(session, actor_ids))


def events_of(session: Session, actor_ids: Iterable[int | None]) -> set[int]:
    """The events in which these actors take part, or those that one actor stands for together with them."""
    query = """WITH root AS (SELECT coalesce(merged_into, id) AS id FROM actor
         WHERE id IN (SELECT value FROM json_each(?)))
        SELECT DISTINCT m.event_id FROM participant p JOIN mention m ON m.id = p.mention_id
        WHERE p.actor_id IN (SELECT id FROM root UNION SELECT a.id FROM actor a JOIN root ON a.merged_into = root.id)"""
    ids = json.dumps(sorted(actor_id for actor_id in actor_ids if actor_id is not None))
    return {int(event_id) for (event_id,) in session.connection().exec_driver_sql(query, (ids,))}


def link(session: Session, event_ids: Iterable[int]) -> None:
    """Decide anew which tellings of these events, and of all they may be linked to, are one event."""
    session.flush()
    ids = sorted(event_ids)
    waiting = [place for event_id in ids for place in places(session, event_id)]
    found: dict[Place, Found] = {}
    matches: dict[tuple[Place, Place], Match] = {}
    linked: set[Place] = set()
    while waiting:
        here = waiting.pop()
        if here in linked:
            continue
        linked.add(here)
        if here not in found:
            found[here] = read(session, here)
        telling = found[here].telling
        waiting += places(session, here[1])
        for there in candidates(session, here, telling):
            if there not in found:
                found[there] = read(session, there)
            if (match := same_event(telling, found[there].telling)) is not None:
                waiting.append(there)
                matches[min(here, there), max(here, there)] = match
    order = sorted(linked)
    numbers = {place: at for at, place in enumerate(order)}
    groups = united(
        [found[place].telling for place in order],
        [(numbers[one], numbers[other], match) for (one, other), match in sorted(matches.items())],
    )
    taken = assign(session, [[order[at] for at in group] for group in groups], found, matches)
    for event_id in sorted({*ids, *taken, *(event_id for _, event_id in order)}):
        work_out(session, event_id)


def assign(
    session: Session, groups: list[list[Place]], found: dict[Place, Found], matches: dict[tuple[Place, Place], Match]
) -> set[int]:
    """Give each group an event: the oldest that one of its tellings had and no other group took, else a new one."""
    taken: set[int] = set()
    for group in sorted(groups, key=lambda group: min(event_id for _, event_id in group)):
        free = sorted({event_id for _, event_id in group} - taken)
        event_id = free[0] if free else new_event(session, found[group[0]].mentions[0])
        taken.add(event_id)
        for place in group:
            reasons = [match.reason for pair, match in matches.items() if place in pair and set(pair) <= set(group)]
            for mention in found[place].mentions:
                mention.event_id = event_id
                mention.linked = reasons[0] if reasons else None
                session.add(mention)
    session.flush()
    return taken


def places(session: Session, event_id: int) -> list[Place]:
    """The articles that tell an event."""
    found = session.exec(select(Mention.article_id).where(Mention.event_id == event_id).distinct())
    return [(article_id, event_id) for article_id in sorted(found)]


def candidates(session: Session, place: Place, telling: Telling) -> list[Place]:
    """Tellings in other articles that share type and an actor, and are near in time."""
    actors = json.dumps(sorted({actor for actor, _ in telling.parties}))
    start, end = telling.start or date.max, telling.end or date.min
    first, last = (telling.published, telling.published) if telling.published else (date.max, date.min)
    values = (
        telling.type,
        str(shifted(start, -WEEK)),
        str(end),
        str(start),
        place[0],
        actors,
        str(shifted(first, -NEAR)),
        str(shifted(last, NEAR)),
        telling.type,
        place[0],
        telling.start is None,
        actors,
    )
    found = session.connection().exec_driver_sql(CANDIDATES, values)
    return sorted((int(article_id), int(event_id)) for article_id, event_id in found)


def shifted(day: date, days: int) -> date:
    """A day so many days on, at the ends of the calendar the last there is."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return day


def read(session: Session, place: Place) -> Found:
    """What an article tells of an event."""
    article_id, event_id = place
    article = session.get_one(ArticleRow, article_id)
    mentions = list(
        session.exec(
            select(Mention)
            .where(Mention.article_id == article_id, Mention.event_id == event_id)
            .order_by(col(Mention.start), col(Mention.end), col(Mention.id))
        )
    )
    counts = Counter(mention.type for mention in mentions)
    kind = max(counts, key=lambda one: (counts[one], one == mentions[0].type, one))
    dated = min(mentions, key=vagueness)
    text = f"{article.title}\n\n{article.text}" if article.title else article.text
    told = " ".join(text[mention.sentence_start : mention.sentence_end] for mention in mentions)
    ids = json.dumps([mention.id for mention in mentions])
    parties = session.connection().exec_driver_sql(PARTIES, (ids,))
    return Found(
        Telling(
            article=article.content_hash,
            offset=mentions[0].start,
            published=article.published,
            type=kind,
            modality=first_place(mention.modality for mention in mentions),
            start=dated.date_start,
            end=dated.date_end,
            parties=frozenset((int(actor), str(role)) for actor, role in parties),
            words=frozenset(word for word in re.findall(r"\w+", fold(told)) if len(word) > 3),
        ),
        mentions,
    )
