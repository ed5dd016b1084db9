"""A user's SELECT → columns and rows, on a connection that can do nothing but read this one database.

`mode=ro` alone lets ATTACH and VACUUM INTO write other files, so an authorizer refuses whatever is not reading.
"""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from timeline.errors import UsageError
from timeline.store import Store
from timeline.store.engine import connect_read_only
from timeline.store.faults import plain_errors

SECONDS = 60.0
ROWS = 1_000_000
LENGTH = 50_000_000  # bytes of one value: zeroblob(1e9) is no question

READING = {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE}
PRAGMAS = {
    "table_info", "table_xinfo", "table_list", "index_list", "index_info", "foreign_key_list", "database_list",
    "compile_options", "function_list", "data_version",
}  # fmt: skip
# What must happen once before the authorizer is there: FTS5 prepares its own statements at the first MATCH, and a table
# that is a function declares itself, by what looks like a write.
FIRST = (
    "SELECT rowid FROM article_search WHERE article_search MATCH 'a' LIMIT 1",
    "SELECT 1 FROM json_each('[]'), json_tree('[]')",
    "SELECT 1 FROM pragma_table_info('event'), pragma_table_list LIMIT 1",
)
DATA_VERSION = "data_version"  # full-text search asks for it
FORBIDDEN_FUNCTIONS = {"load_extension", "fts3_tokenizer", "readfile", "writefile", "edit"}


@dataclass(frozen=True, slots=True)
class SqlResult:
    """What a query gave. `truncated` when there were more rows than the limit."""

    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    truncated: bool


def run_sql(store: Store, query: str, *, limit: int = ROWS, seconds: float = SECONDS) -> SqlResult:
    """Run one SELECT. Raises `UsageError` for anything else, for a mistake in it, and when it takes too long."""
    with plain_errors(store.path), closing(connect_read_only(store.path)) as connection:
        guard(connection, time.monotonic() + seconds)
        try:
            cursor = connection.execute(query)
            found = cursor.fetchmany(limit + 1)
        except sqlite3.Error as error:
            if damaged(error):
                raise
            raise UsageError(refusal(error, seconds)) from error
        except sqlite3.Warning as error:  # more than one statement, in older Pythons
            raise UsageError(refusal(error, seconds)) from error
        if cursor.description is None:
            raise UsageError("the query holds no SELECT")
        columns = tuple(column[0] for column in cursor.description)
    return SqlResult(columns, found[:limit], len(found) > limit)


def guard(connection: sqlite3.Connection, deadline: float) -> None:
    """Let a connection do nothing but read, and not for ever."""
    for query in FIRST:
        connection.execute(query).fetchall()
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LENGTH)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.set_progress_handler(lambda: time.monotonic() > deadline, 10_000)
    connection.set_authorizer(allow)


def allow(action: int, first: str | None, second: str | None, database: str | None, source: str | None) -> int:
    """SQLite's question whether a statement may do something."""
    if action in READING:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION and (second or "").lower() not in FORBIDDEN_FUNCTIONS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and (first or "").lower() in PRAGMAS:
        asks = (first or "").lower() != DATA_VERSION or second is None
        return sqlite3.SQLITE_OK if asks else sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_DENY


def damaged(error: sqlite3.Error) -> bool:
    """Whether the database is at fault and not the query."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_IOERR,
    )


def refusal(error: Exception, seconds: float) -> str:
    """What was wrong with the query, in a sentence."""
    words = str(error)
    if "not authorized" in words or "authorization denied" in words or "prohibited" in words:
        return "the query would do more than read; only SELECT is allowed"
    if "interrupted" in words:
        return f"the query took longer than {seconds:g} seconds and was stopped"
    if "one statement" in words:
        return "only one SELECT at a time"
    return f"the query is wrong: {words}"
