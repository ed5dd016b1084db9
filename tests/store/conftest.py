"""A store in a real file for every test: a copy of one that was made the usual way, seeds and all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from timeline.store import Store, open_store


@pytest.fixture(scope="session")
def new_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("new") / "timeline.db"
    open_store(path).close()
    return path


@pytest.fixture
def store(new_database: Path, tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "timeline.db"
    copyfile(new_database, path)
    with open_store(path) as opened:
        yield opened
