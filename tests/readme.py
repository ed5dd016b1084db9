"""The console blocks of README.md: their commands, and what they print.

usage: python tests/readme.py

Runs every command, in order, in a folder with the example articles and writes what it prints under it; and writes the
floors of the accuracy into their table.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
FIGURES = re.compile(r"(?s)(<!-- figures -->)(.*?)(<!-- end of figures -->)")
WIDTH = 118


def commands(text: str) -> list[str]:
    """The commands of all console blocks, in order."""
    return [line.removeprefix("$ ") for block in BLOCK.findall(text) for line in block.splitlines() if line[:2] == "$ "]


def rewritten(text: str, answer: Callable[[str], str]) -> str:
    """The text with what each command prints now."""

    def block(found: re.Match[str]) -> str:
        printed = "\n".join(f"$ {command}\n{answer(command)}" for command in commands(found[0]))
        return f"```console\n{printed}```"

    return BLOCK.sub(block, text)


def figures(text: str, floors: dict[str, dict[str, float]]) -> str:
    """The text with the accuracy that the gate holds, a row for each set of gold articles."""
    names = list(next(iter(floors.values())))
    rows = [["articles", *names], ["---", *["---:"] * len(names)]]
    rows += [[name, *(f"{reached[figure]:.0f}" for figure in names)] for name, reached in floors.items()]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return FIGURES.sub(lambda found: f"{found[1]}\n{table}\n{found[3]}", text)


class Shell:
    """A folder with the example articles in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "seeds").symlink_to(ROOT / "seeds")

    def run(self, command: str) -> subprocess.CompletedProcess[str]:
        """Run a command of the README; `timeline` is the one of this environment."""
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {name: value for name, value in os.environ.items() if name != "TIMELINE_DB"}
        return subprocess.run(
            ["bash", "-c", command],
            cwd=self.folder,
            env=environment | {"PATH": path, "COLUMNS": str(WIDTH)},
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )

    def printed(self, command: str) -> str:
        """What a command prints, errors included."""
        done = self.run(command)
        return (done.stdout + done.stderr).rstrip("\n") + "\n"


def main() -> None:
    """Write the README anew."""
    with tempfile.TemporaryDirectory() as folder:
        shell = Shell(Path(folder))
        floors = tomllib.loads((ROOT / "tests" / "accuracy" / "floors.toml").read_text("utf-8"))
        README.write_text(figures(rewritten(README.read_text("utf-8"), shell.printed), floors), "utf-8")


if __name__ == "__main__":
    main()
