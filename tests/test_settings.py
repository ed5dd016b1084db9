from __future__ import annotations

from pathlib import Path

import pytest

from timeline.settings import settings


@pytest.mark.parametrize(
    ("option", "environment", "database"),
    [
        (Path("a.db"), {"TIMELINE_DB": "b.db"}, "a.db"),
        (None, {"TIMELINE_DB": "b.db"}, "b.db"),
        (None, {"TIMELINE_DB": ""}, "timeline.db"),
        (None, {}, "timeline.db"),
    ],
)
def test_the_database_is_the_option_then_the_environment_then_the_usual(
    option: Path | None, environment: dict[str, str], database: str
) -> None:
    assert settings(option, environment).database == Path(database)
