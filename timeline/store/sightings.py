"""The actors of one article → sightings, aliases and offices in the database, each tied to its actor by key.

A key is the gazetteer's ("state:FRA", "person:…") where the coder knew the actor, else made of folded name, kind and
country: equal for equal evidence, so that the order in which articles are added does not matter.
"""

from __future__ import annotations

from datetime import date

from sqlmodel import Session, select

from timeline.records import CodedArticle, Kind, NamedActor, Participant
from timeline.store.folding import fold
from timeline.store.judgements import key_for
from timeline.store.tables import Actor, Alias, Office, Sighting


class Sightings:
    """The actors of an article as they are written to the database, found again by its participants."""

    def __init__(self, session: Session, article_id: int, coded: CodedArticle) -> None:
        self.session = session
        self.article_id = article_id
        self.published: date | None = coded.article.published
        self.actor_ids: set[int] = set()
        self._by_name_and_key: dict[tuple[str, str | None], Sighting] = {}
        self._by_name: dict[str, Sighting] = {}
        self._by_key: dict[str, Sighting] = {}
        for actor in coded.actors:
            self._add(actor)

    def of(self, participant: Participant) -> Sighting:
        """The sighting of a participant, made from it when the article's actors do not hold it."""
        name, key = participant.name, participant.actor
        found = self._by_name_and_key.get((name, key))
        if found is None and key is not None:
            found = self._by_key.get(key)
        if found is None and key is None:
            found = self._by_name.get(name)
        return found or self._add(
            NamedActor(name, participant.kind, participant.country, forms=((name, 1),), actor=participant.actor)
        )

    def _add(self, actor: NamedActor) -> Sighting:
        key = actor.actor or key_of(actor.name, actor.kind, actor.country)
        row = find_or_create(self.session, key_for(self.session, key, actor.name), actor)
        assert row.id is not None
        self.actor_ids.add(row.id)
        sighting = Sighting(
            article_id=self.article_id,
            actor_id=row.id,
            key=key,
            name=actor.name,
            folded=fold(actor.name),
            kind=actor.kind,
            country=actor.country,
        )
        self.session.add(sighting)
        self.session.flush()
        for form, count in {actor.name: 0, **dict(actor.forms)}.items():
            self.session.add(
                Alias(
                    actor_id=row.id,
                    sighting_id=sighting.id,
                    form=form,
                    folded=fold(form),
                    count=count,
                    origin="article",
                )
            )
        for office in actor.offices:
            self.session.add(
                Office(
                    actor_id=row.id,
                    sighting_id=sighting.id,
                    title=office.title,
                    folded=fold(office.title),
                    country=office.country,
                    date_start=self.published,
                    date_end=self.published,
                    start=office.span.start,
                    end=office.span.end,
                    origin="article",
                )
            )
        self._by_name_and_key.setdefault((actor.name, actor.actor), sighting)
        self._by_name.setdefault(actor.name, sighting)
        self._by_key.setdefault(key, sighting)
        return sighting


def key_of(name: str, kind: Kind | None, country: str | None) -> str:
    """The key of an actor that no gazetteer knows."""
    return f"name:{kind or ''}:{country or ''}:{fold(name)}"


def find_or_create(session: Session, key: str, actor: NamedActor) -> Actor:
    """The actor's row for a key."""
    row = session.exec(select(Actor).where(Actor.key == key)).first()
    if row is None:
        row = Actor(
            key=key,
            name=actor.name,
            kind=actor.kind,
            country=actor.country,
            found_name=actor.name,
            found_kind=actor.kind,
            found_country=actor.country,
            origin="article",
        )
        session.add(row)
        session.flush()
    return row


def find_split(session: Session, key: str, sighting: Sighting) -> int:
    """The number of the actor with a key, made from a sighting of it when it is new."""
    kind = Kind(sighting.kind) if sighting.kind else None
    row = find_or_create(session, key, NamedActor(sighting.name, kind, sighting.country))
    assert row.id is not None
    return row.id
