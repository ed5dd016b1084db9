"""Whether one person, state or body is one actor after real articles have been added, measured on the gold's groups."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.linking.conftest import NewStore
from timeline.errors import UsageError
from timeline.pipeline import Pipeline
from timeline.query import find_actors
from timeline.records import Article
from timeline.store import Store

GOLD = Path(__file__).parents[3] / "shared" / "gold" / "dev"
ENOUGH = 0.92  # of the groups that are one actor

pytestmark = pytest.mark.skipif(not (GOLD / "actors.json").is_file(), reason="the gold is not here")


@dataclass(frozen=True, slots=True)
class Reach:
    """The actors (by number) that the names of each group mean, by the first name of the group."""

    owners: dict[str, set[int]]
    lost: dict[str, list[str]]  # names that no actor bears

    @property
    def scattered(self) -> list[str]:
        """Groups that are not one actor, or have a name that is nobody's."""
        return [name for name, ids in self.owners.items() if len(ids) != 1 or self.lost[name]]

    @property
    def confused(self) -> list[tuple[str, str]]:
        """Pairs of groups that are one actor as a whole: different actors that were taken for one."""
        certain = {name: ids for name, ids in self.owners.items() if len(ids) == 1}
        return [(one, other) for one in certain for other in certain if one < other and certain[one] == certain[other]]


def articles() -> list[Article]:
    """The texts of the gold; passages come without a headline and often without a date."""
    items: dict[str, dict[str, Any]] = {}
    for path in sorted(GOLD.glob("*.json")):
        if path.name != "actors.json":
            content = json.loads(path.read_text("utf-8"))
            items |= {item["id"]: item for item in (content if isinstance(content, list) else [content])}
    return [
        Article(
            id=item["id"],
            text=item["text"],
            title=item.get("title"),
            published=date.fromisoformat(item["published"]) if item.get("published") else None,
            published_from="metadata" if item.get("published") else None,
        )
        for item in items.values()
    ]


def reach(store: Store, groups: list[dict[str, Any]]) -> Reach:
    """Who bears the names of the groups."""
    found = Reach({}, {})
    for group in groups:
        ids, lost = found.owners.setdefault(group["names"][0], set()), found.lost.setdefault(group["names"][0], [])
        for name in group["names"]:
            try:
                ids |= {actor.id for actor in find_actors(store, name)}
            except UsageError:
                lost.append(name)
    return found


def test_the_actors_of_the_gold_are_one_each(new_store: NewStore) -> None:
    groups = json.loads((GOLD / "actors.json").read_text("utf-8"))
    with new_store() as store:
        for coded in Pipeline().code_all(articles()):
            store.save(coded)
        found = reach(store, groups)
    assert found.confused == []
    assert len(groups) - len(found.scattered) >= ENOUGH * len(groups), found.scattered
