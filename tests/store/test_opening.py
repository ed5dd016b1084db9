from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.coded import visit
from timeline.errors import DatabaseError
from timeline.store import Store, open_store, status


def test_a_new_database_has_the_seeds_in_it(store: Store) -> None:
    assert status(store).counts["actor"] > 200


def test_an_empty_file_becomes_a_database(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    with open_store(path) as store:
        assert store.save(visit()).status == "added"


def test_opening_again_finds_everything(store: Store) -> None:
    store.save(visit())
    with open_store(store.path, read_only=True) as again:
        assert again.article("visite.txt").article == visit().article


def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Cher monsieur, " * 200)
    with pytest.raises(DatabaseError, match=r"letter\.txt is not a database"):
        open_store(path)
    assert path.read_text().startswith("Cher monsieur")


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE customer (name)")
    connection.close()
    with pytest.raises(DatabaseError, match="something else"):
        open_store(path)


def test_a_database_of_a_newer_version_is_left_alone(store: Store) -> None:
    connection = sqlite3.connect(store.path)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    with pytest.raises(DatabaseError, match=r"newer version of timeline \(upgrade timeline to use it\)"):
        open_store(store.path)


def test_reading_does_not_make_a_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="there is no database at"):
        open_store(tmp_path / "missing.db", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_database(tmp_path: Path) -> None:
    with pytest.raises(DatabaseError, match="is a folder"):
        open_store(tmp_path)
    with pytest.raises(DatabaseError, match=r"folder of .* does not exist"):
        open_store(tmp_path / "missing" / "timeline.db")


def test_a_damaged_database_is_said_to_be_damaged(store: Store) -> None:
    store.save(visit())
    store.close()
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[:4096] + os.urandom(4096 * 20) + whole[4096 * 21 :])
    with pytest.raises(DatabaseError, match=r"damaged|not a database"):
        use(store.path)


def use(path: Path) -> None:
    with open_store(path) as store:
        store.article("visite.txt")
        status(store)
        store.replace(visit())


def test_a_place_where_nothing_can_be_made_is_said_to_be_one() -> None:
    with pytest.raises(DatabaseError, match="cannot be opened"):
        open_store("/proc/timeline.db")


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_read_only_place_is_said_to_be_one(store: Store) -> None:
    store.save(visit())
    store.close()
    store.path.chmod(0o444)
    store.path.parent.chmod(0o555)
    try:
        with open_store(store.path, read_only=True) as reader:
            assert reader.article("visite.txt").article == visit().article
        with open_store(store.path) as writer, pytest.raises(DatabaseError, match=r"read-only|may not be"):
            writer.replace(visit("coder 2"))
    finally:
        store.path.parent.chmod(0o755)


FULL = """
import resource, sys
from timeline.errors import DatabaseError
from timeline.store import open_store
from tests.store.coded import visit
store = open_store(sys.argv[1])
size = store.path.stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
try:
    store.save(visit())
except DatabaseError as error:
    print(error)
"""


def test_a_full_disk_is_an_error_in_words_and_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    with open_store(path):
        pass
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(path)], capture_output=True, text=True, cwd=ROOT, check=True, timeout=60
    )
    assert "full" in run.stdout
    assert "Traceback" not in run.stderr
    with open_store(path) as store:
        assert status(store).problems == ()
        assert status(store).counts["article"] == 0
        assert store.save(visit()).status == "added"


ROOT = Path(__file__).resolve().parents[2]
LIGHT = """
import sys
from timeline.query import events
from timeline.store import open_store
with open_store(sys.argv[1], read_only=True) as store:
    assert len(events(store)) == 3
print([name for name in ("alembic", "spacy", "dateparser", "rapidfuzz") if name in sys.modules])
"""


def test_reading_loads_neither_alembic_nor_anything_that_parses(store: Store) -> None:
    store.save(visit())
    run = subprocess.run([sys.executable, "-c", LIGHT, str(store.path)], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
