"""What it costs to link one mention where the database knows many actors: `pytest tests/benchmarks --benchmark-enable`.

The processor's time is taken from the sightings of an article, already written, to who is who; a mention costs a tenth
of that for an article of ten. The whole of saving is in `test_store.py`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path
from random import Random
from statistics import median
from time import process_time
from typing import Any

import pytest
from sqlmodel import insert, select

from tests.store.coded import note
from timeline.query import find_actor
from timeline.records import Kind, NamedActor
from timeline.store import Store, open_store
from timeline.store.actor_evidence import file, read_evidence
from timeline.store.actors import settle
from timeline.store.folding import fold
from timeline.store.sightings import Sightings
from timeline.store.tables import Actor, Alias, ArticleRow, Office, Sighting

ACTORS, ALIASES = 50_000, 120_000
AT_ONCE = 5_000  # actors filed in one go
BEGINNINGS = ("b", "br", "d", "dr", "f", "g", "gr", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z", "j")
VOWELS = ("a", "e", "i", "o", "ou")
COUNTRIES = ("FRA", "RUS", "DZA", "TUR", "MAR", "UKR", "SRB", "DEU", "EGY", "ITA")
PER_ARTICLE = 10  # mentions
ROUNDS = 30  # articles
TOLD = 20_000  # articles that name one actor already
ENOUGH = 0.002  # seconds a mention


def word(random: Random, syllables: int) -> str:
    """A made-up name of so many syllables."""
    return "".join(random.choice(BEGINNINGS) + random.choice(VOWELS) for _ in range(syllables)).capitalize()


def people() -> Iterator[tuple[str, list[str], str]]:
    """Made-up people: name, spellings with the name first, country. Many share a given or a family name."""
    random = Random(20230929)
    given = [word(random, 2) for _ in range(400)]
    family = [word(random, 3) for _ in range(15_000)]
    names: set[str] = set()
    while len(names) < ACTORS:
        first, last = random.choice(given), random.choice(family)
        if f"{first} {last}" not in names:
            further = 2 if len(names) < ALIASES - 2 * ACTORS else 1
            names.add(f"{first} {last}")
            spellings = [f"{first} {last}", f"{first} {last}v", f"{first} {last}ff"]
            yield spellings[0], spellings[: 1 + further], random.choice(COUNTRIES)


def fill(store: Store) -> None:
    """Write the people as actors that the user has added, and file them."""
    made = list(people())
    assert sum(len(spellings) for _, spellings, _ in made) == ALIASES
    with store.writing() as session:
        actors = [
            {"id": at, "key": f"person:{at}", "name": name, "found_name": name, "kind": "person"}
            | {"found_kind": "person", "country": country, "found_country": country, "origin": "user"}
            for at, (name, _, country) in enumerate(made, start=100_000)
        ]
        aliases = [
            {"actor_id": at, "form": form, "folded": fold(form), "count": 0, "removed": False, "origin": "user"}
            for at, (_, spellings, _) in enumerate(made, start=100_000)
            for form in spellings
        ]
        session.connection().execute(insert(Actor), actors)
        session.connection().execute(insert(Alias), aliases)
        for start in range(100_000, 100_000 + ACTORS, AT_ONCE):
            file(session, read_evidence(session, range(start, start + AT_ONCE), {"kind": {}, "country": {}}))


def seconds(store: Store, articles: list[list[NamedActor]], numbers: Iterator[int]) -> list[float]:
    """How long linking a mention takes in articles that name these actors."""
    taken = []
    for actors in articles:
        coded = note(f"{actors[0].name} accuse ({next(numbers)}).", *actors, ref="")
        with store.writing() as session:
            row = ArticleRow(content_hash=coded.article.content_hash, ref="", text="", coder="", added_at="")
            session.add(row)
            session.flush()
            assert row.id is not None
            seen = Sightings(session, row.id, coded)
            session.flush()
            start = process_time()
            settle(session, seen.actor_ids)
            taken.append((process_time() - start) / len(actors))
    return taken


def misspelt(ending: str) -> list[list[NamedActor]]:
    """People that the database knows in another spelling, so many an article."""
    chosen = list(people())[:: ACTORS // (ROUNDS * PER_ARTICLE)][: ROUNDS * PER_ARTICLE]
    named = [NamedActor(f"{name}{ending}", Kind.PERSON, at, ((f"{name}{ending}", 1),)) for name, _, at in chosen]
    return [named[at : at + PER_ARTICLE] for at in range(0, len(named), PER_ARTICLE)]


def tell(store: Store, name: str) -> None:
    """Write many articles that name one actor, with an office."""
    with store.writing() as session:
        [actor_id] = session.exec(select(Actor.id).where(Actor.name == name)).all()
        numbers = range(1_000_000, 1_000_000 + TOLD)
        bare: dict[str, Any] = {"ref": "", "text": "", "coder": "", "added_at": ""}
        articles = [bare | {"id": n, "content_hash": str(n)} for n in numbers]
        seen: dict[str, Any] = {
            "actor_id": actor_id,
            "key": "",
            "name": name,
            "folded": fold(name),
            "published": date(2023, 5, 4),
        }
        sightings = [seen | {"id": n, "article_id": n} for n in numbers]
        spelt: dict[str, Any] = {"actor_id": actor_id, "form": name, "folded": fold(name), "count": 1}
        aliases = [{"sighting_id": n, "removed": False, "origin": "article"} | spelt for n in numbers]
        held: dict[str, Any] = {"actor_id": actor_id, "title": "président", "folded": "president", "origin": "article"}
        offices = [held | {"sighting_id": n, "date_start": date(2023, 5, 4)} for n in numbers]
        for table, rows in ((ArticleRow, articles), (Sighting, sightings), (Alias, aliases), (Office, offices)):
            session.connection().execute(insert(table), rows)


def test_linking_a_mention_among_many_actors(benchmark: Any, tmp_path: Path) -> None:
    if benchmark.disabled:
        pytest.skip("fills a database of 50,000 actors: only with --benchmark-enable")
    numbers = count()
    with open_store(tmp_path / "many.db") as store:
        fill(store)
        seconds(store, misspelt("vw")[:3], numbers)  # what is read once
        many = benchmark.pedantic(seconds, args=(store, misspelt("vv"), numbers), rounds=1)
        found = sum(find_actor(store, one.name).id >= 100_000 for article in misspelt("vv") for one in article)
    assert found > 0.98 * ROUNDS * PER_ARTICLE  # of some two are as near
    benchmark.extra_info["milliseconds a mention"] = 1000 * median(many)
    benchmark.extra_info["slowest"] = 1000 * max(many)
    assert median(many) < ENOUGH


def test_linking_a_mention_of_whom_many_articles_tell(benchmark: Any, tmp_path: Path) -> None:
    if benchmark.disabled:
        pytest.skip("writes 20,000 articles: only with --benchmark-enable")
    numbers = count()
    name = "Emmanuel Macron"
    with open_store(tmp_path / "told.db") as store:
        with store.reading() as session:
            [key] = session.exec(select(Actor.key).where(Actor.name == name)).all()
        articles = [[NamedActor(name, Kind.PERSON, "FRA", ((name, 1),), actor=key)]] * ROUNDS
        few = median(seconds(store, articles, numbers))
        tell(store, name)
        many = median(benchmark.pedantic(seconds, args=(store, articles, numbers), rounds=1))
    benchmark.extra_info["ratio to few articles"] = many / few
    assert many < 1.5 * few
