"""The shortest passage of its tellings that says an event: the clauses around the trigger, its parties and amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.query.rows import MentionRow

SHORT = 120  # characters: a sentence up to this length is quoted whole
BREAK_BEFORE = re.compile(r"(?:[,;:»)]|\s[–—-])\s")
BREAK_AFTER = re.compile(r"[,;»](?=\s|$)|\s[–—](?=\s)")


def quote(tellings: Sequence[tuple[MentionRow, Sequence[tuple[int, int]]]]) -> str:
    """The shortest passage among the tellings whose sentences name most of the parties. Spans count in the article."""
    if not tellings:
        return ""
    named = [(len(spans_inside(telling, spans)), telling, spans) for telling, spans in tellings]
    most = max(count for count, _, _ in named)
    return min((passage(telling, spans) for count, telling, spans in named if count == most), key=len)


def spans_inside(telling: MentionRow, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that stand in the telling's sentence, counted from where it begins."""
    return [
        (start - telling.sentence_start, end - telling.sentence_start)
        for start, end in spans
        if telling.sentence_start <= start < end <= telling.sentence_end
    ]


def passage(telling: MentionRow, spans: Sequence[tuple[int, int]]) -> str:
    """The clauses of the sentence that hold the trigger and the spans; those outside the sentence do not count."""
    sentence = telling.sentence
    if len(sentence) <= SHORT:
        return flat(sentence)
    inside = spans_inside(telling, [(telling.start, telling.end), *spans])
    if not inside:
        return flat(sentence)
    first, last = min(start for start, _ in inside), max(end for _, end in inside)
    begin = max((found.end() for found in BREAK_BEFORE.finditer(sentence, 0, first)), default=0)
    after = BREAK_AFTER.search(sentence, last)
    return flat(sentence[begin : after.start() if after else len(sentence)])


def flat(text: str) -> str:
    """One line, without the spaces around it."""
    return " ".join(text.split())
