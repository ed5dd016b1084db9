"""The one place that makes text from articles harmless where it is shown: terminals, spreadsheets, Markdown, JSON.

Articles come from strangers. Terminal escapes would recolour or rewrite the screen, bidirectional controls reorder
what is read, and a cell that begins with = + - @ runs as a formula in a spreadsheet.
"""

from __future__ import annotations

import re

BIDI = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"
UNSAFE = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{BIDI}]")
SURROGATE = re.compile("[\ud800-\udfff]")
FORMULA = re.compile(r"[\s]*[=+\-@＝＋－＠\t\r]")
NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")
MARKDOWN = re.compile(r"([\\`*_\[\]|<>])")


def printable(text: str) -> str:
    """Text for a terminal: line ends and tabs stay, every other control character is made visible as �."""
    return SURROGATE.sub("�", UNSAFE.sub("�", text.replace("\r\n", "\n")))


def one_line(text: str) -> str:
    """The same on one line."""
    return " ".join(printable(text).split())


def cell(text: str) -> str:
    """Text for a cell of a spreadsheet: what would run as a formula begins with an apostrophe instead."""
    text = printable(text)
    return f"'{text}" if FORMULA.match(text) and not NUMBER.fullmatch(text) else text


def markdown(text: str) -> str:
    """Text for a cell of a Markdown table."""
    return MARKDOWN.sub(r"\\\1", one_line(text)).replace(r"\<", "&lt;").replace(r"\>", "&gt;")


def json_text(dumped: str) -> str:
    """JSON in which no character acts on a terminal: they are written as \\uXXXX, which means the same."""
    return re.sub(f"[\x7f-\x9f{BIDI}\ud800-\udfff]", lambda found: f"\\u{ord(found[0]):04x}", dumped)
