"""Small linear models that ship as tables of weights: features in, probability out, every weight readable.

Trained offline by `timeline/training`; a row is `label <tab> feature <tab> weight`. A score is the sum of the weights
of the features that hold, turned into a probability by the logistic function (two labels) or softmax (several).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "models"
BIAS = "(always)"


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights by feature, one column a label."""

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[float, ...]]

    def scores(self, features: Mapping[str, float]) -> list[float]:
        """The score of each label, before it is made a probability."""
        totals = list(self.weights.get(BIAS, (0.0,) * len(self.labels)))
        for feature, value in features.items():
            row = self.weights.get(feature)
            if row is not None:
                for at, weight in enumerate(row):
                    totals[at] += weight * value
        return totals

    def probabilities(self, features: Mapping[str, float]) -> dict[str, float]:
        """The probability of each label. Of a model with one label, that of this label."""
        totals = self.scores(features)
        if len(totals) == 1:
            return {self.labels[0]: 1 / (1 + math.exp(-max(-30.0, min(30.0, totals[0]))))}
        top = max(totals)
        powers = [math.exp(total - top) for total in totals]
        return {label: power / sum(powers) for label, power in zip(self.labels, powers, strict=True)}

    def reasons(self, features: Mapping[str, float], label: str, count: int = 3) -> list[str]:
        """The features that speak most for a label here, strongest first."""
        at = self.labels.index(label)
        weighed = [(self.weights[f][at] * value, f) for f, value in features.items() if f in self.weights]
        return [feature for weight, feature in sorted(weighed, reverse=True)[:count] if weight > 0]


@cache
def load_model(name: str) -> LinearModel:
    """The model of `models/NAME.tsv`."""
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    labels = tuple(rows[0][1:])
    return LinearModel(labels, {row[0]: tuple(map(float, row[1:])) for row in rows[1:]})


def write_model(path: Path, model: LinearModel, header: Iterable[str]) -> None:
    """Write a model as a table, heaviest features first, under comment lines that say where it comes from."""
    ordered = sorted(model.weights.items(), key=lambda item: (-max(map(abs, item[1])), item[0]))
    lines = [*(f"# {line}" for line in header), "\t".join(["feature", *model.labels])]
    lines += ["\t".join([feature, *(f"{weight:.3f}" for weight in row)]) for feature, row in ordered]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
