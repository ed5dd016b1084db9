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
LONGEST = 400  # characters of a question
SAYS_SO = re.compile(
    r"propos recueillis|recueilli[es]* par|(?:entretien|interview)s? (?:accordée?|exclusi|avec|à|de)|"
    r"répond(?:u)? (?:à|aux) (?:nos |ses )?questions|\A(?:[^\n]{3,80} ?: ?)?[«\"“][^\n]*[»\"”]\s*\n",
    re.IGNORECASE,
)
LABEL = re.compile(r"[A-ZÀ-Ý][\w.'’ -]{1,40}? ?: ")
COLOPHON = re.compile(r"propos recueillis|recueilli par|entretien réalisé", re.IGNORECASE)
ADDRESSED = re.compile(r"\b(?:vous|votre|vos|vôtres?)\b", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:je|j'|j’|nous|notre|nos|mon|ma|mes|moi|m'|m’|me)(?!\w)", re.IGNORECASE)
PARAGRAPH = re.compile(r"\S[^\n]*")


def answers(text: str) -> list[Span]:
    """The headline's words and the paragraphs that answer questions, labels left out; empty for any other text."""
    paragraphs = [Span(match.start(), match.end()) for match in PARAGRAPH.finditer(text)]
    asked = [is_question(text[paragraph.start : paragraph.end]) for paragraph in paragraphs]
    turns = [at for at, (question, after) in enumerate(pairwise(asked)) if question and not after]
    if len(turns) < FEWEST - bool(SAYS_SO.search(text)):
        return []
    asks = any(ADDRESSED.search(text, paragraphs[at].start, paragraphs[at].end) for at in turns)
    replies = any(FIRST_PERSON.search(text, paragraphs[at + 1].start, paragraphs[at + 1].end) for at in turns)
    if not (asks and replies):
        return []
    labels = Counter(label[0] for paragraph in paragraphs if (label := LABEL.match(text, paragraph.start)))
    return [*headline(text), *answered(text, paragraphs, asked, labels)]


def headline(text: str) -> Iterator[Span]:
    """The quotation in a headline."""
    found = re.match(r"[^\n]*?([«\"“][^\n]*[»\"”])\s*\n", text)
    if found:
        yield Span(found.start(1), found.end(1))


def is_question(paragraph: str) -> bool:
    """Whether a paragraph is a question of the journalist, or what he says for the other to take up."""
    words = paragraph.strip()
    if words[0] in '«"“' or len(words) > LONGEST:
        return False
    return words.endswith("?") or (ADDRESSED.search(words) is not None and not FIRST_PERSON.search(words))


def answered(text: str, paragraphs: list[Span], asked: list[bool], labels: Counter[str]) -> Iterator[Span]:
    """The paragraphs behind each question up to the next one, as long as somebody speaks of himself in them.

    Where answers stand in quotation marks, only what stands in them answers.
    """
    first = asked.index(True)
    quoted = first + 1 < len(paragraphs) and text[paragraphs[first + 1].start] in '«"“'
    for at in range(first + 1, len(paragraphs)):
        words = text[paragraphs[at].start : paragraphs[at].end]
        marked = words[0] in '«"“'
        goes_on = asked[at - 1] or marked or FIRST_PERSON.search(words) is not None
        if asked[at] or not goes_on or (quoted and not marked) or COLOPHON.search(words):
            continue
        label = LABEL.match(words)
        start = paragraphs[at].start + (label.end() if label and labels[label[0]] > 1 else 0)
        yield Span(start, paragraphs[at].end)
