"""`timeline lexicon --uncoded` lists what the lexicon lacks."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "timeline", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_words_that_no_row_knows_are_listed_by_frequency(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le berger tricote. La reine tricote. Le ministre a rencontré le roi.", "utf-8")
    found = run("lexicon", "--uncoded", "a.txt", folder=tmp_path)
    assert found.returncode == 0
    lines = found.stdout.splitlines()
    assert lines[0] == "part\tlemma\tcount\texample"
    assert any(line.startswith("verb\ttricoter\t2\t") for line in lines)
    assert not any("rencontrer" in line.split("\t")[1] for line in lines[1:])


def test_without_a_wish_the_command_says_how_to_put_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le roi est venu.", "utf-8")
    found = run("lexicon", "a.txt", folder=tmp_path)
    assert found.returncode == 2
    assert "--uncoded" in found.stderr
