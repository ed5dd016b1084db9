"""Open a database: make or migrate it when that is due, and say in one sentence why it cannot be used."""

from __future__ import annotations

from pathlib import Path

from timeline.errors import DatabaseError
from timeline.store.engine import connect_read_only, make_engine
from timeline.store.faults import plain_errors
from timeline.store.schema import HEAD, REVISIONS, upgrade
from timeline.store.store import Store

LINKED = "0005"  # the revision from which actors are linked across articles by the keys of today


def open_store(path: str | Path, *, read_only: bool = False) -> Store:
    """The store in a database file, ready for use.

    A missing or empty file becomes a new database with the seeds in it, an older one is migrated; with `read_only` the
    file must exist. Raises `DatabaseError`.
    """
    path = Path(path)
    with plain_errors(path):
        found = revision(path, read_only=read_only)
        if found != HEAD:
            engine = make_engine(path, read_only=False)
            upgrade(engine)
            engine.dispose()
        store = Store(path, make_engine(path, read_only=read_only), read_only=read_only)
        if found is None:
            from timeline.store.seeding import seed

            with Store(path, make_engine(path, read_only=False), read_only=False) as writer:
                seed(writer)
        elif found < LINKED:
            from timeline.store.actors import settle_all

            with (
                Store(path, make_engine(path, read_only=False), read_only=False) as writer,
                writer.writing() as session,
            ):
                settle_all(session)
        return store


def revision(path: Path, *, read_only: bool = False) -> str | None:
    """The schema revision of a database; None for one still to be made. Raises when it is not one we can use."""
    if path.is_dir():
        raise DatabaseError(f"{path} is a folder, not a database")
    if not path.exists() or path.stat().st_size == 0:
        if read_only:
            raise DatabaseError(f"there is no database at {path}", hint="timeline add makes it")
        if not path.absolute().parent.is_dir():
            raise DatabaseError(f"the folder of {path} does not exist")
        return None
    connection = connect_read_only(path)
    try:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if "alembic_version" not in tables:
            if tables:
                raise DatabaseError(f"{path} is a database of something else than timeline")
            return None
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    finally:
        connection.close()
    if row is None:
        return None
    if row[0] not in REVISIONS:
        raise DatabaseError(f"{path} was made by a newer version of timeline", hint="upgrade timeline to use it")
    return str(row[0])
