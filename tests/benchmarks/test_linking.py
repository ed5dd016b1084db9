"""What it costs to link one mention where the database knows many actors: `pytest tests/benchmarks --benchmark-enable`.

The time is that of saving an article of one mention; the ratio to the same where only the seeds are
known is recorded as extra info.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

import pytest
from sqlmodel import insert

from tests.store.coded import note
from timeline.query import find_actor
from timeline.records import Kind, NamedActor
from timeline.store import Store, open_store
from timeline.store.actor_evidence import file, read_evidence
from timeline.store.folding import fold
from timeline.store.tables import Actor, Alias

ACTORS, ALIASES = 50_000, 120_000
AT_ONCE = 5_000  # actors filed in one go
BEGINNINGS = ("b", "br", "d", "dr", "f", "g", "gr", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z", "j")
VOWELS = ("a", "e", "i", "o", "ou")
COUNTRIES = ("FRA", "RUS", "DZA", "TUR", "MAR", "UKR", "SRB", "DEU", "EGY", "ITA")
ROUNDS = 30


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


def seconds(store: Store, names: list[tuple[str, str]], numbers: Iterator[int]) -> list[float]:
    """How long saving an article about each of these (name, country) takes."""
    taken = []
    for name, country in names:
        actor = NamedActor(name, Kind.PERSON, country, ((name, 1),))
        article = note(f"{name} accuse ({next(numbers)}).", actor, ref=f"{next(numbers)}.txt")
        start = perf_counter()
        store.save(article)
        taken.append(perf_counter() - start)
    return taken


def test_linking_a_mention_among_many_actors(benchmark: Any, tmp_path: Path) -> None:
    if benchmark.disabled:
        pytest.skip("fills a database of 50,000 actors: only with --benchmark-enable")
    numbers = count()
    mentions = [(f"{name}vv", country) for name, _, country in list(people())[:: ACTORS // ROUNDS]]
    with open_store(tmp_path / "few.db") as store:
        few = median(seconds(store, mentions, numbers))
    with open_store(tmp_path / "many.db") as store:
        fill(store)
        seconds(store, [("Oleg Nikitine", "RUS")], numbers)  # what is read once
        many = benchmark.pedantic(seconds, args=(store, mentions, numbers), rounds=1)
        found = sum(find_actor(store, name).id >= 100_000 for name, _ in mentions)
    assert found == len(mentions)
    benchmark.extra_info["milliseconds a mention"] = 1000 * median(many)
    benchmark.extra_info["slowest"] = 1000 * max(many)
    benchmark.extra_info["ratio to seeds alone"] = median(many) / few
