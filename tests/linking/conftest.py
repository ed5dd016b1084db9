"""Databases with seeds, in real files: copies of one that was made the usual way."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import count
from shutil import copyfile

import pytest

from timeline.store import Store, open_store

NewStore = Callable[[], AbstractContextManager[Store]]


@pytest.fixture(scope="session")
def new_store(tmp_path_factory: pytest.TempPathFactory) -> NewStore:
    """Opens another store that knows only the seeds, each time it is called."""
    folder = tmp_path_factory.mktemp("linking")
    numbers = count()
    open_store(folder / "seeds.db").close()

    def opened() -> Store:
        path = folder / f"{next(numbers)}.db"
        copyfile(folder / "seeds.db", path)
        return open_store(path)

    return opened
