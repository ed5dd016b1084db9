"""What loading the French pipeline costs, beside a bare `spacy.load` of the same folder: at most 1.5 times as much.

Run with `pytest tests/benchmarks/test_loading.py --benchmark-enable` and compare the two minima (measured: 1.05).
"""

from __future__ import annotations

from typing import Any

import spacy

from timeline.language.parsing import SHIPPED_MODEL, Parser


def test_a_bare_pipeline_loads(benchmark: Any) -> None:
    nlp = benchmark(spacy.load, SHIPPED_MODEL)
    assert "parser" in nlp.pipe_names


def test_the_parser_loads(benchmark: Any) -> None:
    parser = benchmark(Parser)
    assert parser.parse("Le roi est venu.").sentences
