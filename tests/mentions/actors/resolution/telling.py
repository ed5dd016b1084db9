"""Articles for the tests of resolution: text with its phrases marked as recognition would hand them over."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from timeline.language.document import Document
from timeline.language.parsing import load_parser
from timeline.mentions.actors.gazetteer import load_gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution import resolve
from timeline.mentions.entity import ActorMention, Actors, Form
from timeline.mentions.quotations import find_quotations
from timeline.records import Kind

MARKED = re.compile(r"\[([^\]|]+)\|([^\]]*)\]")


class Told:
    """An article resolved; asks by words."""

    def __init__(self, document: Document, actors: Actors) -> None:
        self.document = document
        self.actors = actors

    def mention(self, words: str, occurrence: int = 0) -> ActorMention:
        """The shortest mention that stands in, or holds, the n-th place where these words stand."""
        start = [found.start() for found in re.finditer(re.escape(words), self.document.text)][occurrence]
        overlapping = [
            found for found in self.actors.mentions if found.start < start + len(words) and start < found.end
        ]
        return min(overlapping, key=lambda found: (found.start < start, found.end - found.start))

    def who(self, words: str, occurrence: int = 0) -> list[str]:
        """The names of those whom these words stand for."""
        return [entity.name for entity in self.actors.of(self.mention(words, occurrence))]


def tell(marked: str) -> Told:
    """Resolve an article in which phrases are marked "[words|name=…;kind=…]".

    Without `kind` a phrase with a name is a person; `function`, `country`, `gender`, `key`, `form` and the flags
    `place`, `seat`, `plural`, `indefinite` say the rest. `and` parts the single actors of a phrase.
    """
    text, phrases, at = "", [], 0
    for found in MARKED.finditer(marked):
        text += marked[at : found.start()]
        phrases.append((len(text), found.group(1), found.group(2)))
        text += found.group(1)
        at = found.end()
    text += marked[at:]
    document = load_parser().parse(text)
    recognised = [_recognised(document, *phrase) for phrase in phrases]
    return Told(document, resolve(document, recognised, find_quotations(document), load_gazetteer()))


def _recognised(document: Document, start: int, words: str, told: str) -> Recognised:
    units = [_unit(document, start, words, part) for part in told.split(" and ")]
    if len(units) == 1:
        return units[0]
    return replace(units[0], name=None, plural=True, country=None, parts=tuple(units))


def _unit(document: Document, start: int, words: str, told: str) -> Recognised:
    pairs = [part.partition("=") for part in told.split(";") if part]
    says: Mapping[str, str] = {key: value or "yes" for key, _, value in pairs}
    tokens = document.tokens_in(start, start + len(words))
    inside = {token.index for token in tokens}
    head = next(token for token in tokens if token.head is None or token.head.index not in inside)
    name = says.get("name")
    kind = Kind(says["kind"]) if "kind" in says else Kind.PERSON
    form = Form(says["form"]) if "form" in says else (Form.NAME if name else Form.TITLE)
    return Recognised(
        start, start + len(words), head.index, form, name, kind, says.get("country"), says.get("function"),
        gender=says.get("gender"), plural="plural" in says, key=says.get("key"), definite="indefinite" not in says,
        place="place" in says, seat="seat" in says,
    )  # fmt: skip
