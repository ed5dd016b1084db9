"""What actors are called after all that articles, seeds and people have said, and which stand for which.

Everything here is worked out anew from sightings, seeds and corrections, so that undoing a correction or adding
articles in another order gives what would have been there anyway.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlmodel import Session, col, select

from timeline.store.folding import fold
from timeline.store.judgements import active
from timeline.store.tables import Actor, Alias, Correction, Office, Sighting


def settle(session: Session, actor_ids: Iterable[int]) -> None:
    """Bring these actors up to date: names from their sightings, corrections, merges; drop those nobody needs."""
    session.flush()
    judgements = active(session)
    wanted = {key for judgement in judgements for key in (judgement.actor_key, judgement.value)}
    by_key: dict[str, list[Correction]] = {}
    for judgement in judgements:
        by_key.setdefault(judgement.actor_key, []).append(judgement)
    for actor_id in sorted(set(actor_ids)):
        actor = session.get(Actor, actor_id)
        if actor is None:
            continue
        sightings = session.exec(select(Sighting).where(Sighting.actor_id == actor_id)).all()
        if actor.origin == "article":
            if not sightings and actor.key not in wanted:
                forget(session, actor)
                continue
            if sightings:
                describe(actor, sightings)
        correct(session, actor, by_key.get(actor.key, []))
        session.add(actor)
    session.flush()
    unite(session, judgements)


def describe(actor: Actor, sightings: Iterable[Sighting]) -> None:
    """What most articles say of an actor; the longer name, then the alphabet, decides between equals."""
    seen = list(sightings)
    names = Counter(sighting.name for sighting in seen)
    actor.found_name = max(names, key=lambda name: (names[name], len(name), name))
    actor.found_kind = most(sighting.kind for sighting in seen)
    actor.found_country = most(sighting.country for sighting in seen)


def most(values: Iterable[str | None]) -> str | None:
    """The most frequent value that is one; the alphabet decides between equals."""
    counts = Counter(value for value in values if value is not None)
    return max(counts, key=lambda value: (counts[value], value)) if counts else None


def correct(session: Session, actor: Actor, judgements: list[Correction]) -> None:
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
    spell(session, actor, judgements)


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
