"""The name a user types → the actors it means: exact spellings first, then surnames, then near ones.

Case, accents and titles ("M. Lavrov") do not matter. A near spelling counts only when it sounds like a known one
(Lavroff, Lavrov); what is merely similar is suggested, never taken.
"""

from __future__ import annotations

import json
import re

from sqlmodel import Session

from timeline.errors import UsageError
from timeline.mentions.actors.seed_files import heirs
from timeline.query.connection import rows
from timeline.query.rows import ActorRow
from timeline.store import Store
from timeline.store.folding import fold

TITLES = {
    "m", "mm", "mr", "mme", "mlle", "mrs", "ms", "me", "mgr", "dr", "monsieur", "madame", "maitre", "sir", "lord",
    "le", "la", "les", "l", "general", "colonel", "capitaine", "president", "presidente", "ministre", "premier",
    "premiere", "chancelier", "chanceliere", "roi", "reine", "prince", "emir", "pape", "cheikh", "ambassadeur",
}  # fmt: skip

ACTORS = """
SELECT a.id, a.name, a.kind, a.country, a.wikidata, a.key,
  (SELECT count(DISTINCT m.event_id) FROM participant p JOIN mention m ON m.id = p.mention_id
    WHERE p.actor_id IN (SELECT id FROM actor WHERE id = a.id OR merged_into = a.id)) AS events,
  (SELECT count(DISTINCT s.article_id) FROM sighting s
    WHERE s.actor_id IN (SELECT id FROM actor WHERE id = a.id OR merged_into = a.id)) AS articles
FROM actor a WHERE a.merged_into IS NULL"""

SPELT = """SELECT DISTINCT coalesce(a.merged_into, a.id) FROM alias l JOIN actor a ON a.id = l.actor_id
WHERE NOT l.removed AND l.folded IN (SELECT value FROM json_each(:forms))"""

SURNAMED = """SELECT DISTINCT coalesce(a.merged_into, a.id) FROM alias l JOIN actor a ON a.id = l.actor_id
WHERE NOT l.removed AND a.kind = 'person' AND l.folded LIKE :ending"""


def find_actor(store: Store, name: str) -> ActorRow:
    """The actor that a name or number means. Raises `UsageError` for none (with the nearest) and for several."""
    with store.reading() as session:
        found = matching_actors(session, name)
    if len(found) > 1:
        raise UsageError(f"“{name}” may be several actors", hint=f"give the number: {listed(found)}")
    return found[0]


def find_actors(store: Store, name: str) -> list[ActorRow]:
    """All actors that a name or number may mean, those with most events first. Raises `UsageError` for none."""
    with store.reading() as session:
        return matching_actors(session, name)


def list_actors(store: Store, *, country: str | None = None, limit: int | None = None) -> list[ActorRow]:
    """The actors of the articles, those with most events first."""
    with store.reading() as session:
        code = country_code(session, country) if country else None
        found = rows(
            session,
            f"SELECT * FROM ({ACTORS}) WHERE articles > 0 AND (:country IS NULL OR country = :country)"
            " ORDER BY events DESC, articles DESC, name, id LIMIT :limit",
            country=code,
            limit=-1 if limit is None else limit,
        )
    return [ActorRow(*row) for row in found]


def matching_actors(session: Session, name: str) -> list[ActorRow]:
    """The actors a name means, by the first of these that finds any: number, spelling, surname, sound."""
    if re.fullmatch(r"#?\d+", name.strip()):
        number = int(name.strip().lstrip("#"))
        found = by_ids(session, [one for (one,) in rows(session, STANDING, id=number)])
        if not found:
            raise UsageError(f"there is no actor {number}")
        return found
    folded = fold(name)
    bare = without_titles(folded)
    if not bare:
        raise UsageError(f"“{name}” is no name")
    ids = [one for (one,) in rows(session, SPELT, forms=json.dumps([folded, bare]))]
    ids = ids or [one for (one,) in rows(session, SURNAMED, ending=f"% {bare}")]
    if not ids:
        from timeline.query.nearness import nearest

        ids, suggestions = nearest(session, bare)
        if not ids:
            near = listed(sorted(by_ids(session, suggestions), key=lambda actor: suggestions.index(actor.id)))
            raise UsageError(f"no actor is called “{name}”", hint=f"nearest: {near}" if near else None)
    return by_ids(session, ids)


STANDING = "SELECT coalesce(merged_into, id) FROM actor WHERE id = :id"


def by_ids(session: Session, ids: list[int]) -> list[ActorRow]:
    """Actors by number; where some are in articles, those that are only in the seeds are left out."""
    found = [
        ActorRow(*row)
        for row in rows(
            session,
            f"{ACTORS} AND a.id IN (SELECT value FROM json_each(:ids)) ORDER BY events DESC, articles DESC, a.id",
            ids=json.dumps(ids),
        )
    ]
    return without_forebears([actor for actor in found if actor.articles] or found)


def without_forebears(found: list[ActorRow]) -> list[ActorRow]:
    """Actors without the states that are gone where their heir is among them: "Moscou" is Russia first."""
    states = {actor.country for actor in found if actor.kind == "state"}
    return [actor for actor in found if actor.kind != "state" or heirs().get(actor.country or "") not in states]


def without_titles(folded: str) -> str:
    """A folded name without leading titles: "m lavrov" → "lavrov"; a name of titles alone stays."""
    words = folded.split()
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    return " ".join(words)


def country_code(session: Session, country: str) -> str:
    """An ISO 3166 alpha-3 code from itself or from a state's name."""
    code = country.strip().upper()
    known = "SELECT country FROM actor WHERE country = :code LIMIT 1"
    if re.fullmatch("[A-Z]{3}", code) and rows(session, known, code=code):
        return code
    found = rows(
        session,
        "SELECT DISTINCT a.country, EXISTS (SELECT 1 FROM actor o JOIN sighting s ON s.actor_id = o.id"
        " WHERE o.country = a.country) FROM alias l JOIN actor a ON a.id = l.actor_id"
        " WHERE NOT l.removed AND a.kind = 'state' AND l.folded = :name AND a.country IS NOT NULL ORDER BY 1",
        name=without_titles(fold(country)),
    )
    found = [row for row in found if row[1]] or found  # Moscou: Russia, or the Soviet Union where articles speak of it
    if len(found) > 1:
        raise UsageError(f"“{country}” may be several countries", hint=f"say {' or '.join(row[0] for row in found)}")
    if not found:
        raise UsageError(f"“{country}” is no country", hint="a name or a code of ISO 3166 such as FRA")
    return str(found[0][0])


def listed(actors: list[ActorRow]) -> str:
    """ "Serguey Lavrov (12), Serge Lavroff (40)"."""
    return ", ".join(f"{actor.name} ({actor.id})" for actor in actors[:6])
