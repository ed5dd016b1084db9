"""Text whose accents are written apart (NFD) → the same text with composed letters, and where each letter stood."""

from __future__ import annotations

from unicodedata import combining, is_normalized, normalize

from timeline.records import Span


def is_composed(text: str) -> bool:
    """Whether every accent is part of its letter, as in nearly all text."""
    return is_normalized("NFC", text)


def composed(text: str) -> tuple[str, list[int]]:
    """The composed text, and for each of its characters, and for its end, the offset in the text given."""
    letters: list[str] = []
    at: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and combining(text[end]):
            end += 1
        letter = normalize("NFC", text[start:end])
        letters.append(letter)
        at += [start] * len(letter)
        start = end
    return "".join(letters), [*at, len(text)]


def original(span: Span, at: list[int]) -> Span:
    """A span of the composed text in the text given."""
    return Span(at[span.start], at[span.end])
