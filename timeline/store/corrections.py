"""What people decide about actors: recorded, obeyed at once and by everything saved later, and undone when wanted.

All functions take actors by number and raise `UsageError` when that number, or the decision, makes no sense.
"""

from __future__ import annotations

import getpass
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlmodel import Session, col, select

from timeline.errors import UsageError
from timeline.records import Kind, NamedActor
from timeline.store.actors import settle
from timeline.store.event_links import link_again
from timeline.store.folding import fold
from timeline.store.judgements import active, split_key
from timeline.store.sightings import find_or_create
from timeline.store.store import Store
from timeline.store.tables import Actor, Alias, Correction, Office, ParticipantRow, Sighting


@dataclass(frozen=True, slots=True)
class Decision:
    """A correction as people read it: "merge", who, into whom or to what, and when."""

    id: int
    what: str
    actor: str
    value: str | None
    before: str | None
    made_at: str
    made_by: str
    undone_at: str | None


def merge(store: Store, actor_id: int, into_id: int) -> Decision:
    """Let `into_id` stand for `actor_id` too, and for all that `actor_id` stood for."""
    with store.writing() as session:
        actor, into = standing(session, actor_id), standing(session, into_id)
        if actor.id == into.id:
            raise UsageError(f"{describe(actor)} cannot be merged into itself")
        return record(session, "merge", actor, into.key)


def split(store: Store, actor_id: int, name: str | None = None) -> list[Decision]:
    """Take apart what is one actor: all merges into it, or with `name` those articles that call it by that full name.

    Splitting an actor that was merged into another one takes it out again. Actors that are one by the evidence of the
    articles are set apart for good.
    """
    with store.writing() as session:
        actor = known(session, actor_id)
        if name is not None:
            return split_off(session, actor, name)
        merges = [one for one in active(session) if one.what == "merge" and actor.key in (one.actor_key, one.value)]
        own = [one for one in merges if one.actor_key == actor.key]
        if own or merges:
            return [take_back(session, one) for one in own or merges]
        return set_apart(session, actor)


def rename(store: Store, actor_id: int, name: str) -> Decision:
    """Call an actor by another name; the old one remains a spelling."""
    with store.writing() as session:
        actor = standing(session, actor_id)
        return record(session, "rename", actor, some(name), before=actor.name)


def alias_add(store: Store, actor_id: int, form: str) -> Decision:
    """Say that a spelling means this actor. One that already means somebody else is refused."""
    with store.writing() as session:
        actor = standing(session, actor_id)
        folded = fold(some(form))
        for alias in session.exec(select(Alias).where(Alias.folded == folded, col(Alias.removed).is_(False))):
            other = root(session, known(session, alias.actor_id))
            if other.id != actor.id:
                raise UsageError(
                    f"“{form}” already means {describe(other)}", hint=f"merge them or remove it from {other.id} first"
                )
        return record(session, "alias_add", actor, form.strip())


def alias_remove(store: Store, actor_id: int, form: str) -> list[Decision]:
    """Say that a spelling does not mean this actor."""
    with store.writing() as session:
        actor = standing(session, actor_id)
        holders = [
            member
            for member in group(session, actor)
            if session.exec(
                select(Alias.id).where(
                    Alias.actor_id == member.id, Alias.folded == fold(form), col(Alias.removed).is_(False)
                )
            ).first()
        ]
        if not holders:
            raise UsageError(f"“{form}” is no spelling of {describe(actor)}")
        return [record(session, "alias_remove", holder, form.strip(), before=form.strip()) for holder in holders]


def set_country(store: Store, actor_id: int, country: str | None) -> Decision:
    """Give an actor a country by its ISO 3166 alpha-3 code ("FRA"), or None to take it away."""
    if country is not None and not re.fullmatch("[A-Z]{3}", country := country.strip().upper()):
        raise UsageError(f"{country} is no country code", hint="three letters of ISO 3166, such as FRA")
    with store.writing() as session:
        actor = standing(session, actor_id)
        return record(session, "country", actor, country, before=actor.country)


def set_kind(store: Store, actor_id: int, kind: str) -> Decision:
    """Say what sort of actor somebody is."""
    if kind not in {one.value for one in Kind}:
        raise UsageError(f"{kind} is no kind of actor", hint=f"one of {', '.join(one.value for one in Kind)}")
    with store.writing() as session:
        actor = standing(session, actor_id)
        return record(session, "kind", actor, kind, before=actor.kind)


def set_wikidata(store: Store, actor_id: int, item: str | None) -> Decision:
    """Note an actor's Wikidata item ("Q42"), or None to take it away."""
    if item is not None and not re.fullmatch("Q[1-9][0-9]*", item := item.strip().upper()):
        raise UsageError(f"{item} is no Wikidata item", hint="a Q and a number, such as Q58217")
    with store.writing() as session:
        actor = standing(session, actor_id)
        return record(session, "wikidata", actor, item, before=actor.wikidata)


def undo(store: Store, correction_id: int) -> Decision:
    """Take a correction back: everything is as if it had not been made."""
    with store.writing() as session:
        row = session.get(Correction, correction_id)
        if row is None:
            raise UsageError(f"there is no correction {correction_id}")
        if row.undone_at:
            raise UsageError(f"correction {correction_id} was undone before")
        return take_back(session, row)


def corrections(store: Store) -> list[Decision]:
    """All corrections, those undone included, oldest first."""
    with store.reading() as session:
        rows = session.exec(select(Correction).order_by(col(Correction.id))).all()
        return [decision(session, row) for row in rows]


def set_apart(session: Session, actor: Actor) -> list[Decision]:
    """Say that an actor is none of those with which the evidence has linked it."""
    stand_in = root(session, actor)
    others = [stand_in] if stand_in.id != actor.id else group(session, actor)[1:]
    if not others:
        raise UsageError(f"{describe(actor)} was not merged with anybody", hint="name a spelling to split off")
    return [record(session, "apart", *sorted_pair(actor, other)) for other in others]


def sorted_pair(actor: Actor, other: Actor) -> tuple[Actor, str]:
    """The one that was linked, and the key of the one that stands for it."""
    return (actor, other.key) if actor.merged_into == other.id else (other, actor.key)


def record(session: Session, what: str, actor: Actor, value: str | None, *, before: str | None = None) -> Decision:
    """Write a correction down and obey it."""
    row = Correction(
        what=what, actor_key=actor.key, value=value, before=before, made_at=now(), made_by=getpass.getuser()
    )
    actor.evidence = None  # to be decided about again
    session.add_all([row, actor])
    session.flush()
    assert actor.id is not None
    moved = settle(session, [actor.id])
    link_again(session, moved | ({actor.id} if what == "merge" else set()))
    return decision(session, row)


def take_back(session: Session, row: Correction) -> Decision:
    """Mark a correction as undone, and put things back."""
    row.undone_at = now()
    session.add(row)
    session.flush()
    actors = session.exec(select(Actor).where(col(Actor.key).in_([row.actor_key, row.value]))).all()
    for actor in actors:
        actor.evidence = None  # to be decided about again
    session.add_all(actors)
    touched = {actor.id for actor in actors}
    if row.what == "split" and row.value is not None:
        touched |= move(session, row.actor_key, row.value, to=row.actor_key)
    said = decision(session, row)
    moved = settle(session, {one for one in touched if one is not None})
    link_again(session, touched | moved)
    return said


def split_off(session: Session, actor: Actor, name: str) -> list[Decision]:
    """Give the articles that call an actor `name` an actor of their own."""
    folded = fold(name)
    members = group(session, root(session, actor))
    seen = session.exec(
        select(Sighting).where(col(Sighting.actor_id).in_([member.id for member in members]), Sighting.folded == folded)
    ).all()
    if not seen:
        raise UsageError(f"no article calls {describe(actor)} “{name}”", hint="give a full name as an article has it")
    said: list[Decision] = []
    apart: list[Actor] = []
    for key in sorted({sighting.key for sighting in seen}):
        row = Correction(what="split", actor_key=key, value=folded, made_at=now(), made_by=getpass.getuser())
        session.add(row)
        session.flush()
        touched = move(session, key, folded, to=split_key(key, folded))
        touched |= settle(session, touched)
        apart.append(session.exec(select(Actor).where(Actor.key == split_key(key, folded))).one())
        link_again(session, touched)
        said.append(decision(session, row))
    for further in apart[1:]:
        record(session, "merge", further, apart[0].key)
    return said


def move(session: Session, key: str, folded: str, *, to: str) -> set[int]:
    """Give the sightings of a key under a name to the actor with key `to`; the actors touched are returned."""
    touched: set[int] = set()
    for sighting in session.exec(select(Sighting).where(Sighting.key == key, Sighting.folded == folded)).all():
        kind = Kind(sighting.kind) if sighting.kind else None
        target = find_or_create(session, {to: NamedActor(sighting.name, kind, sighting.country)})[to]
        touched |= {sighting.actor_id, target}
        sighting.actor_id = target
        session.add(sighting)
        for table in (Alias, Office, ParticipantRow):
            for row in session.exec(select(table).where(col(table.sighting_id) == sighting.id)):
                row.actor_id = target
                session.add(row)
    session.flush()
    return touched


def known(session: Session, actor_id: int) -> Actor:
    """The actor with this number."""
    actor = session.get(Actor, actor_id)
    if actor is None:
        raise UsageError(f"there is no actor {actor_id}")
    return actor


def standing(session: Session, actor_id: int) -> Actor:
    """The actor with this number, which must not have been merged into another."""
    actor = known(session, actor_id)
    if actor.merged_into is not None:
        other = known(session, actor.merged_into)
        raise UsageError(
            f"{describe(actor)} was merged into {describe(other)}", hint=f"use {other.id}, or split {actor_id}"
        )
    return actor


def root(session: Session, actor: Actor) -> Actor:
    """The actor that stands for this one."""
    return known(session, actor.merged_into) if actor.merged_into is not None else actor


def group(session: Session, actor: Actor) -> list[Actor]:
    """An actor and those merged into it."""
    return [actor, *session.exec(select(Actor).where(Actor.merged_into == actor.id).order_by(col(Actor.id)))]


def describe(actor: Actor) -> str:
    """ "Serguey Lavrov (12)"."""
    return f"{actor.name} ({actor.id})"


def decision(session: Session, row: Correction) -> Decision:
    """A correction with names in place of keys."""
    names = dict(
        session.exec(select(Actor.key, Actor.name).where(col(Actor.key).in_([row.actor_key, row.value]))).all()
    )
    assert row.id is not None
    value = names.get(row.value, row.value) if row.what in ("merge", "apart") and row.value else row.value
    who = names.get(row.actor_key, row.actor_key)
    return Decision(row.id, row.what, who, value, row.before, row.made_at, row.made_by, row.undone_at)


def some(text: str) -> str:
    """A text that says something."""
    if not fold(text):
        raise UsageError("a name needs letters")
    return text.strip()


def now() -> str:
    """The time, for the record."""
    return datetime.now(UTC).isoformat(timespec="seconds")
