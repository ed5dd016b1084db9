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
    if position and _is_person(recognised[position - 1], title) and _between(document, recognised[position - 1], title):
        following = document.text[title.end : title.end + 2].lstrip(" ")[:1]
        if following in {",", ".", ";", ")", ""} or not title.definite:
            return position - 1
    sentence = document.tokens[title.head].sentence
    for later in range(position + 1, min(position + 1 + FARTHEST, len(recognised))):
        other = recognised[later]
        if document.tokens[other.head].sentence != sentence:
            return None
        if not _is_person(other, title):
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
    return found.kind is Kind.PERSON and found.name is not None and not found.parts and found.function is None and fits


def _between(document: Document, one: Recognised, other: Recognised) -> bool:
    """True if a comma and nothing else stands between two phrases."""
    return document.text[one.end : other.start].strip() == ","
