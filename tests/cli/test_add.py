from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ARTICLE = """Le président français, Emmanuel Macron, a reçu jeudi à Paris le chancelier allemand, Olaf Scholz.
M. Scholz a accusé la Russie de mentir."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty current folder, for a database to be made in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.delenv("TIMELINE_DB", raising=False)
    return tmp_path


def test_an_article_is_coded_stored_and_shown(folder: Path, run: Run) -> None:
    (folder / "2023-09-29-paris.txt").write_text(ARTICLE, "utf-8")
    result = run("add", "2023-09-29-paris.txt")
    assert result.code == 0, result.err
    assert result.out.startswith("2023-09-29-paris (article 1, published 29 sept. 2023, its file name): added; ")
    assert result.out.endswith("1 article: 1 added\n")
    shown = run("show").out
    assert "28 sept. 2023  meeting" in shown
    assert "Emmanuel Macron" in shown


def test_adding_again_changes_nothing_and_says_so(folder: Path, run: Run) -> None:
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    run("add", "a.txt", "--date", "2023-09-29")
    before = run("show", "-f", "json").out
    result = run("add", "a.txt", "--date", "2023-09-29")
    assert "there already, unchanged" in result.out
    assert run("show", "-f", "json").out == before


def test_a_bad_input_costs_no_other(folder: Path, run: Run) -> None:
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    (folder / "b.txt").write_bytes(b"")
    (folder / "c.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (folder / "void").mkdir()
    result = run("add", "missing.txt", "b.txt", "c.png", "void", "a.txt", "--date", "2023-09-29")
    assert result.code == 1
    assert "1 article: 1 added" in result.out
    assert result.err.splitlines() == [
        "timeline: failed: missing.txt does not exist",
        "timeline: failed: b.txt is empty",
        "timeline: failed: c.png is not text: it begins like a PNG picture",
        "timeline: failed: void holds no articles (looked for .txt, .text, .md, .json, .jsonl, .ndjson)",
    ]


def test_an_article_without_a_date_is_warned_of_and_dated_later(folder: Path, run: Run) -> None:
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    result = run("add", "a.txt")
    assert "timeline date" in result.err
    assert "28 sept. 2023" not in run("show").out
    dated = run("date", "a", "2023-09-29")
    assert dated.code == 0
    assert "coded anew" in dated.out
    assert "28 sept. 2023" in run("show").out


def test_standard_input_is_an_article_too(folder: Path, spawn: Run) -> None:
    result = spawn("add", "-", "--date", "2023-09-29", stdin=ARTICLE.encode())
    assert result.code == 0
    assert "stdin (article 1" in result.out


def test_a_date_that_is_none_stores_nothing(folder: Path, run: Run) -> None:
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    result = run("add", "a.txt", "--date", "2023-02-30")
    assert (result.code, result.err) == (2, "timeline: “2023-02-30” is no date (write it as 2023-09-29)\n")
    assert not (folder / "timeline.db").exists()
    assert run("date", "a", "jamais").code == 2


def test_dating_what_is_not_there_is_said(database: Path, run: Run) -> None:
    result = run("date", "nothing.txt", "2023-09-29")
    assert (result.code, result.err) == (2, "timeline: there is no article nothing.txt\n")


def test_extract_prints_an_object_a_line_and_stores_nothing(folder: Path, run: Run) -> None:
    corpus = [{"id": f"x{at}", "published": "2023-09-29", "title": None, "text": ARTICLE} for at in range(2)]
    (folder / "corpus.json").write_text(json.dumps(corpus), "utf-8")
    result = run("extract", "corpus.json")
    assert result.code == 0
    articles = [json.loads(line) for line in result.out.splitlines()]
    assert [article["id"] for article in articles] == ["x0", "x1"]
    assert "meeting" in {event["type"] for event in articles[0]["events"]}
    assert sorted(path.name for path in folder.iterdir()) == ["corpus.json"]


def test_several_processes_print_the_same_in_the_same_order(folder: Path, spawn: Run) -> None:
    lines = [json.dumps({"id": str(at), "text": ARTICLE, "published": "2023-09-29"}) for at in range(40)]
    corpus = "\n".join(lines).encode()
    alone = spawn("extract", "-", stdin=corpus)
    assert alone.code == 0
    assert spawn("extract", "-", "--jobs", "2", stdin=corpus).out == alone.out


def test_extract_goes_on_past_a_bad_line(folder: Path, run: Run) -> None:
    (folder / "corpus.jsonl").write_text('{"id": "a", "text": "Paris accuse Moscou."}\n{"id": "b"}\n', "utf-8")
    result = run("extract", "corpus.jsonl")
    assert result.code == 1
    assert json.loads(result.out)["id"] == "a"
    assert "corpus.jsonl, line 2, has no `text`" in result.err


def test_a_terminal_gets_a_progress_bar_and_a_pipe_none(folder: Path, run: Run) -> None:
    pty = pytest.importorskip("pty")
    (folder / "a.txt").write_text(ARTICLE, "utf-8")
    shown = bytearray()

    def keep(terminal: int) -> bytes:
        shown.extend(data := os.read(terminal, 1024))
        return data

    assert pty.spawn([sys.executable, "-m", "timeline", "add", "a.txt", "--date", "2023-09-29"], keep) == 0
    assert "articles" in shown.decode()
    assert "0/1" in shown.decode()
    assert "1/1" not in run("add", "a.txt").err
