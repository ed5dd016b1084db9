"""Fit a linear model to examples with scikit-learn's logistic regression, and write it as plain weights."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from timeline.coding.arguments import NONE
from timeline.coding.linear import BIAS, LinearModel
from timeline.training.examples import Examples

SEEN = 3  # a feature met less often than this says nothing
SMALLEST = 0.02  # a weight nearer to zero changes nothing


def fit(examples: Examples, strength: float) -> LinearModel:
    """A model of the labels; of two labels, one of which is "none", a model of the other. `strength` is sklearn's C."""
    seen = Counter(feature for features in examples.features for feature in features)
    rows = [{f: v for f, v in features.items() if seen[f] >= SEEN} for features in examples.features]
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(rows)
    learner = LogisticRegression(C=strength, max_iter=2000)
    learner.fit(matrix, examples.labels)
    labels = [str(label) for label in learner.classes_]
    names = [str(name) for name in vectorizer.get_feature_names_out()]
    if len(labels) == 2:
        sign = 1.0 if labels[1] != NONE else -1.0
        other = labels[1] if labels[1] != NONE else labels[0]
        columns: dict[str, tuple[float, ...]] = {
            name: (sign * float(weight),) for name, weight in zip(names, learner.coef_[0], strict=True)
        }
        columns[BIAS] = (sign * float(learner.intercept_[0]),)
        return LinearModel((other,), strong(columns))
    weights = {name: tuple(float(row[at]) for row in learner.coef_) for at, name in enumerate(names)}
    weights[BIAS] = tuple(float(value) for value in learner.intercept_)
    return LinearModel(tuple(labels), strong(weights))


def fit_calibrated(parts: Sequence[Examples], strength: float) -> LinearModel:
    """A model of two labels whose probabilities hold on unseen articles: of what it gives 0.8, 80 % are right.

    Regularised weights are too timid. How much so is read off models that have not seen a part (Platt's scaling), and
    the weights of the whole are stretched by it.
    """
    scores: list[list[float]] = []
    truth: list[bool] = []
    held = [part for part in parts if part.labels]
    for part in held:
        rest = Examples()
        for other in held:
            if other is not part:
                rest.extend(other)
        model = fit(rest, strength)
        scores += [model.scores(features) for features in part.features]
        truth += [label != NONE for label in part.labels]
    scale = LogisticRegression(C=1e6).fit(scores, truth)
    slope, shift = float(scale.coef_[0][0]), float(scale.intercept_[0])
    whole = Examples()
    for part in held:
        whole.extend(part)
    model = fit(whole, strength)
    stretched: dict[str, tuple[float, ...]] = {name: (slope * row[0],) for name, row in model.weights.items()}
    stretched[BIAS] = (stretched.get(BIAS, (0.0,))[0] + shift,)
    return LinearModel(model.labels, strong(stretched))


def strong(weights: dict[str, tuple[float, ...]]) -> dict[str, tuple[float, ...]]:
    """The weights that matter, rounded as they are written."""
    return {
        name: tuple(round(value, 3) for value in row) for name, row in weights.items() if max(map(abs, row)) >= SMALLEST
    }
