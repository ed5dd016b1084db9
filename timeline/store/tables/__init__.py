"""The tables, one file a concept. `SQLModel.metadata` holds them all once this package is imported."""

from timeline.store.tables.actor import Actor, Alias, Office, Sighting
from timeline.store.tables.article import ArticleRow
from timeline.store.tables.correction import Correction
from timeline.store.tables.event import Event
from timeline.store.tables.link import ActorLink, Filing
from timeline.store.tables.mention import AmountRow, Mention, ParticipantRow
from timeline.store.tables.setting import Setting

__all__ = [
    "Actor",
    "ActorLink",
    "Alias",
    "AmountRow",
    "ArticleRow",
    "Correction",
    "Event",
    "Filing",
    "Mention",
    "Office",
    "ParticipantRow",
    "Setting",
    "Sighting",
]
