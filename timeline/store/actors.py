"""What actors are called after all that articles, seeds and people have said, and which stand for which.

Everything here is worked out anew from sightings, seeds and corrections, so that undoing a correction or adding
articles in another order gives what would have been there anyway.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sqlmodel import Session, col, select

from timeline.store.actor_evidence import filed_with
from timeline.store.actor_links import Relinking
from timeline.store.event_links import link_again
from timeline.store.folding import fold
from timeline.store.judgements import active
from timeline.store.tables import Actor, Alias, Correction, Office


def settle(session: Session, actor_ids: Iterable[int]) -> set[int]:
    """Bring these actors up to date: names from their sightings, corrections, links; drop those nobody needs.

    Gives the actors that another one stands for now, or no longer: their events may be one with others.
    """
    session.flush()
    ids = set(actor_ids)
    judgements = active(session)
    wanted = {key for judgement in judgements for key in (judgement.actor_key, judgement.value)}
    by_key: dict[str, list[Correction]] = {key: [] for key in session.exec(select(Correction.actor_key))}
    for judgement in judgements:
        by_key[judgement.actor_key].append(judgement)
    actors = session.exec(select(Actor).where(col(Actor.id).in_(ids)).order_by(col(Actor.id))).all()
    seen = sightings(session, actors)
    for actor in actors:
        if actor.origin == "article":
            if actor.id not in seen and actor.key not in wanted:
                ids |= forget(session, actor)
                continue
            if actor.id in seen:
                actor.found_name, actor.found_kind, actor.found_country = described(seen[actor.id])
        actor.name, actor.kind = actor.found_name, actor.found_kind
        actor.country, actor.wikidata = actor.found_country, actor.found_wikidata
        correct(actor, by_key.get(actor.key, []))
        if actor.key in by_key:
            spell(session, actor, by_key[actor.key])
        session.add(actor)
    session.flush()
    links = Relinking(session, judgements)
    moved = links.settle(ids)
    present(session, links.roots - set(links.merges.values()), seen, by_key)
    return moved


def settle_all(session: Session) -> None:
    """Bring every actor up to date, and the events of those that turn out to be one."""
    ids = [actor_id for actor_id in session.exec(select(Actor.id)) if actor_id is not None]
    link_again(session, settle(session, ids))


def present(
    session: Session, roots: Iterable[int], seen: Mapping[int, Seen], judgements: Mapping[str, list[Correction]]
) -> None:
    """Call actors that stand for others what the articles of all of them say; seeds and people count more."""
    articles_own = select(Actor).where(Actor.origin == "article")
    standing = session.exec(articles_own.where(col(Actor.id).in_(roots), col(Actor.merged_into).is_(None))).all()
    behind = session.exec(articles_own.where(col(Actor.merged_into).in_([actor.id for actor in standing]))).all()
    members: dict[int | None, list[Actor]] = {actor.id: [actor] for actor in standing}
    for actor in behind:
        members[actor.merged_into].append(actor)
    seen = {**sightings(session, [actor for actor in (*standing, *behind) if actor.id not in seen]), **seen}
    for actor in standing:
        told = [row for member in members[actor.id] if member.id is not None for row in seen.get(member.id, [])]
        if told:
            actor.name, actor.kind, actor.country = described(told)
            correct(actor, judgements.get(actor.key, []))
            session.add(actor)
    session.flush()


Seen = list[tuple[str, str | None, str | None, int]]  # name, kind, country, in how many articles

# Grouped in the order of an index that holds all of it.
SEEN = "SELECT name, kind, country, count(*) FROM sighting WHERE actor_id = ? GROUP BY name, kind, country"


def sightings(session: Session, actors: Iterable[Actor]) -> dict[int, Seen]:
    """What articles say of actors that only articles know; those that none mentions are left out."""
    query = session.connection().exec_driver_sql
    ids = [actor.id for actor in actors if actor.origin == "article" and actor.id is not None]
    found = {
        actor_id: [(name, kind, country, count) for name, kind, country, count in query(SEEN, (actor_id,))]
        for actor_id in ids
    }
    return {actor_id: rows for actor_id, rows in found.items() if rows}


def described(seen: Seen) -> tuple[str, str | None, str | None]:
    """Name, kind and country that most articles give; the longer name, then the alphabet, decides between equals."""
    names: Counter[str] = Counter()
    for name, _, _, count in seen:
        names[name] += count
    return (
        max(names, key=lambda name: (names[name], len(name), name)),
        most((kind, count) for _, kind, _, count in seen),
        most((country, count) for _, _, country, count in seen),
    )


def most(values: Iterable[tuple[str | None, int]]) -> str | None:
    """The most frequent value that is one; the alphabet decides between equals."""
    counts: Counter[str] = Counter()
    for value, count in values:
        if value is not None:
            counts[value] += count
    return max(counts, key=lambda value: (counts[value], value)) if counts else None


def correct(actor: Actor, judgements: Iterable[Correction]) -> None:
    """Put what people have said in place of what was found, in the order in which they said it."""
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


def forget(session: Session, actor: Actor) -> set[int]:
    """Delete an actor that no article mentions and no person has judged; the actors that it may have been are given."""
    assert actor.id is not None
    near = filed_with(session, [actor.id]) - {actor.id}
    for other in session.exec(select(Actor).where(Actor.merged_into == actor.id)):
        other.merged_into = None
        other.evidence = None
        session.add(other)
        assert other.id is not None
        near.add(other.id)
    for number in near:
        other = session.get_one(Actor, number)
        other.evidence = None  # to be decided about again
        session.add(other)
    session.flush()
    for table in (Alias, Office):
        for row in session.exec(select(table).where(col(table.actor_id) == actor.id)):
            session.delete(row)
    session.flush()
    session.delete(actor)
    session.flush()
    return near
