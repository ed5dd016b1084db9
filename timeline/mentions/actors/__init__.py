"""Actors: a parsed article in, its entities and everything that stands for one out."""

from __future__ import annotations

from timeline.language.document import Document
from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.entity import Actors
from timeline.mentions.quotation import Quotation

__all__ = ["find_actors"]


def find_actors(document: Document, gazetteer: Gazetteer, quotations: list[Quotation] | None = None) -> Actors:
    """Recognise the actors of an article and resolve whom each name, title and pronoun stands for.

    `quotations` may be handed over where the caller has them already.
    """
    # Imported here, since commands that only read the database also load this package, for its seed files.
    from timeline.mentions.actors.recognition import recognise
    from timeline.mentions.actors.resolution import resolve
    from timeline.mentions.quotations import find_quotations

    spoken = find_quotations(document) if quotations is None else quotations
    return resolve(document, recognise(document, gazetteer), spoken, gazetteer)
