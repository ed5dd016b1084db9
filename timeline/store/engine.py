"""The SQLite engine: durable, in WAL mode, foreign keys on, and writers that take the write lock at once.

A transaction that begins as a reader and then writes fails with "database is locked" whatever the timeout when somebody
else wrote in between. Writers therefore say BEGIN IMMEDIATE (`engine.execution_options(immediate=True)`).
"""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

WAIT = 60.0  # seconds that a writer waits for another one
PAUSE = 0.01  # seconds between two attempts


def make_engine(path: Path, *, read_only: bool) -> Engine:
    """An engine on a database file, which need not exist when it may be written."""

    def connect() -> sqlite3.Connection:
        connection = connect_read_only(path) if read_only else sqlite3.connect(path, timeout=WAIT)
        connection.isolation_level = None  # SQLAlchemy's "begin" event below opens the transactions
        connection.execute("PRAGMA foreign_keys = ON")
        if not read_only:
            use_write_ahead_log(connection)
            connection.execute("PRAGMA synchronous = FULL")
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get("immediate")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def use_write_ahead_log(connection: sqlite3.Connection) -> None:
    """Switch the file to WAL. SQLite does not wait for its lock here, whatever the timeout, so this does."""
    deadline = time.monotonic() + WAIT
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > deadline:
                raise
            time.sleep(PAUSE)
        else:
            return


def connect_read_only(path: Path) -> sqlite3.Connection:
    """A plain connection that cannot write. A folder that cannot be written either has no place for WAL's files."""
    address = f"file:{quote(str(path.absolute()))}"
    connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=WAIT)
    try:
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if "unable to open" not in str(error) and "readonly" not in str(error):
            raise
        connection = sqlite3.connect(f"{address}?mode=ro&immutable=1", uri=True, timeout=WAIT)
    return connection
