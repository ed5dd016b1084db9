"""The actors of one article → sightings, aliases and offices in the database, each tied to its actor by key.

A key is the gazetteer's ("state:FRA", "person:…") where the coder knew the actor, else made of folded name, kind and
country: equal for equal evidence, so that the order in which articles are added does not matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import Session, col, select

from timeline.records import CodedArticle, Kind, NamedActor, Participant
from timeline.store.folding import fold
from timeline.store.judgements import split_key, splits
from timeline.store.tables import Actor, Alias, Office, Sighting


class Sightings:
    """The actors of an article as they are written to the database, found again by its participants."""

    def __init__(self, session: Session, article_id: int, coded: CodedArticle) -> None:
        self.session = session
        self.article_id = article_id
        self.published: date | None = coded.article.published
        self.content_hash = coded.article.content_hash
        self.actor_ids: set[int] = set()
        self._by_name_and_key: dict[tuple[str, str | None], Sighting] = {}
        self._by_name: dict[str, Sighting] = {}
        self._by_key: dict[str, Sighting] = {}
        self._add(coded.actors)

    def of(self, participant: Participant) -> Sighting:
        """The sighting of a participant, made from it when the article's actors do not hold it."""
        name, key = participant.name, participant.actor
        found = self._by_name_and_key.get((name, key))
        if found is None and key is not None:
            found = self._by_key.get(key)
        if found is None and key is None:
            found = self._by_name.get(name)
        if found is None:
            form = ((name, 1),)
            [found] = self._add([NamedActor(name, participant.kind, participant.country, form, actor=key)])
        return found

    def _add(self, actors: Sequence[NamedActor]) -> list[Sighting]:
        """Write sightings of these actors, with what the article calls them."""
        keys = [actor.actor or self._key(actor) for actor in actors]
        split = splits(self.session, keys)
        owners = [
            split_key(key, fold(actor.name)) if (key, fold(actor.name)) in split else key
            for key, actor in zip(keys, actors, strict=True)
        ]
        rows = find_or_create(self.session, dict(zip(owners, actors, strict=True)))
        found = [
            Sighting(
                article_id=self.article_id,
                actor_id=rows[owner],
                key=key,
                name=actor.name,
                folded=fold(actor.name),
                kind=actor.kind,
                country=actor.country,
                published=self.published,
            )
            for owner, key, actor in zip(owners, keys, actors, strict=True)
        ]
        self.session.add_all(found)
        self.session.flush()
        for sighting, actor in zip(found, actors, strict=True):
            self._describe(sighting, actor)
            self.actor_ids.add(sighting.actor_id)
            self._by_name_and_key.setdefault((actor.name, actor.actor), sighting)
            self._by_name.setdefault(actor.name, sighting)
            self._by_key.setdefault(sighting.key, sighting)
        return found

    def _key(self, actor: NamedActor) -> str:
        """The key of an actor that no gazetteer knows; "le président" of no country is each article's own."""
        key = key_of(actor.name, actor.kind, actor.country)
        nameless = actor.kind is Kind.PERSON and actor.country is None and actor.name.islower()
        return f"{key}@{self.content_hash[:12]}" if nameless else key

    def _describe(self, sighting: Sighting, actor: NamedActor) -> None:
        """Write the spellings and offices of one sighting."""
        for form, count in {actor.name: 0, **dict(actor.forms)}.items():
            self.session.add(
                Alias(
                    actor_id=sighting.actor_id,
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
                    actor_id=sighting.actor_id,
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


def key_of(name: str, kind: Kind | None, country: str | None) -> str:
    """The key of an actor that no gazetteer knows."""
    return f"name:{kind or ''}:{country or ''}:{fold(name)}"


def find_or_create(session: Session, wanted: Mapping[str, NamedActor]) -> dict[str, int]:
    """The numbers of the actors with these keys; those that are new are made from what the article says."""
    rows = {row.key: row for row in session.exec(select(Actor).where(col(Actor.key).in_(wanted)))}
    for key, actor in wanted.items():
        if key not in rows:
            rows[key] = Actor(
                key=key,
                name=actor.name,
                kind=actor.kind,
                country=actor.country,
                found_name=actor.name,
                found_kind=actor.kind,
                found_country=actor.country,
                origin="article",
            )
    session.add_all(rows.values())
    session.flush()
    return {key: row.id for key, row in rows.items() if row.id is not None}
