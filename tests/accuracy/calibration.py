"""Print, for each tenth of `confidence`, the share of mentions that are right, and how far the two lie apart.

usage: python tests/accuracy/calibration.py PREDICTIONS.jsonl GOLD.json... [--gold FOLDER]

The predictions should be of articles that the weights have not seen: those that `python -m timeline.training GOLD
--unseen PREDICTIONS.jsonl` writes. A mention is right when score.py pairs it with a gold event of its type.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

GOLD = Path(__file__).parents[3] / "shared" / "gold"
TENTHS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """The confidence of a mention, and whether the gold has it."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Tenth:
    """The mentions from `lowest` to a tenth above it: how many, their mean confidence, the share that is right."""

    lowest: float
    count: int
    confidence: float
    right: float


def scorer(folder: Path) -> ModuleType:
    """The program that scores, as a module. Raises FileNotFoundError when the folder has none."""
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(folder / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(predictions: Path, gold: Iterable[Path], score: ModuleType) -> list[Judged]:
    """Every predicted mention of the gold articles."""
    with predictions.open(encoding="utf-8") as lines:
        predicted: dict[str, list[dict[str, Any]]] = {
            article["id"]: article["events"] for article in map(json.loads, filter(str.strip, lines))
        }
    articles, _ = score.load_gold([str(path) for path in gold])
    found = []
    for article in articles:
        events = predicted.get(article["id"], [])
        pairs = score.align(article["events"], events)
        right = {id(event) for wanted, event in pairs if wanted["type"] == event["type"]}
        found += [Judged(event["confidence"], id(event) in right) for event in events]
    return found


def tenths(mentions: Sequence[Judged]) -> list[Tenth]:
    """The tenths of confidence that hold any mention, lowest first."""
    parts: dict[int, list[Judged]] = {}
    for mention in mentions:
        parts.setdefault(min(int(mention.confidence * TENTHS), TENTHS - 1), []).append(mention)
    return [
        Tenth(
            lowest=at / TENTHS,
            count=len(part),
            confidence=sum(mention.confidence for mention in part) / len(part),
            right=sum(mention.right for mention in part) / len(part),
        )
        for at, part in sorted(parts.items())
    ]


def gap(parts: Sequence[Tenth]) -> float:
    """The mean distance between confidence and truth, each tenth by its size ("expected calibration error")."""
    total = sum(part.count for part in parts)
    return sum(part.count * abs(part.confidence - part.right) for part in parts) / total if total else 0.0


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("predictions", type=Path)
    parser.add_argument("files", nargs="+", type=Path, metavar="GOLD.json")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder with score.py")
    options = parser.parse_args()
    parts = tenths(judged(options.predictions, options.files, scorer(options.gold)))
    print("confidence   mentions   mean   right")
    for part in parts:
        print(
            f"{part.lowest:.1f} to {part.lowest + 1 / TENTHS:.1f}{part.count:11}{part.confidence:7.2f}{part.right:8.2f}"
        )
    print(f"mean distance {gap(parts):.3f}")


if __name__ == "__main__":
    main()
