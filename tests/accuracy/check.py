"""Measure the coder on the development gold and compare it with the floors.

usage: python tests/accuracy/check.py [--raise] [--gold FOLDER]

Runs `timeline extract` on the gold files and `score.py` on what it prints. Exit 1 when a figure lies below its floor;
--raise lifts the floors to what is reached, and never lowers one.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

HERE = Path(__file__).parent
FLOORS = HERE / "floors.toml"
GOLD = HERE.parents[2] / "shared" / "gold"


def measured(gold: Path) -> dict[str, float]:
    """F1 of every figure of score.py, in percent. Raises CalledProcessError when coding or scoring fails."""
    files = sorted(str(path) for path in (gold / "dev").glob("*.json"))
    articles = [name for name in files if not name.endswith("actors.json")]
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as predictions:
        subprocess.run([sys.executable, "-m", "timeline", "extract", *articles], stdout=predictions, check=True)
        predictions.flush()
        scored = subprocess.run(
            [sys.executable, str(gold / "score.py"), "--json", predictions.name, *files],
            capture_output=True,
            check=True,
            text=True,
        )
    return {name: rates["f1"] for name, rates in json.loads(scored.stdout).items() if isinstance(rates, dict)}


def below(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """A sentence for each figure that lies below its floor."""
    return [
        f"{name} is {figures.get(name, 0.0)}, its floor {floor}"
        for name, floor in floors.items()
        if figures.get(name, 0.0) < floor
    ]


def raised(text: str, figures: dict[str, float]) -> str:
    """The floors file with every figure that is higher now; the rest stays as it is."""

    def line(found: re.Match[str]) -> str:
        return f"{found[1]} = {max(float(found[2]), figures.get(found[1], 0.0))}"

    return re.sub(r"(?m)^(\w+) = ([\d.]+)$", line, text)


def main() -> int:
    """Run the check; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift the floors to what is reached")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder with score.py and dev/")
    options = parser.parse_args()
    if not (options.gold / "score.py").is_file():
        print(f"no gold at {options.gold}: nothing to measure")
        return 0
    figures = measured(options.gold)
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    for name, value in figures.items():
        print(f"{name:12}{value:7.1f}   floor {floors.get(name, 0.0):5.1f}")
    if options.lift:
        FLOORS.write_text(raised(FLOORS.read_text("utf-8"), figures), "utf-8")
    failures = below(figures, floors)
    for sentence in failures:
        print(sentence, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
