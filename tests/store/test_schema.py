from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import timeline.store.tables  # noqa: F401  (fills the metadata)
from timeline.store import Store, open_store, status
from timeline.store.engine import make_engine
from timeline.store.schema import REVISIONS, migrations_folder, upgrade


def test_the_tables_and_the_migrations_say_the_same(store: Store) -> None:
    def ours(name: str | None, kind: str, parents: object) -> bool:
        return not (kind == "table" and name is not None and name.startswith("article_search"))

    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": ours, "compare_type": True})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_the_revisions_in_the_code_are_those_in_the_folder() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(reversed([script.revision for script in scripts.walk_revisions()])) == REVISIONS


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_an_older_database_is_upgraded_with_its_data(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "old.db"
    engine = make_engine(path, read_only=False)
    upgrade(engine, revision)
    with engine.execution_options(immediate=True).begin() as connection:
        for statement in OLD_DATA:
            connection.exec_driver_sql(statement)
    engine.dispose()
    with open_store(path) as store:
        assert status(store).problems == ()
        assert store.article("old.txt").article.published == date(2020, 1, 2)
        with store.reading() as session:
            connection = session.connection()
            query = "SELECT initiators, targets, modality FROM v_events"
            assert connection.exec_driver_sql(query).fetchall() == [("Oleg Nikitine", "France", "asserted")]
            found = connection.exec_driver_sql("SELECT rowid FROM article_search WHERE article_search MATCH 'elysee'")
            assert found.fetchall() == [(1,)]


OLD_DATA = (
    "INSERT INTO article (id, content_hash, ref, text, published, boilerplate, coder, warnings, added_at) VALUES"
    " (1, 'aa', 'old.txt', 'Oleg Nikitine accuse l’Élysée.', '2020-01-02', '[]', 'coder 0', '[]', '2020-01-03')",
    "INSERT INTO actor (id, key, name, found_name, origin) VALUES"
    " (1, 'name:person:RUS:oleg nikitine', 'Oleg Nikitine', 'Oleg Nikitine', 'article'),"
    " (2, 'state:FRA', 'France', 'France', 'seed')",
    "INSERT INTO sighting (id, article_id, actor_id, key, name, folded) VALUES"
    " (1, 1, 1, 'name:person:RUS:oleg nikitine', 'Oleg Nikitine', 'oleg nikitine'),"
    " (2, 1, 2, 'state:FRA', 'France', 'france')",
    "INSERT INTO event (id, type, modality, confidence, mentions, articles, order_start, order_hash) VALUES"
    " (1, 'accusation', 'asserted', 0.5, 1, 1, 14, 'aa')",
    'INSERT INTO mention (id, event_id, article_id, type, "trigger", start, "end", sentence_start, sentence_end,'
    " modality, confidence, evidence, coder) VALUES"
    " (1, 1, 1, 'accusation', 'accuse', 14, 20, 0, 30, 'asserted', 0.5, '[]', 'c')",
    "INSERT INTO participant (mention_id, actor_id, sighting_id, role, name) VALUES"
    " (1, 1, 1, 'initiator', 'Oleg Nikitine'), (1, 2, 2, 'target', 'France')",
)


def test_a_migration_that_fails_leaves_the_database_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    engine = make_engine(path, read_only=False)
    upgrade(engine, "0001")
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE v_dyads (x)")  # in the way of the second revision
    connection.commit()
    with pytest.raises(Exception, match="v_dyads already exists"):
        upgrade(engine)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
    assert connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall() == []
    connection.close()


def test_the_migrations_can_be_taken_back(tmp_path: Path) -> None:
    from alembic import command

    engine = make_engine(tmp_path / "new.db", read_only=False)
    upgrade(engine)
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    with engine.connect() as connection, connection.begin():
        config.attributes["connection"] = connection
        command.downgrade(config, "base")
    with engine.connect() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'").fetchall()
    assert names == [("alembic_version",)]
