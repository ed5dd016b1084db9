"""A database with two articles in it, and a way to run commands on it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest

from tests.store.coded import FRANCE, MOREL, NIKITINE, note, visit
from timeline.cli import main
from timeline.records import Kind, NamedActor
from timeline.store import open_store

PETROV = NamedActor("Ivan Petrov", Kind.PERSON, "RUS", (("Ivan Petrov", 1),))


@dataclass(frozen=True, slots=True)
class Result:
    """What a command did."""

    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("filled") / "timeline.db"
    with open_store(path) as store:
        store.save(visit())
        store.save(note("Oleg Nikitine accuse la France de tout.", NIKITINE, FRANCE))
        store.save(note("Ivan Petrov accuse Hélène Morel.", PETROV, MOREL, ref="2023.txt", published=date(2023, 3, 1)))
    return path


@pytest.fixture
def database(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The path of a database that `run` uses and may change; the current folder is an empty one."""
    path = tmp_path / "timeline.db"
    copyfile(filled, path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.delenv("TIMELINE_DB", raising=False)
    return path


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process."""

    def run(*arguments: str) -> Result:
        capsys.readouterr()
        code = main(list(arguments))
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run


@pytest.fixture
def spawn() -> Run:
    """Run a command in a process of its own, with the environment changed as told."""

    def spawn(*arguments: str, stdin: bytes = b"", environment: Mapping[str, str] = {}) -> Result:
        done = subprocess.run(
            [sys.executable, "-m", "timeline", *arguments],
            input=stdin,
            capture_output=True,
            env={**os.environ, **environment},
            check=False,
            timeout=120,
        )
        return Result(done.returncode, done.stdout.decode(), done.stderr.decode())

    return spawn
