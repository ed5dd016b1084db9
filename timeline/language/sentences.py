"""Set sentence boundaries in press text before it is parsed."""

from __future__ import annotations

from spacy.tokens import Doc


def set_sentence_starts(doc: Doc) -> None:
    """Placeholder boundary policy: the parser decides."""
