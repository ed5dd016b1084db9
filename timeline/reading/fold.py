"""Text in lower case, without accents and with plain apostrophes and spaces, character for character."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

PLAIN = {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-"}


@lru_cache(maxsize=4096)
def _fold(character: str) -> str:
    if character in PLAIN:
        return PLAIN[character]
    if character != "\n" and character.isspace():
        return " "
    folded = unicodedata.normalize("NFD", character)[0].lower()
    return folded if len(folded) == 1 else character


def fold(text: str) -> str:
    """The same text, as long as before, in which "Février", "FEVRIER" and "fevrier" are one."""
    return "".join(map(_fold, text))
