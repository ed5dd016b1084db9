"""Questions → rows: events by filters, actors by name, why an event is there, and guarded SQL."""

from timeline.query.doubtful import Doubt, doubtful
from timeline.query.events import events
from timeline.query.explaining import Explanation, Party, Telling, explain
from timeline.query.filters import EventFilters, event_type
from timeline.query.finding import find_actor, find_actors, list_actors
from timeline.query.profiles import OfficeRow, Profile, SpellingRow, profile
from timeline.query.rows import ActorRow, AmountRow, DateRow, EventRow, MentionRow, ParticipantRow
from timeline.query.sql import SqlResult, run_sql

__all__ = [
    "ActorRow",
    "AmountRow",
    "DateRow",
    "Doubt",
    "EventFilters",
    "EventRow",
    "Explanation",
    "MentionRow",
    "OfficeRow",
    "ParticipantRow",
    "Party",
    "Profile",
    "SpellingRow",
    "SqlResult",
    "Telling",
    "doubtful",
    "event_type",
    "events",
    "explain",
    "find_actor",
    "find_actors",
    "list_actors",
    "profile",
    "run_sql",
]
