"""Pairs of actors in the articles that may be one, as linking found and stored them. A person decides."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.query.connection import rows
from timeline.query.finding import ACTORS
from timeline.query.rows import ActorRow
from timeline.store import Store

# Both may stand for others by now; a pair that has become one in the meantime is no doubt.
PAIRS = """SELECT DISTINCT coalesce(a.merged_into, a.id), coalesce(o.merged_into, o.id), l.reason, l.score
FROM actor_link l JOIN actor a ON a.id = l.actor_id JOIN actor o ON o.id = l.other_id
WHERE NOT l.sure AND coalesce(a.merged_into, a.id) <> coalesce(o.merged_into, o.id) ORDER BY l.score DESC, 1, 2"""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two actors that may be one, how sure that is (0 to 1, below what links them), and why."""

    one: ActorRow
    other: ActorRow
    reason: str
    score: float


def doubtful(store: Store) -> list[Doubt]:
    """The pairs, the surest first."""
    with store.reading() as session:
        pairs = rows(session, PAIRS)
        ids = "SELECT coalesce(a.merged_into, a.id) FROM actor a JOIN actor_link l ON a.id IN (l.actor_id, l.other_id)"
        actors = {row[0]: ActorRow(*row) for row in rows(session, f"{ACTORS} AND a.id IN ({ids} WHERE NOT l.sure)")}
    return [Doubt(actors[one], actors[other], reason, score) for one, other, reason, score in pairs]
