"""Coded articles → a SQLite database that keeps them, knows who is who, and never loses a person's correction.

What only writing needs is loaded when it is first used: commands that read must start fast.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from timeline.store.opening import open_store
from timeline.store.store import Store

if TYPE_CHECKING:
    from timeline.mentions.actors.registry import KnownActor, Registry
    from timeline.store.articles import StoredArticle
    from timeline.store.integrity import Status, status
    from timeline.store.saving import Saved
    from timeline.store.seeding import seed

__all__ = ["KnownActor", "Registry", "Saved", "Status", "Store", "StoredArticle", "open_store", "seed", "status"]

LATER = {
    "KnownActor": "registry",
    "Registry": "registry",
    "Saved": "saving",
    "Status": "integrity",
    "StoredArticle": "articles",
    "seed": "seeding",
    "status": "integrity",
}


def __getattr__(name: str) -> Any:
    if name not in LATER:
        raise AttributeError(name)
    return getattr(import_module(f"timeline.store.{LATER[name]}"), name)
