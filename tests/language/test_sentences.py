"""Sentence boundaries in press text."""

from __future__ import annotations

from pathlib import Path

from timeline.language.parsing import load_parser

PRESS = Path(__file__).parent / "data" / "press_sentences.txt"


def paragraphs() -> list[tuple[str, list[str]]]:
    """Each paragraph's text and its sentences."""
    lines = [line for line in PRESS.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    found = []
    for block in "\n".join(lines).strip().split("\n\n"):
        text = block.replace("\n| ", "\r").replace("\n", " ").replace("\r", "\n").removeprefix("| ")
        found.append((text, [line.removeprefix("| ") for line in block.splitlines()]))
    return found


def boundaries_of(sentences: list[str]) -> list[int]:
    """The offsets of sentence ends, in characters that are not spaces."""
    ends, at = [], 0
    for sentence in sentences:
        at += len("".join(sentence.split()))
        ends.append(at)
    return ends


def test_boundaries_in_press_text_reach_98_f1() -> None:
    texts = paragraphs()
    right = found = wanted = 0
    for (text, sentences), document in zip(
        texts, load_parser().parse_all([(text, ()) for text, _ in texts]), strict=True
    ):
        made = boundaries_of([text[sentence.start : sentence.end] for sentence in document.sentences])
        expected = boundaries_of(sentences)
        right += len(set(made) & set(expected))
        found += len(made)
        wanted += len(expected)
    assert wanted >= 300
    assert 2 * right / (found + wanted) >= 0.98
