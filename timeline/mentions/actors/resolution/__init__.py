"""Resolution: recognised phrases in, the actors of the article and what every mention stands for out."""

from __future__ import annotations

from timeline.language.document import Document
from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.resolver import resolve_scene
from timeline.mentions.actors.resolution.scene import Scene
from timeline.mentions.entity import Actors
from timeline.mentions.quotation import Quotation


def resolve(
    document: Document, recognised: list[Recognised], quotations: list[Quotation], gazetteer: Gazetteer | None = None
) -> Actors:
    """Group recognised phrases into the entities of the article, and say what pronouns and titles stand for.

    The gazetteer gives states their names; without one, a capital that acts keeps its own.
    """
    return resolve_scene(Scene(document, recognised, quotations, gazetteer))
