"""Cut an article into the pieces that are parsed one by one: its lines, without the spans to be skipped.

A line break always ends a sentence (titles have no full stop), and a parser's memory and time stay bounded because a
line longer than `LONGEST` characters is cut: after a sentence's end if there is one, else at a space, else anywhere.
No word has more than `LONGEST_WORD` characters, since the tokeniser's time grows with the square of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from timeline.records import Span

LONGEST = 10_000
LONGEST_WORD = 400
OVERLONG_WORD = re.compile(rf"\S{{{LONGEST_WORD}}}")
LINE = re.compile(r"[^\n]+")
SENTENCE_END = re.compile(r"[.!?…][\"»”)\]]*\s")


def segments(text: str, skip: Sequence[Span] = ()) -> Iterator[tuple[int, int]]:
    """Start and end of every piece of the normalised text that holds more than spaces, in order."""
    at = 0
    for span in sorted(skip, key=lambda span: (span.start, span.end)):
        if span.start > at:
            yield from _lines(text, at, span.start)
        at = max(at, span.end)
    yield from _lines(text, at, len(text))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for line in LINE.finditer(text, start, end):
        at = line.start()
        for word in OVERLONG_WORD.finditer(text, at, line.end()):
            yield from _pieces(text, at, word.end())
            at = word.end()
        yield from _pieces(text, at, line.end())


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        cut = end if end - start <= LONGEST else _cut(text, start, start + LONGEST)
        piece = text[start:cut]
        if stripped := piece.strip():
            first = start + piece.index(stripped[0])
            yield first, first + len(stripped)
        start = cut


def _cut(text: str, start: int, limit: int) -> int:
    ends = [match.end() for match in SENTENCE_END.finditer(text, start + LONGEST // 2, limit)]
    if ends:
        return ends[-1]
    space = text.rfind(" ", start + LONGEST // 2, limit)
    return space + 1 if space > 0 else limit
