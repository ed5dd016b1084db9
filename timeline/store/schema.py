"""Bring a database to the newest schema: which revision it has, and Alembic only when there is something to do.

Alembic takes longer to import than most commands take to run, so the stored revision is compared first.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Engine

from timeline.errors import DatabaseError

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
HEAD = REVISIONS[-1]


def migrations_folder() -> Path:
    """Where the migrations are: inside an installed package, or at the repository root of an editable install."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "_alembic", package.parent / "alembic"):
        if (folder / "env.py").is_file():
            return folder
    raise DatabaseError("the migrations that come with timeline are missing", hint="install it again")


def upgrade(engine: Engine, revision: str = HEAD) -> None:
    """Migrate to `revision` in one transaction: all of it or nothing. A new, empty database gets every table.

    Two processes may both find the database old; the second finds it migrated once it holds the write lock.
    """
    from alembic.config import Config

    from alembic import command

    config = Config()
    config.set_main_option("script_location", str(migrations_folder()).replace("%", "%%"))
    with engine.execution_options(immediate=True).connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
