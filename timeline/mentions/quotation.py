"""Quotations: what stands between « » or "" and who says it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.records import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their speaker. `span` holds the marks; a quotation that goes on over several sentences is one.

    `verb` is the token index of the verb of saying, `speaker` that of its subject ("selon X": X, without a verb). Both
    are None when nobody is found. `inside` is true for quoted terms and pieces that are part of a clause of the
    article's own ("l'accuse de « jouer avec le feu »"): their "nous" is still that of the speaker. `answer` is true for
    the answers of an interview, with quotation marks or without.
    """

    span: Span
    verb: int | None
    speaker: int | None
    inside: bool = False
    answer: bool = False
