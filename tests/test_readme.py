"""What README.md says is true."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.accuracy.check import FLOORS
from tests.readme import FIGURES, README, Shell, commands
from timeline.cli.application import COMMANDS
from timeline.query import run_sql
from timeline.records import EventType, Kind, Modality
from timeline.store import open_store

TEXT = README.read_text("utf-8")


@pytest.fixture(scope="module")
def shell(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    return Shell(tmp_path_factory.mktemp("readme"))


def test_the_two_commands_are_one_line_each() -> None:
    lines = [line for line in TEXT.splitlines() if line.startswith("python3 -m venv ")]
    assert len(lines) == 2
    assert "timeline add seeds/articles" in lines[0]
    assert lines[0].endswith("timeline show")
    assert lines[1].endswith("pytest")


def test_every_command_runs_as_printed(shell: Shell) -> None:
    for command in commands(TEXT):  # in order, in one database: later ones undo what earlier ones did
        done = shell.run(command)
        assert done.returncode == 0, f"{command}: {done.stderr}"
        assert done.stdout.strip() or "doubtful" in command


def test_every_command_is_shown() -> None:
    shown = {found[1] for command in commands(TEXT) if (found := re.search(r"\btimeline (\w+)", command))}
    assert shown == set(COMMANDS)


def test_the_accuracy_shown_is_what_the_gate_holds() -> None:
    table = FIGURES.search(TEXT)
    assert table is not None
    shown = [line.strip("| ").split(" | ") for line in table[2].strip().splitlines()]
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    assert {row[0] for row in shown[2:]} == set(floors)
    for name, *values in shown[2:]:
        for figure, value in zip(shown[0][1:], values, strict=True):
            assert float(value) <= floors[name][figure] + 0.5, f"{figure} of {name}"


def test_the_output_shown_is_of_this_version() -> None:
    heads = re.findall(r"(?m)^date +type +who → whom", TEXT)
    assert heads, "run python tests/readme.py"


def test_every_type_kind_and_modality_is_explained() -> None:
    for name in (*EventType, *Modality):
        assert f"`{name.value}`" in TEXT
    assert all(kind.value in TEXT for kind in Kind)


def test_the_data_dictionary_has_every_column(shell: Shell) -> None:
    query = """select t.name, c.name from pragma_table_list t join pragma_table_info(t.name) c
        where t.schema = 'main' and t.type in ('table', 'view') and t.name not like 'sqlite%' order by 1, c.cid"""
    with open_store(shell.folder / "timeline.db", read_only=True) as store:
        columns = run_sql(store, query).rows
    rows = dict(re.findall(r"(?m)^\| `(\w+)` \| .*? \| (.*) \|$", TEXT))
    for table, column in columns:
        if table not in ("alembic_version", "setting") and not table.startswith("article_search"):
            assert f"`{column}`" in rows.get(table, ""), f"{table}.{column} is not in the README"


def test_links_lead_somewhere() -> None:
    for target in re.findall(r"\]\((?!http)([^)#]+)\)", TEXT):
        assert (Path(README.parent) / target).exists(), target


def test_the_notebook_recipe_runs(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    [recipe] = [block for block in re.findall(r"(?ms)^```python\n(.*?)^```$", TEXT) if "code_article" in block]
    monkeypatch.chdir(shell.folder)
    exec(compile(recipe, "README.md", "exec"), {})
