"""French numbers: found in a text, read from words, written in words."""

from __future__ import annotations

from timeline.mentions.numbers.finding import Number, find_numbers, parse_number
from timeline.mentions.numbers.spelling import in_words

__all__ = ["Number", "find_numbers", "in_words", "parse_number"]
