"""Seed rows → actors, aliases and offices. Loading again replaces what seeds said, and nothing that people decided."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from sqlmodel import Session, col, delete, insert, select

from timeline.mentions.actors.seed_files import SeedActor, read_seeds, seeds_folder
from timeline.store.actors import settle
from timeline.store.folding import fold
from timeline.store.tables import Actor, Alias, Office, Setting

if TYPE_CHECKING:
    from timeline.store.store import Store


def seed(store: Store, folder: Path | None = None) -> int:
    """Load the seeds that come with timeline, or the same files from a folder of the user's own; the number of actors.

    Actors that the files no longer name lose what the seeds said of them, and go when no article mentions them.
    Raises `UnreadableInput` when a file is none of these.
    """
    actors = read_seeds(folder or seeds_folder())
    origin = "seed" if folder is None else "user"
    with store.writing() as session:
        load(session, actors, origin)
        session.merge(Setting(key=f"{origin}s", value=str(len(actors))))
    return len(actors)


def load(session: Session, actors: Iterable[SeedActor], origin: str) -> None:
    """Write the actors of one origin in place of what that origin said before."""
    rows = {row.key: row for row in session.exec(select(Actor))}
    before = {row.id for row in rows.values() if row.origin == origin}
    session.exec(delete(Alias).where(col(Alias.origin) == origin))
    session.exec(delete(Office).where(col(Office.origin) == origin))
    named: set[int | None] = set()
    aliases: list[dict[str, object]] = []
    offices: list[dict[str, object]] = []
    for actor in actors:
        row = rows.get(actor.key) or Actor(key=actor.key, name=actor.name, found_name=actor.name, origin=origin)
        if row.origin != "user" or origin == "user":  # the user's word counts more than the package's
            row.origin = origin
            row.found_name, row.found_kind = actor.name, actor.kind
            row.found_country, row.found_wikidata = actor.country, actor.wikidata
        rows[actor.key] = row
        session.add(row)
    session.flush()
    for actor in actors:
        actor_id = rows[actor.key].id
        assert actor_id is not None
        named.add(actor_id)
        for form in dict.fromkeys((actor.name, *actor.aliases)):
            aliases.append({"actor_id": actor_id, "form": form, "folded": fold(form), "origin": origin})
        for office in actor.offices:
            offices.append(
                {
                    "actor_id": actor_id,
                    "title": office.title,
                    "folded": fold(office.title),
                    "country": office.country,
                    "date_start": office.start,
                    "date_end": office.end,
                    "origin": origin,
                }
            )
    if aliases:
        session.connection().execute(insert(Alias).values(count=0, removed=False), aliases)
    if offices:
        session.connection().execute(insert(Office), offices)
    gone = before - named
    for row in rows.values():
        if row.id in gone:
            row.origin = "article"
            session.add(row)
    settle(session, {actor_id for actor_id in named | gone if actor_id is not None})
