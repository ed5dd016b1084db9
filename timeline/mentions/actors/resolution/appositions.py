"""Titles that stand beside the name of their bearer: "Ali Demir, ministre turc", "le ministre (…), M. Ali Demir"."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.language.document import Document
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.places import Place
from timeline.records import Kind

FARTHEST = 3  # phrases between a title and the name it stands beside


def beside(document: Document, recognised: Sequence[Recognised], places: Sequence[Place], position: int) -> int | None:
    """The position of the named person to whom the title at `position` is an apposition; None if there is none."""
    title = recognised[position]
    if position and _follows(document, recognised[position - 1], title):
        return position - 1
    sentence = document.tokens[title.head].sentence
    for later in range(position + 1, min(position + 1 + FARTHEST, len(recognised))):
        other = recognised[later]
        if document.tokens[other.head].sentence != sentence:
            return None
        if not _is_person(other, title) or other.function is not None:
            continue
        if later == position + 1 and _between(document, title, other):
            return later
        same_subject = places[position].role == places[later].role == "subject"
        if same_subject and places[position].verb is places[later].verb and not places[later].group:
            return later
    return None


def _is_person(found: Recognised, title: Recognised) -> bool:
    """A single named person whom the title may suit."""
    fits = not (found.gender and title.gender and found.gender != title.gender)
    return found.kind is Kind.PERSON and found.name is not None and not found.parts and fits


def _follows(document: Document, name: Recognised, title: Recognised) -> bool:
    """True for "Ali Demir, ministre turc," and "Ali Demir le ministre turc"."""
    if not _is_person(name, title):
        return False
    between = document.text[name.end : title.start]
    if not between.strip():
        return title.definite and between != ""
    words = document.text[title.end : title.end + 5].split()
    closed = not words or words[0][0] in ",.;)" or words[0] == "et"
    return between.strip() == "," and (closed or not title.definite)


def _between(document: Document, one: Recognised, other: Recognised) -> bool:
    """True if a comma and nothing else stands between two phrases."""
    return document.text[one.end : other.start].strip() == ","
