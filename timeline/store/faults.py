"""What SQLite and the file system complain about, as one plain sentence each."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from timeline.errors import DatabaseError


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turn what SQLite says into a sentence for the user."""
    try:
        yield
    except (sqlite3.Error, DBAPIError, OSError) as error:
        raise DatabaseError(f"{path} {explained(error)}") from error


def explained(error: Exception) -> str:
    """What an error of SQLite or of the file system means, as the end of a sentence about the file."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    words = str(cause).lower()
    for sign, meaning in MEANINGS.items():
        if sign in words:
            return meaning
    return f"cannot be used: {cause}"


MEANINGS = {
    "file is not a database": "is not a database",
    "unable to open": "cannot be opened: the file or its folder may not be read or written",
    "permission denied": "cannot be opened: permission denied",
    "readonly": "cannot be written: it or its folder is read-only",
    "read-only": "cannot be written: it or its folder is read-only",
    "disk is full": "cannot be written: the disk is full",
    "no space left": "cannot be written: the disk is full",
    "disk i/o error": "cannot be read or written: the disk reports an error or is full",
    "malformed": "is damaged; restore it from a copy",
    "locked": "is in use by another program that does not finish",
}
