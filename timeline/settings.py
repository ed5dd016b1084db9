"""Where the database is and how much to say: from options, then the environment, then what is usual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

VARIABLE = "TIMELINE_DB"
USUAL = "timeline.db"


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for every command of a run."""

    database: Path


def settings(database: Path | None, environment: Mapping[str, str]) -> Settings:
    """The database is the one given, else that of `$TIMELINE_DB`, else `timeline.db` in the current folder."""
    return Settings(database or Path(environment.get(VARIABLE) or USUAL))
