"""The shortest passage of its tellings that says an event: the clauses around the trigger, its parties and amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.query.rows import MentionRow

SHORT = 120  # characters: a sentence up to this length is quoted whole
BREAK_BEFORE = re.compile(r"(?:[,;:»)]|\s[–—-])\s")
BREAK_AFTER = re.compile(r"[,;»](?=\s|$)|\s[–—](?=\s)")


def quote(tellings: Sequence[tuple[MentionRow, Sequence[tuple[int, int]]]]) -> str:
    """The shortest passage among the tellings that name most of the parties. Spans count in the article's text."""
    if not tellings:
        return ""
    most = max(len(spans) for _, spans in tellings)
    return min((passage(telling, spans) for telling, spans in tellings if len(spans) == most), key=len)


def passage(telling: MentionRow, spans: Sequence[tuple[int, int]]) -> str:
    """The clauses of the sentence that hold the trigger and the spans; those outside the sentence do not count."""
    sentence = telling.sentence
    if len(sentence) <= SHORT:
        return flat(sentence)
    inside = [
        (start - telling.sentence_start, end - telling.sentence_start)
        for start, end in [(telling.start, telling.end), *spans]
        if telling.sentence_start <= start < end <= telling.sentence_end
    ]
    if not inside:
        return flat(sentence)
    first, last = min(start for start, _ in inside), max(end for _, end in inside)
    begin = max((found.end() for found in BREAK_BEFORE.finditer(sentence, 0, first)), default=0)
    after = BREAK_AFTER.search(sentence, last)
    return flat(sentence[begin : after.start() if after else len(sentence)])


def flat(text: str) -> str:
    """One line, without the spaces around it."""
    return " ".join(text.split())
