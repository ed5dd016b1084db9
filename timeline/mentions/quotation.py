"""Quotations: what stands between « » or "" and who says it."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.records import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words with their speaker. `verb` is the token index of the verb of saying, `speaker` that of its subject.

    Both are None when nobody is found. A quotation that goes on over several sentences is one.
    """

    span: Span
    verb: int | None
    speaker: int | None
