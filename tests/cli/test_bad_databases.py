"""Databases that cannot be used, and what happens when a run is stopped: nothing is lost, and a sentence says why."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli.conftest import Run

SENTENCE = "Le président français, Emmanuel Macron, a reçu jeudi à Paris le chancelier allemand, Olaf Scholz. "


@pytest.mark.parametrize(
    "arguments", [["show"], ["status"], ["actors"], ["sql", "select 1"], ["explain", "1"], ["date", "a", "2023-09-29"]]
)
def test_asking_does_not_make_a_database(tmp_path: Path, run: Run, arguments: list[str]) -> None:
    path = tmp_path / "missing.db"
    result = run(*arguments, "--db", str(path))
    assert (result.code, result.err) == (3, f"timeline: there is no database at {path} (timeline add makes it)\n")
    assert not path.exists()


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Cher monsieur, " * 100)
    result = run("show", "--db", str(path))
    assert (result.code, result.err) == (3, f"timeline: {path} is not a database\n")
    assert path.read_text().startswith("Cher monsieur")


def test_a_database_of_a_newer_version_is_left_alone(database: Path, run: Run) -> None:
    connection = sqlite3.connect(database)
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    result = run("show")
    assert result.code == 3
    assert "was made by a newer version of timeline (upgrade timeline to use it)" in result.err


def test_a_database_in_no_folder_is_refused(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, "utf-8")
    result = run("add", str(tmp_path / "a.txt"), "--db", str(tmp_path / "no" / "where.db"))
    assert result.code == 3
    assert "does not exist" in result.err


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes, where the system lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    made = (
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", str(folder)], capture_output=True, check=False
        )
        if hasattr(os, "getuid") and os.getuid() == 0
        else None
    )
    if made is None or made.returncode:
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill(path: Path) -> None:
    """Write a file until the disk is full."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass


def test_a_full_disk_is_said_and_loses_nothing(small_disk: Path, run: Run, tmp_path: Path) -> None:
    path = small_disk / "timeline.db"
    first = tmp_path / "first.txt"
    first.write_text(SENTENCE, "utf-8")
    assert run("add", str(first), "--date", "2023-09-29", "--db", str(path)).code == 0
    filler = small_disk / "filler"
    fill(filler)
    second = tmp_path / "second.txt"
    second.write_text(SENTENCE * 50, "utf-8")
    result = run("add", str(second), "--date", "2023-09-30", "--db", str(path))
    assert result.code == 3
    assert "full" in result.err
    assert "Traceback" not in result.err
    filler.unlink()
    assert "1 article, " in run("status", "--db", str(path)).out
    assert run("status", "--db", str(path)).code == 0


def test_ctrl_c_keeps_what_was_finished(tmp_path: Path, run: Run) -> None:
    path = tmp_path / "timeline.db"
    articles = tmp_path / "articles"
    articles.mkdir()
    for number in range(400):
        (articles / f"{number:03}.txt").write_text(f"Texte {number}. " + SENTENCE * 5, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "timeline", "--db", str(path), "add", str(articles), "--date", "2023-09-29"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert "added" in process.stdout.readline()
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err == "timeline: stopped; what was finished before is kept\n"
    finished = 1 + out.count(": added; ")
    status = run("status", "--db", str(path))
    assert status.code == 0
    kept = int(status.out.splitlines()[1].split()[0])
    assert finished <= kept <= finished + 1  # the last one may have been stored and not printed
