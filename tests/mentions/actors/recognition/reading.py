"""Read a text of a test as the coder does, and tell what was recognised in it."""

from __future__ import annotations

from timeline.language.parsing import load_parser
from timeline.mentions.actors.gazetteer import load_gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition import recognise


def read(text: str) -> list[Recognised]:
    """All phrases of a text."""
    return recognise(load_parser().parse(text), load_gazetteer())


def singly(text: str) -> list[Recognised]:
    """All single actors of a text."""
    return [one for phrase in read(text) for one in phrase.parts or (phrase,)]


def names(text: str) -> list[str | None]:
    """The names of all single actors that are no places; of a nameless official the function."""
    return [one.name or one.function for one in singly(text) if not one.place]


def of(text: str, words: str) -> Recognised:
    """The phrase that holds these words."""
    start = text.index(words)
    return next(found for found in read(text) if found.start <= start < found.end)
