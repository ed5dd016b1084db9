"""What the database knows beyond the seeds that come with the package, as the coder's registry takes it."""

from __future__ import annotations

from collections import defaultdict

from sqlmodel import Session, col, select

from timeline.mentions.actors.registry import KnownActor, Registry
from timeline.store.judgements import active
from timeline.store.tables import Actor, Alias


def registry_rows(session: Session) -> Registry:
    """Actors of the user's own seed rows, and every actor that a correction speaks of."""
    judged = {key for one in active(session) if one.what != "split" for key in (one.actor_key, one.value)}
    own = session.exec(select(Actor).where((col(Actor.origin) == "user") | col(Actor.key).in_(judged))).all()
    roots = {actor.merged_into or actor.id for actor in own}
    members: dict[int, list[Actor]] = defaultdict(list)
    for actor in session.exec(select(Actor).where(col(Actor.id).in_(roots) | col(Actor.merged_into).in_(roots))):
        members[actor.merged_into or actor.id or 0].append(actor)
    found = [known_actor(session, root_id, group) for root_id, group in members.items()]
    return Registry(tuple(sorted(found, key=lambda actor: actor.key)))


def known_actor(session: Session, root_id: int, group: list[Actor]) -> KnownActor:
    """The record of an actor and of those merged into it."""
    root = next(actor for actor in group if actor.id == root_id)
    rows = session.exec(select(Alias).where(col(Alias.actor_id).in_([actor.id for actor in group]))).all()
    return KnownActor(
        key=root.key,
        name=root.name,
        kind=root.kind,
        country=root.country,
        aliases=tuple(sorted({row.form for row in rows if not row.removed})),
        removed=tuple(sorted({row.form for row in rows if row.removed})),
        merged=tuple(sorted(actor.key for actor in group if actor.id != root_id)),
    )
