"""Recognition on four hundred noun phrases of our own: name, kind, country and function of each, all right or wrong."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from timeline.language.document import Document
from timeline.language.parsing import load_parser
from timeline.mentions.actors.gazetteer import load_gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition import recognise

TABLE = Path(__file__).parent / "data" / "noun_phrases.tsv"
FLOOR = 0.98  # only ever raised


def rows() -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if not line.startswith("#")][1:]
    return [row + [""] * (6 - len(row)) for row in cells]


@cache
def parsed() -> dict[str, Document]:
    texts = list(dict.fromkeys(row[0] for row in rows()))
    return dict(zip(texts, load_parser().parse_all((text, ()) for text in texts), strict=True))


def single(phrases: list[Recognised]) -> Iterator[Recognised]:
    for phrase in phrases:
        yield from phrase.parts or (phrase,)


@cache
def found_in(text: str) -> tuple[Recognised, ...]:
    return tuple(single(recognise(parsed()[text], load_gazetteer())))


def is_right(row: list[str]) -> bool:
    text, phrase, name, kind, country, function = row[:6]
    start = text.index(phrase)
    end = start + len(phrase)
    overlapping = [found for found in found_in(text) if found.start < end and found.end > start]
    if kind == "place":
        return all(found.place for found in overlapping)
    if not overlapping:
        return False
    best = max(overlapping, key=lambda found: min(found.end, end) - max(found.start, start))
    named = best.name == name or (best.name is None and best.function is not None)
    return named and (best.kind, best.country or "", best.function or "") == (kind, country, function)


def test_name_kind_country_and_function_of_noun_phrases_are_right() -> None:
    wrong = [row[1] for row in rows() if not is_right(row)]
    assert 1 - len(wrong) / len(rows()) >= FLOOR, wrong


def test_no_two_phrases_overlap() -> None:
    for document in parsed().values():
        phrases = recognise(document, load_gazetteer())
        assert all(one.end <= other.start for one, other in pairwise(phrases))
