"""What recognising actors costs: run with `pytest tests/benchmarks --benchmark-enable`."""

from __future__ import annotations

from pytest_benchmark.fixture import BenchmarkFixture

from timeline.language.parsing import load_parser
from timeline.mentions.actors.gazetteer import load_gazetteer
from timeline.mentions.actors.recognition import recognise

TEXT = (
    "Le ministre ukrainien de la défense, Rustem Umerov, a rencontré lundi à Berlin son homologue allemand. "
    "Les présidents français et russe se sont entretenus au téléphone, a indiqué le porte-parole de l'Élysée. "
    "Des milliers d'étudiants serbes ont défilé à Belgrade contre la police et le gouvernement. "
) * 10


def test_recognition_costs_a_small_fraction_of_parsing(benchmark: BenchmarkFixture) -> None:
    document, gazetteer = load_parser().parse(TEXT), load_gazetteer()
    assert len(benchmark(recognise, document, gazetteer)) == 90


def test_the_gazetteer_loads_in_a_moment(benchmark: BenchmarkFixture) -> None:
    benchmark(load_gazetteer.__wrapped__)
