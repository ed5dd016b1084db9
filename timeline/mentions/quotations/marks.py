"""Where quotations stand: text in, the spans between their marks out, marks included.

« » and “ ” nest; straight marks open after a space or bracket and close otherwise. What a paragraph leaves open ends
with the paragraph.
"""

from __future__ import annotations

from timeline.records import Span

CLOSING = {"«": "»", "“": "”", "„": "“"}
CLOSERS = frozenset(CLOSING.values()) | {"”"}


def quoted_spans(text: str) -> list[Span]:
    """Every pair of marks, outer ones before those within, in text order."""
    found: list[Span] = []
    waiting: list[tuple[int, str]] = []
    for at, letter in enumerate(text):
        if letter == "\n":
            found += [Span(start, at) for start, _ in waiting[:1]]
            waiting.clear()
        elif letter == '"':
            _straight(text, at, waiting, found)
        elif letter in CLOSERS and any(closer == letter for _, closer in waiting):
            while waiting:
                start, closer = waiting.pop()
                if closer == letter:
                    found.append(Span(start, at + 1))
                    break
        elif letter in CLOSING:
            waiting.append((at, CLOSING[letter]))
    found += [Span(start, len(text.rstrip())) for start, _ in waiting[:1]]
    return sorted(found, key=lambda span: (span.start, -span.end))


def _straight(text: str, at: int, waiting: list[tuple[int, str]], found: list[Span]) -> None:
    if any(closer == '"' for _, closer in waiting):
        while waiting:
            start, closer = waiting.pop()
            if closer == '"':
                found.append(Span(start, at + 1))
                return
    paragraph = text.rfind("\n", 0, at) + 1
    if _looks_closing(text, at) and not any(span.start >= paragraph for span in found):
        found.append(Span(paragraph, at + 1))  # the opening mark was lost: the text begins amid the quotation
    else:
        waiting.append((at, '"'))


def _looks_closing(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return before.strip() != "" and before not in "('[:" and (after == "" or after in " ,.;:!?)\n")
