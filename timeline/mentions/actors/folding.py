"""Fold a name to what two spellings of it share: no case, accents, ligatures or punctuation.

The folding of library catalogues and of FTS5's `remove_diacritics 2`, with the letters that Unicode does not decompose
(ø, ł, đ, ı, ß). Spellings of different transliterations (Lavrov, Lavroff) stay different.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import combining, normalize

LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe", "ə": "e"})
NOT_IN_WORDS = re.compile(r"[\W_]+")


@lru_cache(maxsize=50_000)
def folded_words(text: str) -> tuple[str, ...]:
    """ "Recep Tayyip Erdoğan" → ("recep", "tayyip", "erdogan"); "al-Assad" → ("al", "assad"); "-" → ()."""
    bare = text.casefold()
    if not bare.isascii():
        decomposed = normalize("NFKD", normalize("NFKD", text).casefold())
        bare = "".join(letter for letter in decomposed if not combining(letter)).translate(LETTERS)
    return tuple(NOT_IN_WORDS.sub(" ", bare).split())
