"""What actors are called after all that articles, seeds and people have said, and which stand for which.

Everything here is worked out anew from sightings, seeds and corrections, so that undoing a correction or adding
articles in another order gives what would have been there anyway.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable

from sqlmodel import Session, col, select

from timeline.store.folding import fold
from timeline.store.judgements import active
from timeline.store.tables import Actor, Alias, Correction, Office


def settle(session: Session, actor_ids: Iterable[int]) -> None:
    """Bring these actors up to date: names from their sightings, corrections, merges; drop those nobody needs."""
    session.flush()
    ids = sorted(set(actor_ids))
    judgements = active(session)
    wanted = {key for judgement in judgements for key in (judgement.actor_key, judgement.value)}
    by_key: dict[str, list[Correction]] = {key: [] for key in session.exec(select(Correction.actor_key))}
    for judgement in judgements:
        by_key[judgement.actor_key].append(judgement)
    seen = sightings(session, ids)
    for actor in session.exec(select(Actor).where(col(Actor.id).in_(ids)).order_by(col(Actor.id))).all():
        if actor.origin == "article":
            if actor.id not in seen and actor.key not in wanted:
                forget(session, actor)
                continue
            if actor.id in seen:
                describe(actor, seen[actor.id])
        correct(actor, by_key.get(actor.key, []))
        if actor.key in by_key:
            spell(session, actor, by_key[actor.key])
        session.add(actor)
    session.flush()
    unite(session, judgements)


Seen = list[tuple[str, str | None, str | None, int]]  # name, kind, country, in how many articles


SEEN = """SELECT s.actor_id, s.name, s.kind, s.country, count(*) FROM sighting s JOIN actor a ON a.id = s.actor_id
WHERE s.actor_id IN (SELECT value FROM json_each(?)) AND a.origin = 'article' GROUP BY 1, 2, 3, 4"""


def sightings(session: Session, ids: list[int]) -> dict[int, Seen]:
    """What articles say of actors that only articles know."""
    seen: dict[int, Seen] = {}
    for actor_id, name, kind, country, count in session.connection().exec_driver_sql(SEEN, (json.dumps(ids),)):
        seen.setdefault(actor_id, []).append((name, kind, country, count))
    return seen


def describe(actor: Actor, seen: Seen) -> None:
    """What most articles say of an actor; the longer name, then the alphabet, decides between equals."""
    names: Counter[str] = Counter()
    for name, _, _, count in seen:
        names[name] += count
    actor.found_name = max(names, key=lambda name: (names[name], len(name), name))
    actor.found_kind = most((kind, count) for _, kind, _, count in seen)
    actor.found_country = most((country, count) for _, _, country, count in seen)


def most(values: Iterable[tuple[str | None, int]]) -> str | None:
    """The most frequent value that is one; the alphabet decides between equals."""
    counts: Counter[str] = Counter()
    for value, count in values:
        if value is not None:
            counts[value] += count
    return max(counts, key=lambda value: (counts[value], value)) if counts else None


def correct(actor: Actor, judgements: list[Correction]) -> None:
    """Set what is found, then what people have said instead, in the order in which they said it."""
    actor.name, actor.kind = actor.found_name, actor.found_kind
    actor.country, actor.wikidata = actor.found_country, actor.found_wikidata
    for judgement in judgements:
        match judgement.what:
            case "rename":
                actor.name = judgement.value or actor.found_name
            case "kind":
                actor.kind = judgement.value
            case "country":
                actor.country = judgement.value
            case "wikidata":
                actor.wikidata = judgement.value
            case _:
                pass


def spell(session: Session, actor: Actor, judgements: Iterable[Correction]) -> None:
    """Add the spellings that people gave (a rename gives one), and mark those they took away."""
    given: dict[str, str] = {}
    refused: set[str] = set()
    for judgement in judgements:
        folded = fold(judgement.value or "")
        if judgement.what in ("alias_add", "rename") and judgement.value:
            given[folded] = judgement.value
            refused.discard(folded)
        elif judgement.what == "alias_remove":
            given.pop(folded, None)
            refused.add(folded)
    assert actor.id is not None
    for alias in session.exec(select(Alias).where(Alias.actor_id == actor.id)).all():
        if alias.origin == "correction":
            session.delete(alias)
        elif alias.removed != (alias.folded in refused):
            alias.removed = alias.folded in refused
            session.add(alias)
    for folded, form in given.items():
        session.add(Alias(actor_id=actor.id, form=form, folded=folded, origin="correction"))


def forget(session: Session, actor: Actor) -> None:
    """Delete an actor that no article mentions and no person has judged."""
    for other in session.exec(select(Actor).where(Actor.merged_into == actor.id)):
        other.merged_into = None
        session.add(other)
    session.flush()
    for table in (Alias, Office):
        for row in session.exec(select(table).where(col(table.actor_id) == actor.id)):
            session.delete(row)
    session.flush()
    session.delete(actor)
    session.flush()


def unite(session: Session, judgements: Iterable[Correction]) -> None:
    """Point every actor to the one that stands for it, after all merges that hold."""
    into = {judgement.actor_key: judgement.value for judgement in judgements if judgement.what == "merge"}
    keys = {row.key: row for row in session.exec(select(Actor).where(col(Actor.key).in_({*into, *into.values()})))}
    merged = session.exec(select(Actor).where(col(Actor.merged_into).is_not(None))).all()
    for actor in {actor.key: actor for actor in [*keys.values(), *merged]}.values():
        end: str = actor.key
        while (following := into.get(end)) is not None and following in keys:
            end = following
        target = keys[end].id if end != actor.key else None
        if actor.merged_into != target:
            actor.merged_into = target
            session.add(actor)
