"""Fold a name or a title to what two spellings of it share: no case, accents, ligatures or punctuation.

The folding is that of library catalogues and of FTS5's `remove_diacritics 2`, plus the letters that Unicode does not
decompose (ø, ł, đ, ı, ß). Spellings of different transliterations (Lavrov, Lavroff) stay different.
"""

from __future__ import annotations

import re
from unicodedata import combining, normalize

LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "e"})
NOT_IN_WORDS = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """ "Recep Tayyip Erdoğan" → "recep tayyip erdogan"; "al-Assad" → "al assad"."""
    bare = "".join(letter for letter in normalize("NFKD", normalize("NFKD", text).casefold()) if not combining(letter))
    return NOT_IN_WORDS.sub(" ", bare.translate(LETTERS)).strip()
