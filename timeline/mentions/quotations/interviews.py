"""Interviews: text in, the stretches that answer a journalist's question out.

The questions stand in paragraphs of their own without quotation marks; what follows one, with marks or without, is the
words of who is interviewed. Labels ("RFI : …", "Jean Dupont : …") set the two apart as well.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from timeline.records import Span

FEWEST = 3  # questions that make a text an interview; one fewer where it says that it is one
LONGEST = 500  # characters of a question
SAYS_SO = re.compile(
    r"propos recueillis|recueilli[es]* par|(?:entretien|interview)s? (?:accordée?|exclusi|avec|à|de)|"
    r"répond(?:u)? (?:à|aux) (?:nos |ses )?questions|^[^\n]{3,80} : ?[«\"“]",
    re.IGNORECASE,
)
LABEL = re.compile(r"[A-ZÀ-Ý][\w.'’ -]{1,40}? ?: ")
COLOPHON = re.compile(r"propos recueillis|recueilli par|entretien réalisé", re.IGNORECASE)
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")


def answers(text: str) -> list[Span]:
    """The paragraphs that answer questions, labels left out; empty where a text is no interview."""
    paragraphs = [Span(match.start(), match.end()) for match in PARAGRAPH.finditer(text)]
    asked = [is_question(text[paragraph.start : paragraph.end]) for paragraph in paragraphs]
    number = sum(1 for question, after in pairwise(asked) if question and not after)
    if number < FEWEST - bool(SAYS_SO.search(text)):
        return []
    labels = Counter(label[0] for paragraph in paragraphs if (label := LABEL.match(text, paragraph.start)))
    return list(answered(text, paragraphs, asked, labels))


def is_question(paragraph: str) -> bool:
    """Whether a paragraph is a question of the journalist."""
    words = paragraph.strip()
    return words.endswith("?") and words[0] not in '«"“' and len(words) <= LONGEST


def answered(text: str, paragraphs: list[Span], asked: list[bool], labels: Counter[str]) -> Iterator[Span]:
    """The paragraphs behind each question up to the next one.

    Where answers stand in quotation marks, only what stands in them answers.
    """
    first = asked.index(True)
    quoted = text[paragraphs[first + 1].start] in '«"“' if first + 1 < len(paragraphs) else False
    for paragraph, question in list(zip(paragraphs, asked, strict=True))[first:]:
        words = text[paragraph.start : paragraph.end]
        if question or (quoted and words[0] not in '«"“') or COLOPHON.search(words):
            continue
        label = LABEL.match(words)
        start = paragraph.start + (label.end() if label and labels[label[0]] > 1 else 0)
        yield Span(start, paragraph.end)
