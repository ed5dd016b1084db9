"""A nationality that two nouns share: "200 diplomates et agents russes" are Russian diplomats too."""

from __future__ import annotations

from dataclasses import replace

from timeline.language.document import Document
from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.entity import Form


def with_shared_nationality(document: Document, found: list[Recognised], gazetteer: Gazetteer) -> list[Recognised]:
    """The phrases; a group before "et" has the nationality of the bare noun behind it."""
    settled = list(found)
    for at in range(len(settled) - 1):
        one, other = settled[at], settled[at + 1]
        adjective = document.text[other.start : other.end].split()[-1]
        joined = document.text[one.end : other.start].strip() == "et" and other.form is one.form is Form.GROUP
        bare = document.text[other.start : other.end] == other.name
        if joined and bare and one.country is None and one.name and gazetteer.adjective(adjective):
            settled[at] = replace(one, name=f"{one.name} {adjective}", country=other.country, public=True)
    return settled
