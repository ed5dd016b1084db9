"""`explain`, `sql` and `status`."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import Run


def test_explain_shows_every_telling_with_its_evidence(database: Path, run: Run) -> None:
    [number] = [str(event["id"]) for event in json.loads(run("show", "-f", "json").out) if event["type"] == "meeting"]
    result = run("explain", number)
    assert "→a reçu← jeudi" in result.out
    assert "from “jeudi”" in result.out
    assert "because: verb: entretien" in result.out
    assert "subject of the verb" in result.out
    assert json.loads(run("explain", number, "--json").out)["event"]["type"] == "meeting"


def test_sql_prints_rows_in_any_format(database: Path, run: Run) -> None:
    query = "select source, target, type from v_dyads where type = 'warning'"
    assert list(csv.reader(io.StringIO(run("sql", query, "-f", "csv").out))) == [
        ["source", "target", "type"],
        ["Oleg Nikitine", "France", "warning"],
    ]
    assert json.loads(run("sql", query, "-f", "json").out) == [
        {"source": "Oleg Nikitine", "target": "France", "type": "warning"}
    ]


def test_sql_can_only_read(database: Path, run: Run) -> None:
    for query in ("delete from event", "attach 'x.db' as x", "vacuum into 'x.db'", "select 1; select 2", "selekt"):
        result = run("sql", query)
        assert result.code == 2
        assert result.err.count("\n") == 1
    assert len(json.loads(run("show", "-f", "json").out)) == 5
    assert sorted(path.name for path in database.parent.glob("x*")) == []


def test_sql_says_when_there_was_more(database: Path, run: Run) -> None:
    result = run("sql", "select * from alias", "--limit", "2", "-f", "jsonl")
    assert len(result.out.splitlines()) == 2
    assert "only the first 2 rows" in result.err


def test_status_counts_and_finds_articles_without_a_date(database: Path, run: Run) -> None:
    result = run("status")
    assert "3 articles, 5 events in 6 mentions" in result.out
    assert "1 article without a date, set it with timeline date: note.txt (2)" in result.out
    assert result.out.rstrip().endswith("sound")
    assert json.loads(run("status", "--json").out)["counts"]["article"] == 3


def test_seeds_can_be_loaded_again_and_added_to(database: Path, run: Run, tmp_path: Path) -> None:
    assert "actors loaded" in run("seed").out
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "persons.csv").write_text("key,name,country,variants\nmine,Jean Petit,FRA,Petit Jean\n", "utf-8")
    assert run("seed", str(folder)).out.startswith("1 actor loaded from ")
    assert run("actors", "Petit Jean").out.startswith("Jean Petit")


def test_seeds_that_are_none_are_refused(database: Path, run: Run, tmp_path: Path) -> None:
    result = run("seed", str(tmp_path))
    assert result.code == 1
    assert "holds no states.csv" in result.err
