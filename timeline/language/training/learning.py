"""Train the pipeline of `config.cfg` on converted corpora: spaCy's own training loop, seeds fixed."""

from __future__ import annotations

from pathlib import Path

from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config

import timeline.language.embedding
import timeline.language.tokenizing
import timeline.language.training.augment  # noqa: F401  (registers the augmenter the configuration names)
from timeline.language.parsing import use_fast_matrix_product

CONFIG = Path(__file__).with_name("config.cfg")


def learn(corpora: Path, output: Path, *, steps: int) -> Path:
    """Train for at most this many steps; gives the folder of the best pipeline by the score on Sequoia dev."""
    use_fast_matrix_product()
    config = load_config(
        CONFIG,
        overrides={
            "paths.train": str(corpora / "train.spacy"),
            "paths.dev": str(corpora / "sequoia-dev.spacy"),
            "training.max_steps": steps,
        },
    )
    nlp = init_nlp(config)
    output.mkdir(parents=True, exist_ok=True)
    train(nlp, output)
    return output / "model-best"
