"""Whom a capital stands for by what else the article names: the Union or Belgium, Russia or the Soviet Union.

Also "le Nord" and "le Sud" where an article names both Koreas.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from timeline.language.document import Document
from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.seed_files import heirs
from timeline.mentions.entity import Form
from timeline.records import Kind

BELGIUM = "state:BEL"
HALVES = {"nord": "state:PRK", "sud": "state:KOR"}
OPENING = frozenset({"le", "au", "du"})


def seats_settled(document: Document, found: list[Recognised], gazetteer: Gazetteer) -> list[Recognised]:
    """The phrases with every capital under the actor that it stands for in this article."""
    others = [one for phrase in found for one in (phrase, *phrase.parts) if not one.seat]
    named = {key for one in others for key in (one.key, f"state:{one.country}")}
    settled = former_states(seats_of_unions(found, named, gazetteer), named, gazetteer)
    return halves(document, settled, gazetteer) if set(HALVES.values()) <= named else settled


def seats_of_unions(found: list[Recognised], named: set[str | None], gazetteer: Gazetteer) -> list[Recognised]:
    """ "Bruxelles" acts for the Union, unless the article is about Belgium and never names the Union."""
    union = gazetteer.named("UE")
    if union is None or (BELGIUM in named and union.key not in named):
        return found
    return [
        replace(phrase, name=union.name, kind=union.kind, country=union.country, key=union.key, gender="Fem")
        if phrase.seat and phrase.key == BELGIUM and not phrase.place
        else phrase
        for phrase in found
    ]


def former_states(found: list[Recognised], named: set[str | None], gazetteer: Gazetteer) -> list[Recognised]:
    """Capitals of states that are gone stand for them in articles that name them and never their heir."""
    heads: dict[str, Recognised | None] = {}
    for code, heir in heirs().items():
        state = gazetteer.state(code)
        if state is not None and state.key in named and f"state:{heir}" not in named:
            heads[f"state:{heir}"] = Recognised(0, 0, 0, Form.NAME, state.name, Kind.STATE, code, key=state.key)
    return [as_state(phrase, heads.get(phrase.key or "")) if phrase.seat else phrase for phrase in found]


def as_state(phrase: Recognised, state: Recognised | None) -> Recognised:
    """A capital under another state."""
    return phrase if state is None else replace(phrase, name=state.name, country=state.country, key=state.key)


def halves(document: Document, found: list[Recognised], gazetteer: Gazetteer) -> list[Recognised]:
    """The phrases, with "le Nord" and "le Sud" as the two Koreas."""
    taken = [(phrase.start, phrase.end) for phrase in found]
    added: list[Recognised] = []
    for before, token in pairwise(document.tokens):
        key = HALVES.get(token.text.lower()) if token.text[:1].isupper() else None
        free = all(not start <= token.start < end for start, end in taken)
        if key is None or before.text.lower() not in OPENING or not free or goes_on(document, token.index):
            continue
        state = gazetteer.state(key.removeprefix("state:"))
        if state is not None:
            start = before.start if before.text.lower() == "le" else token.start
            added.append(
                Recognised(start, token.end, token.index, Form.NAME, state.name, Kind.STATE, state.country, key=key)
            )
    return sorted([*found, *added], key=lambda phrase: (phrase.start, -phrase.end))


def goes_on(document: Document, at: int) -> bool:
    """Whether "le Sud" is a region here: "du pays", "de la Syrie", "Sud-Liban"."""
    following = [token.text.lower() for token in document.tokens[at + 1 : at + 2]]
    return bool(following) and following[0] in {"de", "du", "des", "d'", "-"}
