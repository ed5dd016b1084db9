from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from timeline.cli.application import COMMANDS, hoisted


def test_the_bare_command_shows_the_help(run: Run) -> None:
    result = run()
    assert result.code == 0
    assert all(f"  {name} " in result.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.code == 0
    assert f"timeline {command}" in result.out


def test_the_version_is_printed(run: Run) -> None:
    assert run("--version").out.startswith("timeline 0.")


def test_the_database_may_be_named_before_or_after_the_command(
    database: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run("--db", str(database), "show").out == run("show", f"--db={database}").out
    assert run("show").code == 3


def test_the_database_may_come_from_the_environment(
    database: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TIMELINE_DB", str(database))
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert run("show").code == 0
    assert run("show", "--db", "missing.db").code == 3


def test_options_that_hold_everywhere_move_to_the_front() -> None:
    assert hoisted(["show", "--db", "x", "--actor", "y", "--debug"]) == ["--db", "x", "--debug", "show", "--actor", "y"]
    assert hoisted(["when", "--", "--db"]) == ["when", "--", "--db"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["shwo"], "No such command 'shwo'. Did you mean 'show'?"),
        (["show", "--nothing"], "No such option: --nothing"),
        (["add"], "Missing argument 'PATH…'"),
        (["explain", "x"], "EVENT"),
        (["show", "--since", "hier"], "“hier” is no date"),
        (["show", "--type", "war"], "war is no type of event"),
        (["show", "--format", "pdf"], "pdf is no format"),
        (["actors", "merge", "1"], "Missing argument 'INTO'"),
    ],
)
def test_wrong_usage_is_one_sentence_and_exit_two(
    database: Path, run: Run, arguments: list[str], sentence: str
) -> None:
    result = run(*arguments)
    assert result.code == 2
    assert result.out == ""
    assert result.err.startswith("timeline: ")
    assert sentence in result.err
    assert result.err.count("\n") == 1


def test_debug_shows_where_an_error_comes_from(database: Path, run: Run) -> None:
    assert "Traceback" not in run("explain", "999").err
    assert "Traceback" in run("explain", "999", "--debug").err


def test_a_reader_that_goes_away_is_no_error(database: Path) -> None:
    import subprocess
    import sys

    command = f"{sys.executable} -m timeline --db {database} sql 'select * from alias, alias b limit 60000' -f csv"
    done = subprocess.run(
        ["bash", "-c", f"{command} | head -1; echo ${{PIPESTATUS[0]}}"], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "141"
