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

# What many articles say alike is read once: the next name, title or country is looked up in an index (a loose scan).
# Full names only: what an article calls an actor in passing ("le ministre") tells nobody from anybody.
NAMES = """WITH RECURSIVE wanted(actor_id) AS (SELECT value FROM json_each(?)),
 told(actor_id, name) AS (
  SELECT actor_id, (SELECT min(s.name) FROM sighting s WHERE s.actor_id = wanted.actor_id) FROM wanted
  UNION ALL
  SELECT actor_id, (SELECT min(s.name) FROM sighting s WHERE s.actor_id = told.actor_id AND s.name > told.name)
  FROM told WHERE name IS NOT NULL)
SELECT actor_id, form FROM alias
WHERE actor_id IN (SELECT actor_id FROM wanted) AND sighting_id IS NULL AND NOT removed
UNION
SELECT actor_id, name FROM told WHERE name IS NOT NULL AND NOT EXISTS (
 SELECT 1 FROM alias l WHERE l.actor_id = told.actor_id AND l.form = told.name AND l.removed)
ORDER BY 1, 2"""

OFFICES = """WITH RECURSIVE wanted(actor_id) AS (SELECT value FROM json_each(?)),
 title(actor_id, folded) AS (
  SELECT actor_id, (SELECT min(o.folded) FROM office o WHERE o.actor_id = wanted.actor_id
   AND o.sighting_id IS NOT NULL) FROM wanted
  UNION ALL
  SELECT actor_id, (SELECT min(o.folded) FROM office o WHERE o.actor_id = title.actor_id
   AND o.folded > title.folded AND o.sighting_id IS NOT NULL) FROM title WHERE folded IS NOT NULL),
 held(actor_id, folded, country) AS (
  SELECT actor_id, folded, (SELECT min(o.country) FROM office o WHERE o.actor_id = title.actor_id
   AND o.folded = title.folded AND o.sighting_id IS NOT NULL) FROM title WHERE folded IS NOT NULL
  UNION ALL
  SELECT actor_id, folded, (SELECT min(o.country) FROM office o WHERE o.actor_id = held.actor_id
   AND o.folded = held.folded AND o.country > held.country AND o.sighting_id IS NOT NULL)
  FROM held WHERE country IS NOT NULL)
SELECT actor_id, folded, country, date_start, date_end FROM office
WHERE actor_id IN (SELECT actor_id FROM wanted) AND sighting_id IS NULL
UNION ALL
SELECT actor_id, folded, country, iif(dated, first, NULL), iif(dated, last, NULL) FROM (
 SELECT h.*, NOT EXISTS (SELECT 1 FROM office o WHERE o.actor_id = h.actor_id AND o.folded = h.folded
   AND o.country IS h.country AND o.date_start IS NULL AND o.sighting_id IS NOT NULL) AS dated,
  (SELECT min(o.date_start) FROM office o WHERE o.actor_id = h.actor_id AND o.folded = h.folded
   AND o.country IS h.country AND o.sighting_id IS NOT NULL) AS first,
  (SELECT max(o.date_start) FROM office o WHERE o.actor_id = h.actor_id AND o.folded = h.folded
   AND o.country IS h.country AND o.sighting_id IS NOT NULL) AS last
 FROM held h WHERE EXISTS (SELECT 1 FROM office o WHERE o.actor_id = h.actor_id AND o.folded = h.folded
  AND o.country IS h.country AND o.sighting_id IS NOT NULL))
ORDER BY 1, 2, 3, 4, 5"""

DAYS = """SELECT value, (SELECT min(published) FROM sighting WHERE actor_id = value),
(SELECT max(published) FROM sighting WHERE actor_id = value) FROM json_each(?)"""

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
    for actor_id, title, country, start, end in query(OFFICES, (ids,)):
        offices[actor_id].append(Held(title, country, opening(start), closing(end)))
    days = {actor_id: (opening(first), closing(last)) for actor_id, first, last in query(DAYS, (ids,))}
    return {
        actor_id: Evidence(
            key=key,
            names=tuple(names[actor_id]),
            kind=Kind(judged) if (judged := said["kind"].get(key, kind)) else None,
            country=said["country"].get(key, country),
            known=bool(known),
            offices=tuple(offices[actor_id]),
            first=days[actor_id][0],
            last=days[actor_id][1],
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
