"""An actor → all that the articles and the seeds say of it: spellings, offices with dates, events."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from timeline.errors import UsageError
from timeline.query.connection import rows
from timeline.query.events import day
from timeline.query.finding import by_ids
from timeline.query.rows import ActorRow
from timeline.store import Store


@dataclass(frozen=True, slots=True)
class SpellingRow:
    """A spelling, how often it was met, and in which articles; seeds and corrections have no articles."""

    form: str
    count: int
    articles: tuple[str, ...]
    origin: str


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A function: from when to when it was held (seeds), or the first and last day on which articles give it."""

    title: str
    country: str | None
    first: date | None
    last: date | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkRow:
    """An actor that is this one by the evidence of the articles (`sure`), or may be; how sure (0 to 1), and why."""

    id: int
    name: str
    sure: bool
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Profile:
    """What is known about an actor. `countries` and `event_types` come with how often; it stands for all `merged`."""

    actor: ActorRow
    spellings: tuple[SpellingRow, ...]
    offices: tuple[OfficeRow, ...]
    countries: tuple[tuple[str, int], ...]
    event_types: tuple[tuple[str, int], ...]
    first: date | None
    last: date | None
    merged: tuple[tuple[int, str], ...]
    links: tuple[LinkRow, ...] = ()


GROUP = "(SELECT id FROM actor WHERE id = :id OR merged_into = :id)"

SPELLINGS = f"""SELECT l.form, sum(l.count), json_group_array(DISTINCT r.ref), min(l.origin)
FROM alias l LEFT JOIN sighting s ON s.id = l.sighting_id LEFT JOIN article r ON r.id = s.article_id
WHERE l.actor_id IN {GROUP} AND NOT l.removed GROUP BY l.form ORDER BY sum(l.count) DESC, l.form"""

OFFICES = f"""SELECT min(f.title), f.country, min(f.date_start), max(f.date_end), json_group_array(DISTINCT r.ref)
FROM office f LEFT JOIN sighting s ON s.id = f.sighting_id LEFT JOIN article r ON r.id = s.article_id
WHERE f.actor_id IN {GROUP}
GROUP BY f.folded, f.country, CASE WHEN f.sighting_id IS NULL THEN f.id END ORDER BY 3 IS NULL, 3, 4, 1"""

COUNTRIES = f"""SELECT country, count(*) FROM sighting WHERE actor_id IN {GROUP} AND country IS NOT NULL
GROUP BY country ORDER BY count(*) DESC, country"""

# Those it stands for by the evidence, and those that may be it or one of these.
LINKS = f"""SELECT a.id, a.name, l.sure, l.score, l.reason FROM actor_link l
JOIN actor a ON a.id = CASE WHEN l.sure OR l.actor_id NOT IN {GROUP} THEN l.actor_id ELSE l.other_id END
WHERE l.actor_id IN {GROUP} OR (l.other_id IN {GROUP} AND NOT l.sure)
ORDER BY l.sure DESC, l.score DESC, a.name, a.id"""

THEIR_EVENTS = f"""FROM event e WHERE e.id IN (
 SELECT m.event_id FROM mention m JOIN participant p ON p.mention_id = m.id WHERE p.actor_id IN {GROUP})"""


def profile(store: Store, actor_id: int) -> Profile:
    """The profile of an actor by number (that of the actor it was merged into). Raises `UsageError`."""
    with store.reading() as session:
        standing = rows(session, "SELECT coalesce(merged_into, id) FROM actor WHERE id = :id", id=actor_id)
        if not standing:
            raise UsageError(f"there is no actor {actor_id}")
        return described(session, by_ids(session, [standing[0][0]])[0])


def described(session: Session, actor: ActorRow) -> Profile:
    """Everything about an actor that stands for itself."""
    number = actor.id
    [(first, last)] = rows(
        session,
        f"SELECT min(coalesce(e.date_start, e.order_date)), max(coalesce(e.date_end, e.order_date)) {THEIR_EVENTS}",
        id=number,
    )
    types = rows(
        session, f"SELECT e.type, count(*) {THEIR_EVENTS} GROUP BY e.type ORDER BY count(*) DESC, e.type", id=number
    )
    merged = rows(session, "SELECT id, name FROM actor WHERE merged_into = :id ORDER BY id", id=number)
    return Profile(
        actor=actor,
        spellings=tuple(
            SpellingRow(form, count, parted(refs), origin)
            for form, count, refs, origin in rows(session, SPELLINGS, id=number)
        ),
        offices=tuple(
            OfficeRow(title, country, day(start), day(end), parted(refs))
            for title, country, start, end, refs in rows(session, OFFICES, id=number)
        ),
        countries=tuple((country, count) for country, count in rows(session, COUNTRIES, id=number)),
        event_types=tuple((name, count) for name, count in types),
        first=day(first),
        last=day(last),
        merged=tuple((other, name) for other, name in merged),
        links=tuple(
            LinkRow(other, name, bool(sure), score, reason)
            for other, name, sure, score, reason in rows(session, LINKS, id=number)
        ),
    )


def parted(refs: str | None) -> tuple[str, ...]:
    """The article names that SQL put together."""
    return tuple(ref for ref in json.loads(refs or "[]") if ref is not None)
