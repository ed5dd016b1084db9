"""`--lexicon my.tsv`: verbs, nouns and types of the user's own in the commands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ARTICLE = "La France a naturalisé mercredi Josephine Baker."
TABLE = "lemma\ttype\tinitiator\ttarget\nnaturaliser\tnationality\tsubj\tobj\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A current folder with an article and a table in it, and no database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TIMELINE_DB", raising=False)
    (tmp_path / "a.txt").write_text(ARTICLE, "utf-8")
    (tmp_path / "my.tsv").write_text(TABLE, "utf-8")
    return tmp_path


def test_extract_codes_by_the_users_table(folder: Path, run: Run) -> None:
    result = run("extract", "a.txt", "--date", "2023-09-29", "--lexicon", "my.tsv")
    assert result.code == 0, result.err
    [event] = json.loads(result.out)["events"]
    assert event["type"] == "nationality"
    assert event["plover"] is None


def test_adding_with_another_table_codes_again(folder: Path, run: Run) -> None:
    run("add", "a.txt", "--date", "2023-09-29")
    again = run("add", "a.txt", "--date", "2023-09-29", "--lexicon", "my.tsv")
    assert "1 coded anew" in again.out
    assert "unchanged" in run("add", "a.txt", "--date", "2023-09-29", "--lexicon", "my.tsv").out
    (folder / "my.tsv").write_text(TABLE.replace("nationality", "passport"), "utf-8")
    assert "1 coded anew" in run("add", "a.txt", "--date", "2023-09-29", "--lexicon", "my.tsv").out


def test_show_knows_the_users_type_once_an_event_has_it(folder: Path, run: Run) -> None:
    run("add", "a.txt", "--date", "2023-09-29")
    refused = run("show", "--type", "nationality")
    assert refused.code == 2
    assert "no type of event" in refused.err
    run("add", "a.txt", "--date", "2023-09-29", "--lexicon", "my.tsv")
    shown = run("show", "--type", "nationality", "-f", "json")
    assert shown.code == 0, shown.err
    assert [event["type"] for event in json.loads(shown.out)] == ["nationality"]


def test_a_date_set_later_keeps_to_the_table(folder: Path, run: Run) -> None:
    run("add", "a.txt", "--lexicon", "my.tsv")
    result = run("date", "a", "2023-09-29", "--lexicon", "my.tsv")
    assert result.code == 0, result.err
    assert "27 sept. 2023  nationality" in run("show").out


def test_a_table_with_a_slip_is_refused_in_a_sentence(folder: Path, run: Run) -> None:
    (folder / "my.tsv").write_text("lemma\ttype\nrencontrer\tmeetting\n", "utf-8")
    result = run("extract", "a.txt", "--lexicon", "my.tsv")
    assert result.code == 2
    assert "is meeting meant?" in result.err
