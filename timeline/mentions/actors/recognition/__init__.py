"""A parsed article → every noun phrase that names an actor, in text order.

Known names come from the gazetteer; unknown ones are told by their shape, titles, types and place in the clause.
"""

from __future__ import annotations

from timeline.language.document import Document
from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.scan import scan
from timeline.mentions.actors.recognition.settling import settle
from timeline.mentions.actors.recognition.view import View


def recognise(document: Document, gazetteer: Gazetteer) -> list[Recognised]:
    """All phrases for actors of an article. None overlaps another; `parts` are the actors of a phrase for several."""
    found = [phrase for sentence in document.sentences for phrase in scan(View(sentence, gazetteer))]
    return settle(document, found, gazetteer)
