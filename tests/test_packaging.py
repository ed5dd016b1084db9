"""The wheel carries all it needs: installed in an environment of its own, it works in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ARTICLE = (
    "OSLO, 3 mai 2021 (Agence) – Le ministre norvégien des affaires étrangères, Lars Berg, a rencontré lundi à Oslo \
le président français, Emmanuel Macron."
)


def run(*command: str | Path, folder: Path, **environment: str) -> str:
    """What a command prints; its own complaint when it fails."""
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "TIMELINE", "VIRTUAL"))
    }
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT, folder=folder)
    [built] = folder.glob("*.whl")
    return built


def test_migrations_seeds_and_language_data_are_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for folder in ("alembic", "seeds"):
        carried = {
            name.removeprefix(f"timeline/_{folder}/") for name in names if name.startswith(f"timeline/_{folder}/")
        }
        wanted = {
            str(path.relative_to(ROOT / folder))
            for path in (ROOT / folder).rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }
        assert carried == wanted
    data = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "timeline").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert data <= names
    assert not any(name.startswith(("tests/", "alembic/")) for name in names)


def test_an_installed_wheel_works_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "environment"
    run(sys.executable, "-m", "venv", environment, folder=tmp_path)
    binaries = environment / ("Scripts" if os.name == "nt" else "bin")
    run(binaries / "python", "-m", "pip", "install", "--quiet", wheel, folder=tmp_path)
    folder = tmp_path / "empty"
    folder.mkdir()
    (tmp_path / "oslo.txt").write_text(ARTICLE, "utf-8")
    assert "1 added" in run(binaries / "timeline", "add", tmp_path / "oslo.txt", folder=folder)
    shown = run(binaries / "timeline", "show", folder=folder, COLUMNS="160")
    assert "3 mai 2021" in shown
    assert "Lars Berg – Emmanuel Macron" in shown
    assert [path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))] == ["timeline.db"]
