"""Errors are sentences for the person at the keyboard: raised where the cause is known, printed in one place (cli)."""

from __future__ import annotations


class TimelineError(Exception):
    """Something a user can understand and mend. `str(error)` is one plain sentence; `exit_code` the process's."""

    exit_code = 1

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(f"{message} ({hint})" if hint else message)


class UnreadableInput(TimelineError):
    """A file, folder or line that holds no article."""


class UsageError(TimelineError):
    """A wrong value for an option or argument: a date that is none, an unknown type, an unknown actor."""

    exit_code = 2


class DatabaseError(TimelineError):
    """The database cannot be opened, read, migrated or written."""

    exit_code = 3
