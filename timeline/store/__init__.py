"""Coded articles → a SQLite database that keeps them, knows who is who, and never loses a person's correction."""

from timeline.store.articles import StoredArticle
from timeline.store.opening import open_store
from timeline.store.registry import KnownActor, Registry
from timeline.store.saving import Saved
from timeline.store.seeding import seed
from timeline.store.status import Status, status
from timeline.store.store import Store

__all__ = ["KnownActor", "Registry", "Saved", "Status", "Store", "StoredArticle", "open_store", "seed", "status"]
