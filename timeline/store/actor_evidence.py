"""Rows → what is known of actors when it is decided which of them are one, and the keys under which they are filed."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from hashlib import sha256

from sqlmodel import Session

from timeline.linking.actors.evidence import Evidence, Held
from timeline.linking.actors.filing import ALONE, FULL, filing_keys
from timeline.records import Kind

ACTORS = """SELECT id, key, found_kind, found_country, origin <> 'article'
FROM actor WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id"""

# Full names only: what an article calls an actor in passing ("le ministre") tells nobody from anybody.
NAMES = """SELECT DISTINCT l.actor_id, l.form FROM alias l LEFT JOIN sighting s ON s.id = l.sighting_id
WHERE l.actor_id IN (SELECT value FROM json_each(?)) AND NOT l.removed AND (s.id IS NULL OR l.form = s.name)
ORDER BY 1, 2"""

OFFICES = """SELECT actor_id, folded, country, min(date_start), max(date_end),
count(date_start) = count(*), count(date_end) = count(*) FROM office WHERE actor_id IN (SELECT value FROM json_each(?))
GROUP BY actor_id, folded, country, CASE WHEN sighting_id IS NULL THEN id END ORDER BY 1, 2, 3, 4, 5"""

DAYS = """SELECT s.actor_id, min(r.published), max(r.published) FROM sighting s JOIN article r ON r.id = s.article_id
WHERE s.actor_id IN (SELECT value FROM json_each(?)) GROUP BY 1"""

CROWD = 60  # actors of one family name: more of them, and the name alone says nothing

FILED = f"""WITH own AS (SELECT key FROM filing WHERE actor_id IN (SELECT value FROM json_each(?)))
SELECT actor_id FROM filing WHERE key IN (SELECT key FROM own WHERE key < '{FULL}')
UNION
SELECT g.actor_id FROM (
 SELECT CASE WHEN key < '{FULL}' THEN '{FULL}' ELSE '{ALONE}' END || substr(key, 3) AS key FROM own
 WHERE substr(key, 1, 2) IN ('{ALONE}', '{FULL}')) o JOIN filing g ON g.key = o.key
WHERE (SELECT count(*) FROM (SELECT 1 FROM filing h WHERE h.key = o.key LIMIT {CROWD + 1})) <= {CROWD}"""


def read_evidence(
    session: Session, actor_ids: Iterable[int], said: Mapping[str, Mapping[str, str | None]]
) -> dict[int, Evidence]:
    """The evidence of actors, by number. Days count by years, so that it seldom changes with one article more.

    `said` is what people have said of "kind" and "country", by the key of the actor.
    """
    ids = json.dumps(sorted(set(actor_ids)))
    query = session.connection().exec_driver_sql
    names: dict[int, list[str]] = defaultdict(list)
    for actor_id, form in query(NAMES, (ids,)):
        names[actor_id].append(form)
    offices: dict[int, list[Held]] = defaultdict(list)
    for actor_id, title, country, start, end, begun, ended in query(OFFICES, (ids,)):
        first, last = opening(start) if begun else None, closing(end) if ended else None
        offices[actor_id].append(Held(title, country, first, last))
    days = {actor_id: (opening(first), closing(last)) for actor_id, first, last in query(DAYS, (ids,))}
    return {
        actor_id: Evidence(
            key=key,
            names=tuple(names[actor_id]),
            kind=Kind(judged) if (judged := said["kind"].get(key, kind)) else None,
            country=said["country"].get(key, country),
            known=bool(known),
            offices=tuple(offices[actor_id]),
            first=days.get(actor_id, (None, None))[0],
            last=days.get(actor_id, (None, None))[1],
        )
        for actor_id, key, kind, country, known in query(ACTORS, (ids,))
    }


def opening(day: str | None) -> date | None:
    """The first day of a day's year."""
    return date(int(day[:4]), 1, 1) if day else None


def closing(day: str | None) -> date | None:
    """The last day of a day's year."""
    return date(int(day[:4]), 12, 31) if day else None


def digest(evidence: Evidence) -> str:
    """What changes when the evidence does."""
    return sha256(repr(evidence).encode()).hexdigest()[:16]


def file(session: Session, evidence: dict[int, Evidence]) -> None:
    """File actors anew under the keys of their names."""
    query = session.connection().exec_driver_sql
    query("DELETE FROM filing WHERE actor_id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(evidence)),))
    rows = [(key, actor_id) for actor_id, one in sorted(evidence.items()) for key in sorted(filing_keys(one))]
    query(
        "INSERT INTO filing (key, actor_id) SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]')"
        " FROM json_each(?)",
        (json.dumps(rows),),
    )
    query(
        "UPDATE actor SET evidence = json_extract(d.value, '$[1]') FROM json_each(?) d"
        " WHERE actor.id = json_extract(d.value, '$[0]')",
        (json.dumps([(actor_id, digest(one)) for actor_id, one in sorted(evidence.items())]),),
    )


def filed_with(session: Session, actor_ids: Iterable[int]) -> set[int]:
    """The actors that stand under a key of one of these, themselves included when they are filed."""
    ids = json.dumps(sorted(set(actor_ids)))
    return {actor_id for (actor_id,) in session.connection().exec_driver_sql(FILED, (ids,))}
