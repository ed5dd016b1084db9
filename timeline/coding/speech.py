"""What kind of act a saying is: its words may make a statement a warning, an accusation, a demand … (GUIDELINES 2)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import complement_clauses
from timeline.coding.lexicon import ContentCue, Lexicon
from timeline.language.document import Document
from timeline.mentions.quotation import Quotation
from timeline.records import EventType


@lru_cache(maxsize=2048)
def compiled(pattern: str) -> re.Pattern[str]:
    """A content pattern, at word boundaries."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


def said_words(document: Document, candidate: Candidate, quotations: Sequence[Quotation]) -> str:
    """The words that a saying reports: its clauses and its quotation, in lower case."""
    parts = []
    for clause in complement_clauses(candidate.token):
        tokens = clause.subtree()
        parts.append(document.text[tokens[0].start : tokens[-1].end])
    parts += [document.text[q.span.start : q.span.end] for q in quotations if q.verb == candidate.token.index]
    head = candidate.token.head
    if not parts and candidate.token.dep.startswith("parataxis") and head is not None:
        tokens = [token for token in head.subtree() if token.index < candidate.token.index]
        if tokens:
            parts.append(document.text[tokens[0].start : tokens[-1].end])
    return " ".join(parts).lower()


def speech_act(
    document: Document, candidate: Candidate, lexicon: Lexicon, quotations: Sequence[Quotation]
) -> tuple[EventType, str] | None:
    """The more specific type of a statement by what is said, with the words that decide it."""
    if candidate.type is not EventType.STATEMENT or candidate.is_noun:
        return None
    words = said_words(document, candidate, quotations)
    cue = first_cue(words, lexicon.content) if words else None
    return (cue[0].type, cue[1]) if cue else None


def first_cue(words: str, cues: Sequence[ContentCue]) -> tuple[ContentCue, str] | None:
    """The first cue, in the order of the table, that the words hold."""
    for cue in cues:
        match = compiled(cue.pattern).search(words)
        if match:
            return cue, match[0]
    return None
