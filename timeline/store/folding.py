"""Fold a name or a title to what two spellings of it share, as one string for the database's columns."""

from __future__ import annotations

from timeline.mentions.actors.folding import folded_words


def fold(text: str) -> str:
    """ "Recep Tayyip Erdoğan" → "recep tayyip erdogan"; "al-Assad" → "al assad"."""
    return " ".join(folded_words(text))
