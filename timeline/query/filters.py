"""Which events are wanted → conditions on `event e` in SQL, with their parameters. Every value is checked first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlmodel import Session

from timeline.errors import UsageError
from timeline.query.connection import rows
from timeline.query.finding import country_code, matching_actors
from timeline.query.words import search_expression
from timeline.records import EventType, Modality
from timeline.store.folding import fold


@dataclass(frozen=True, slots=True)
class EventFilters:
    """What `timeline show` can ask for; all that is given must hold.

    `actor` and `with_` are names or numbers of actors, `country` an ISO 3166 code or a name, `type` one of the sixteen
    or its PLOVER code, `about` words that a telling's sentence or its article's title has. An event is within `since`
    and `until` when its interval touches them; one without a date when its first article was published then.
    """

    actor: str | None = None
    with_: str | None = None
    type: Sequence[str] = ()
    since: date | None = None
    until: date | None = None
    country: str | None = None
    about: str | None = None
    office: str | None = None
    modality: str | None = None
    limit: int | None = None


@dataclass(slots=True)
class Conditions:
    """SQL conditions that all hold, and the values of their parameters."""

    sql: list[str] = field(default_factory=list)
    values: dict[str, object] = field(default_factory=dict)

    def add(self, sql: str, **values: object) -> None:
        """One more condition."""
        self.sql.append(sql)
        self.values |= values


TAKES_PART = """EXISTS (SELECT 1 FROM mention m
 JOIN participant p ON p.mention_id = m.id JOIN actor a ON a.id = p.actor_id
 WHERE m.event_id = e.id AND coalesce(a.merged_into, a.id) IN (SELECT value FROM json_each(:{name})))"""

FROM_COUNTRY = """EXISTS (SELECT 1 FROM mention m
 JOIN participant p ON p.mention_id = m.id JOIN actor o ON o.id = p.actor_id
 JOIN actor a ON a.id = coalesce(o.merged_into, o.id) WHERE m.event_id = e.id AND a.country = :country)"""

# Held at the event's time by a seed, given by an article that tells the event, or by one within a year of it.
IN_OFFICE = """EXISTS (SELECT 1 FROM mention m
 JOIN participant p ON p.mention_id = m.id JOIN actor o ON o.id = p.actor_id
 JOIN actor h ON coalesce(h.merged_into, h.id) = coalesce(o.merged_into, o.id) JOIN office f ON f.actor_id = h.id
 LEFT JOIN sighting s ON s.id = f.sighting_id
 WHERE m.event_id = e.id AND ({words}) AND CASE WHEN f.sighting_id IS NULL
   THEN e.order_date IS NULL
     OR e.order_date BETWEEN coalesce(f.date_start, '0001-01-01') AND coalesce(f.date_end, '9999-12-31')
   ELSE s.article_id = m.article_id OR abs(julianday(e.order_date) - julianday(f.date_start)) <= 366 END)"""

SAYS = """EXISTS (SELECT 1 FROM v_mentions v WHERE v.event_id = e.id AND says(v.sentence, v.title, :about)
 AND v.article_id IN (SELECT rowid FROM article_search WHERE article_search MATCH :search))"""

SMALL_WORDS = {"de", "la", "le", "les", "du", "des", "d", "l", "a", "au", "aux", "et", "en"}


def conditions(session: Session, wanted: EventFilters) -> Conditions:
    """The conditions of these filters. Raises `UsageError` for a value that means nothing."""
    found = Conditions()
    for name, value in (("actor", wanted.actor), ("with", wanted.with_)):
        if value is not None:
            ids = [actor.id for actor in matching_actors(session, value)]
            found.add(TAKES_PART.format(name=f"{name}_ids"), **{f"{name}_ids": json.dumps(ids)})
    if wanted.type:
        own = [kind for (kind,) in rows(session, "SELECT DISTINCT type FROM event")]
        types = [event_type(name, own) for name in wanted.type]
        found.add("e.type IN (SELECT value FROM json_each(:types))", types=json.dumps(types))
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise UsageError(f"nothing can be since {wanted.since} and until {wanted.until}")
    if wanted.since:
        found.add("coalesce(e.date_end, e.date_start, e.order_date) >= :since", since=wanted.since.isoformat())
    if wanted.until:
        found.add("coalesce(e.date_start, e.date_end, e.order_date) <= :until", until=wanted.until.isoformat())
    if wanted.country:
        found.add(FROM_COUNTRY, country=country_code(session, wanted.country))
    if wanted.office:
        words = [word for word in fold(wanted.office).split() if word not in SMALL_WORDS]
        if not words:
            raise UsageError(f"“{wanted.office}” names no office")
        tests = [f"' ' || f.folded || ' ' LIKE :office{at}" for at in range(len(words))]
        found.add(
            IN_OFFICE.format(words=" AND ".join(tests)),
            **{f"office{at}": f"% {word} %" for at, word in enumerate(words)},
        )
    if wanted.about is not None:
        found.add(SAYS, about=wanted.about, search=search_expression(wanted.about))
    if wanted.modality:
        if wanted.modality not in {one.value for one in Modality}:
            raise UsageError(f"{wanted.modality} is no modality", hint=f"one of {', '.join(m.value for m in Modality)}")
        found.add("e.modality = :modality", modality=wanted.modality)
    return found


PLOVER = {
    "consult": "meeting", "agree": "agreement", "threaten": "warning", "support": "support", "cooperate": "cooperation",
    "aid": "aid", "retreat": "concession", "request": "demand", "accuse": "accusation", "reject": "rejection",
    "protest": "protest", "sanction": "sanction", "mobilize": "mobilization", "coerce": "coercion",
    "assault": "assault",
}  # fmt: skip


def event_type(name: str, own: Iterable[str] = ()) -> str:
    """One of the sixteen types, from its name or its PLOVER code in any case, or one of the user's `own`."""
    folded = name.strip().lower()
    known = [one.value for one in EventType]
    known += sorted({*own}.difference(known))
    if folded in known:
        return folded
    if folded in PLOVER:
        return PLOVER[folded]
    raise UsageError(f"{name} is no type of event", hint=f"one of {', '.join(known)}")
