"""Adjectives that name a state: "l'aide américaine", "la frontière russo-ukrainienne"."""

from __future__ import annotations

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.places import is_place_noun
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

BLOCS = {
    "européen": ("Union européenne", Kind.IGO, "org:union-europeenne"),
    "onusien": ("ONU", Kind.IGO, "org:organisation-des-nations-unies"),
    "occidental": ("Occidentaux", Kind.GROUP, None),
}


def adjective(view: View, at: int) -> tuple[int, Recognised] | None:
    """The actor that an adjective after or before a noun names, and the index after it."""
    found = view.nationality(at)
    if found is None:
        return None
    end, codes = found
    token = view.tokens[at]
    if token.pos in ("NOUN", "PROPN") and token.dep not in ("amod", "nmod", "appos", "conj"):
        return None  # "le français": a language
    before = view.tokens[at - 1] if at else None
    place = any(noun is not None and is_place_noun(noun) for noun in (token.head, before))
    if not codes:
        stem = next((bloc for word, bloc in BLOCS.items() if view.lower[at].startswith(word)), None)
        if stem is None or token.pos not in ("ADJ", "NOUN"):
            return None
        name, kind, key = stem
        return end, one(view, at, end, name, kind, None, key, place)
    made = []
    for code in codes:
        entry = view.gazetteer.state(code)
        name = entry.name if entry else code
        made.append(one(view, at, end, name, Kind.STATE, code, f"state:{code}", place))
    if len(made) == 1:
        return end, made[0]
    return end, Recognised(
        token.start, view.tokens[end - 1].end, token.index, Form.ADJECTIVE, None, Kind.STATE, None, plural=True, place=place,
        parts=tuple(made),
    )  # fmt: skip


def one(
    view: View, at: int, end: int, name: str, kind: Kind, code: str | None, key: str | None, place: bool
) -> Recognised:
    """The record of one adjective."""
    return Recognised(
        view.tokens[at].start, view.tokens[end - 1].end, view.tokens[at].index, Form.ADJECTIVE, name, kind, code,
        key=key, place=place,
    )  # fmt: skip
