"""Normalise an article's text before parsing, one character for one: every offset stays that of the original.

The typographic apostrophe and its look-alikes become ', all kinds of space become the plain one, control characters a
space. Line breaks stay: they end sentences. Ligatures and accents are kept.
"""

from __future__ import annotations

APOSTROPHES = "’‘ʼ′＇`´"
HYPHENS = "\u2010\u2011\ufe63\uff0d"
SPACES = "\u00a0\u202f\u2007\u2009\u200a\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u3000\u1680\ufeff\u200b\t\v\f"
LINE_BREAKS = "\r\x85\u2028\u2029"


def _table() -> dict[int, str]:
    table = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")  # C0 and C1 controls
    for characters, plain in ((APOSTROPHES, "'"), (HYPHENS, "-"), (SPACES, " "), (LINE_BREAKS, "\n")):
        table.update({ord(character): plain for character in characters})
    table[ord("\n")] = "\n"
    return table


TABLE = _table()


def normalise(text: str) -> str:
    """The text with apostrophes, hyphens and spaces made plain; as long as the text, character for character."""
    return text.translate(TABLE)
