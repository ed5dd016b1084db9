"""Find what stands in an article and is no part of it: footnotes, "Lire aussi", bylines, datelines, copyright lines.

Gives spans of the full text. The text is kept whole, so that offsets and quotations stay true; the coder passes over
these spans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from statistics import median

from timeline.reading.fold import fold
from timeline.records import Span

SHORT = 160  # characters: longer lines that begin like an appeal to the reader are rather prose
FOOTNOTE = re.compile(r"\*+(?![*\s]*$)\s*[^*]+$|\[\d{1,2}\] (?=\S)|\(\d{1,2}\) (?=[A-ZÀ-Ý«])")
MARK = re.compile(r"(?<=[\w»”\")])\*")
SENTENCE_END = re.compile(r"[.!?…][»”\")\s]*$")


@cache
def _patterns(*wanted: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = files(__package__).joinpath("boilerplate.tsv").read_text("utf-8").splitlines()
    cells = (row.split("\t") for row in rows if not row.startswith("#"))
    return tuple((where, re.compile(pattern)) for where, pattern, _ in cells if where in wanted)


def boilerplate(text: str, begin: int = 0) -> list[Span]:
    """Spans of footnotes, appeals to the reader and credits in `text`, from `begin` on, in text order."""
    folded = fold(text)
    lines = list(_lines(text, begin))
    found = [span for span in lines if _is_boilerplate(folded[span.start : span.end])]
    found += _footnotes(text, lines)
    for _, pattern in _patterns("inline"):
        found += [Span(*match.span()) for match in pattern.finditer(folded, begin)]
    return merged(found)


def merged(spans: list[Span]) -> list[Span]:
    """The same characters in text order, each once."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, span.end)):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def _lines(text: str, begin: int) -> Iterator[Span]:
    """Lines that are not blank, without the white space around them."""
    for match in re.finditer(r"[^\n]+", text[begin:]):
        line = match[0]
        if line.strip():
            start = begin + match.start() + len(line) - len(line.lstrip())
            yield Span(start, start + len(line.strip()))


def _is_boilerplate(folded_line: str) -> bool:
    for where, pattern in _patterns("line", "short", "whole"):
        if where == "short" and len(folded_line) > SHORT:
            continue
        if pattern.fullmatch(folded_line) if where == "whole" else pattern.match(folded_line):
            return True
    return False


def _footnotes(text: str, lines: list[Span]) -> list[Span]:
    """Lines that begin with "*" or "[1]". Several starred lines in a row with prose after them are a list instead."""
    starred = [FOOTNOTE.match(text[line.start : line.end]) is not None for line in lines]
    if not any(starred):
        return []
    marked = MARK.search(text) is not None
    wrapped = _is_hard_wrapped(lines)
    found = []
    for index, line in enumerate(lines):
        if index == 0 or not starred[index]:
            continue
        neighbour = starred[index - 1] or (index + 1 < len(lines) and starred[index + 1])
        if neighbour and not marked and not all(starred[index:]):
            continue
        end = index
        while wrapped and end + 1 < len(lines) and _goes_on(text, lines[end], lines[end + 1]):
            end += 1
        found.append(Span(line.start, lines[end].end))
    return found


def _goes_on(text: str, line: Span, following: Span) -> bool:
    """Whether the next line of a hard-wrapped text continues this one's sentence."""
    return text[line.end : following.start].count("\n") == 1 and not SENTENCE_END.search(text[line.start : line.end])


def _is_hard_wrapped(lines: list[Span]) -> bool:
    lengths = [line.end - line.start for line in lines]
    return len(lines) > 4 and max(lengths) <= 120 and median(lengths) >= 50
