"""The console blocks of README.md: their commands, and what they print.

usage: python tests/readme.py

Runs every command against a new database made from the example articles and writes what it prints under it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
BLOCK = re.compile(r"(?ms)^```console\n(.*?)^```$")
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


class Shell:
    """A folder with the example articles in it and a database made from them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "seeds").symlink_to(ROOT / "seeds")
        self.run("timeline add seeds/articles")

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
        README.write_text(rewritten(README.read_text("utf-8"), shell.printed), "utf-8")


if __name__ == "__main__":
    main()
