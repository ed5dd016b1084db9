"""Measure the coder on the development gold and on articles of our own, and compare it with the floors.

usage: python tests/accuracy/check.py [--raise] [--gold FOLDER]

Runs `timeline extract` on the gold files and `score.py` on what it prints. Exit 1 when a figure lies below its floor;
--raise lifts the floors to what is reached, and never lowers one. The weights have seen the development gold, and of
our own articles those that rules were written from; C and D nobody and nothing has read.
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
MARGIN = 0.3  # another processor rounds otherwise
UNSEEN = ("articles_C.json", "articles_D.json")


def sets(gold: Path) -> dict[str, list[str]]:
    """The gold files of each table of floors."""
    return {
        "development": sorted(str(path) for path in (gold / "dev").glob("*.json")),
        "unseen": [str(HERE / "gold" / name) for name in UNSEEN],
    }


def measured(gold: Path, files: list[str]) -> dict[str, float]:
    """F1 of every figure of score.py, in percent. Raises CalledProcessError when coding or scoring fails."""
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


def raised(text: str, reached: dict[str, dict[str, float]]) -> str:
    """The floors file with every figure that is higher now, less the margin; the rest stays as it is."""
    table = ""
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if header := re.fullmatch(r"\[(\w+)\]\n", line):
            table = header[1]
        figure = re.fullmatch(r"(\w+) = ([\d.]+)\n", line)
        if figure is not None:
            now = reached.get(table, {}).get(figure[1], 0.0) - MARGIN
            line = f"{figure[1]} = {max(float(figure[2]), round(now, 1))}\n"
        lines.append(line)
    return "".join(lines)


def main() -> int:
    """Run the check; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", action="store_true", dest="lift", help="lift the floors to what is reached")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder with score.py and dev/")
    options = parser.parse_args()
    if not (options.gold / "score.py").is_file():
        print(f"no gold at {options.gold}: nothing to measure")
        return 0
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    reached = {name: measured(options.gold, files) for name, files in sets(options.gold).items()}
    failures: list[str] = []
    for name, figures in reached.items():
        print(f"{name} articles")
        for figure, value in figures.items():
            print(f"  {figure:12}{value:7.1f}   floor {floors[name].get(figure, 0.0):5.1f}")
        failures += [f"{name}: {sentence}" for sentence in below(figures, floors[name])]
    if options.lift:
        FLOORS.write_text(raised(FLOORS.read_text("utf-8"), reached), "utf-8")
    for sentence in failures:
        print(sentence, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
