from __future__ import annotations

from pathlib import Path

import pytest

from tests.store.coded import visit
from timeline.errors import UsageError
from timeline.query import run_sql
from timeline.store import Store, open_store


@pytest.fixture
def reader(store: Store) -> Store:
    store.save(visit())
    return open_store(store.path, read_only=True)


def test_a_select_gives_columns_and_rows(reader: Store) -> None:
    found = run_sql(reader, "select type, count(*) as n from v_events group by type order by type")
    assert found.columns == ("type", "n")
    assert found.rows == [("aid", 1), ("meeting", 1), ("warning", 1)]
    assert not found.truncated


@pytest.mark.parametrize("view", ["v_events", "v_dyads", "v_mentions", "v_participants"])
def test_every_view_can_be_asked(reader: Store, view: str) -> None:
    assert run_sql(reader, f"select * from {view}").rows


def test_full_text_search_works_under_guard(reader: Store) -> None:
    query = (
        "select snippet(article_search, 1, '[', ']', '', 3) from article_search where article_search match 'legitime'"
    )
    assert "[légitime]" in run_sql(reader, query).rows[0][0]


def test_the_shape_of_the_tables_can_be_asked(reader: Store) -> None:
    assert ("trigger",) in run_sql(reader, "select name from pragma_table_info('mention')").rows


@pytest.mark.parametrize(
    "query",
    [
        "delete from event",
        "update article set text = ''",
        "insert into setting values ('a', 'b')",
        "drop table event",
        "create table x (a)",
        "create temp table x (a)",
        "attach '{place}' as other",
        "vacuum into '{place}'",
        "vacuum",
        "reindex",
        "analyze",
        "begin immediate",
        "savepoint a",
        "pragma journal_mode = delete",
        "pragma user_version = 7",
        "pragma writable_schema = on",
        "pragma data_version = 3",
        "select load_extension('{place}')",
        "select writefile('{place}', 'x')",
        "insert into article_search (article_search) values ('optimize')",
        "with a as (select 1) delete from event",
        "explain delete from event; delete from event",
    ],
)
def test_whatever_is_more_than_reading_is_refused(store: Store, tmp_path: Path, query: str) -> None:
    store.save(visit())
    before = store.path.read_bytes()
    with pytest.raises(UsageError):
        run_sql(store, query.format(place=tmp_path / "other"))
    assert not (tmp_path / "other").exists()
    assert store.path.read_bytes() == before


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("selec 1", 'the query is wrong: near "selec": syntax error'),
        ("select missing from event", "no such column: missing"),
        ("select 1; select 2", "only one SELECT at a time"),
        ("delete from event", "only SELECT is allowed"),
        ("vacuum into 'x'", "only SELECT is allowed"),
        ("", "the query holds no SELECT"),
        ("select zeroblob(1000000000)", "too big"),
    ],
)
def test_a_mistake_is_said_in_words(reader: Store, query: str, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        run_sql(reader, query)


ENDLESS = "with recursive n (x) as (select 1 union all select x + 1 from n) select {} from n"


def test_a_query_without_end_is_stopped(reader: Store) -> None:
    with pytest.raises(UsageError, match="took longer than"):
        run_sql(reader, ENDLESS.format("count(*)"), seconds=0.2)


def test_too_many_rows_are_cut_and_said_to_be(reader: Store) -> None:
    found = run_sql(reader, ENDLESS.format("x"), limit=10)
    assert (len(found.rows), found.truncated) == (10, True)
