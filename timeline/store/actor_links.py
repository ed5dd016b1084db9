"""Decide anew which actors are one where the evidence has changed, and point each to the one that stands for it.

What people have merged or set apart holds before anything else. A decision rests on evidence alone and is taken in the
order of the actors' ranks, so the outcome does not depend on the order in which articles were added.
"""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable

from sqlmodel import Session, col, select

from timeline.linking.actors.deciding import Decision, decide
from timeline.linking.actors.evidence import Evidence
from timeline.linking.actors.verdict import compare
from timeline.store.actor_evidence import digest, file, filed_with, read_evidence
from timeline.store.tables import Actor, Correction

STATES = """SELECT a.id, a.key, a.merged_into, a.evidence, l.other_id, l.sure
FROM actor a LEFT JOIN actor_link l ON l.actor_id = a.id WHERE a.id IN (SELECT value FROM json_each(?))"""

FOLLOWERS = """SELECT actor_id FROM actor_link WHERE sure AND other_id = ?
UNION SELECT id FROM actor WHERE merged_into = ?"""


class Relinking:
    """One round of decisions in a transaction."""

    def __init__(self, session: Session, judgements: Iterable[Correction]) -> None:
        self.session = session
        self.query = session.connection().exec_driver_sql  # the session's own objects are made anew at the end
        judgements = list(judgements)
        merges = {one.actor_key: one.value for one in judgements if one.what == "merge"}
        self.separate = {frozenset((one.actor_key, one.value)) for one in judgements if one.what == "apart"}
        rows = session.exec(select(Actor.key, Actor.id).where(col(Actor.key).in_({*merges, *merges.values()})))
        ids = {key: actor_id for key, actor_id in rows if actor_id is not None}
        self.merges = {ids[key]: ids[into] for key, into in merges.items() if key in ids and into in ids}
        self.said: dict[str, dict[str, str | None]] = {"kind": {}, "country": {}}
        for one in judgements:
            if one.what in self.said:
                self.said[one.what][one.actor_key] = one.value
        self.evidence: dict[int, Evidence] = {}
        self.links: dict[int, int | None] = {}  # actors that the evidence takes for another one
        self.doubtful: set[int] = set()  # actors that it only suggests to be another one
        self.before: dict[int, int | None] = {}  # merged_into as stored
        self.digests: dict[int, str | None] = {}
        self.moved: set[int] = set()
        self.roots: set[int] = set()  # actors that stand for themselves, or did, of all groups that were looked at
        self.queue: list[tuple[tuple[bool, int, str], int]] = []
        self.queued: set[int] = set()

    def settle(self, actor_ids: Iterable[int]) -> set[int]:
        """Decide about these actors and all whom that concerns; whoever somebody else stands for now is returned."""
        ids = set(actor_ids) | set(self.merges)
        self.load(ids)
        changed = {one for one in ids & set(self.evidence) if digest(self.evidence[one]) != self.digests[one]}
        near = filed_with(self.session, changed)
        if changed:
            file(self.session, {one: self.evidence[one] for one in changed})
        near |= filed_with(self.session, changed)
        self.enqueue(changed)
        self.enqueue(self.concerned(near - changed, changed))
        for one in sorted(ids):
            self.point(one)
        while self.queue:
            _, one = heapq.heappop(self.queue)
            self.judge(one)
        for one in self.moved:
            stored = self.session.identity_map.get(self.session.identity_key(Actor, one))
            if stored is not None:
                self.session.expire(stored, ["merged_into"])
        return self.moved

    def load(self, actor_ids: Iterable[int]) -> None:
        """Read what is not read yet."""
        wanted = set(actor_ids) - set(self.before)
        if not wanted:
            return
        rows = self.query(STATES, (json.dumps(sorted(wanted)),))
        for actor_id, _, merged_into, evidence, other, sure in rows:
            self.before[actor_id], self.digests[actor_id] = merged_into, evidence
            self.links[actor_id] = other if sure else None
            if other is not None and not sure:
                self.doubtful.add(actor_id)
        self.evidence.update(read_evidence(self.session, wanted, self.said))

    def concerned(self, near: set[int], changed: set[int]) -> set[int]:
        """Those of the actors filed near changed ones about whom that may decide anew: all others stay as they are."""
        self.load(near | changed)
        found = set()
        for one in near & set(self.evidence):
            actor = self.evidence[one]
            linked = one in self.doubtful or self.links[one] in changed or self.before[one] in changed
            if not actor.known and (linked or any(may_be(actor, self.evidence[other]) for other in changed)):
                found.add(one)
        return found

    def enqueue(self, actor_ids: Iterable[int]) -> None:
        """Wait for a decision; known actors need none."""
        wanted = set(actor_ids) - self.queued
        self.load(wanted)
        for one in wanted & set(self.evidence):
            self.queued.add(one)
            if not self.evidence[one].known:
                heapq.heappush(self.queue, (self.evidence[one].rank, one))

    def judge(self, one: int) -> None:
        """Take the decision about one actor. All that rank before it have been judged."""
        candidates = filed_with(self.session, [one]) - {one}
        self.load(candidates)
        roots = {self.evidence[other].key: self.evidence[self.root(other)] for other in candidates}
        found = decide(self.evidence[one], [self.evidence[other] for other in candidates], roots, self.apart)
        numbers = {self.evidence[other].key: other for other in candidates}
        self.write(one, found, numbers)
        self.point(one)

    def apart(self, one: str, other: str) -> bool:
        """Whether people have said that two actors are two."""
        return frozenset((one, other)) in self.separate

    def write(self, one: int, found: Decision | None, numbers: dict[str, int]) -> None:
        """Note a decision."""
        self.doubtful.discard(one)
        if found is None:
            self.links[one] = None
            self.query("DELETE FROM actor_link WHERE actor_id = ?", (one,))
            return
        other = numbers[found.other]
        row = (one, other, found.sure, round(found.score, 3), found.reason)
        self.query("REPLACE INTO actor_link (actor_id, other_id, sure, score, reason) VALUES (?, ?, ?, ?, ?)", row)
        self.links[one] = other if found.sure else None
        if not found.sure:
            self.doubtful.add(one)

    def root(self, one: int) -> int:
        """The actor that stands for one: what people said first, then the evidence. A circle ends at its first key."""
        path: list[int] = []
        while one not in path:
            path.append(one)
            following = self.merges.get(one)
            if following is None:
                self.load([one])
                following = self.links.get(one)
            if following is None:
                return one
            one = following
        self.load(path)
        return min(path[path.index(one) :], key=lambda member: self.evidence[member].rank)

    def point(self, one: int) -> None:
        """Let `merged_into` say who stands for an actor; whoever follows it, and whoever is near it, comes next."""
        root = self.root(one)
        self.load([one, root])
        target = root if root != one else None
        self.roots |= {root, self.before.get(one) or one}
        if self.before.get(one) == target or one not in self.before:
            return
        self.before[one] = target
        self.moved.add(one)
        self.query("UPDATE actor SET merged_into = ? WHERE id = ?", (target, one))
        self.enqueue(self.concerned(filed_with(self.session, [one]) - {one}, {one}))
        followers = self.query(FOLLOWERS, (one, one))
        merged = {member for member, into in self.merges.items() if into == one}
        for follower in sorted({actor_id for (actor_id,) in followers} | merged):
            self.point(follower)


def may_be(actor: Evidence, other: Evidence) -> bool:
    """Whether one actor may link to another: it ranks behind it, and the names fit."""
    return other.rank < actor.rank and compare(actor, other) is not None
