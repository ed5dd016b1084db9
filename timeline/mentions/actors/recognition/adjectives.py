"""Adjectives that name a state: "l'aide américaine", "la frontière russo-ukrainienne"."""

from __future__ import annotations

from dataclasses import replace

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.places import is_place_noun
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

BLOCS = {
    "européen": ("Union européenne", Kind.IGO, "org:union-europeenne"),
    "onusien": ("ONU", Kind.IGO, "org:organisation-des-nations-unies"),
    "occidental": ("Occidentaux", Kind.GROUP, None),
}


def peoples(view: View, opening: Opening) -> tuple[int, Recognised] | None:
    """ "les Franco-Britanniques": the states of a compound people."""
    at = opening.noun
    if not view.texts[at][0].isupper() or "-" not in view.texts[at] or not opening.determined:
        return None
    codes = view.gazetteer.adjective(view.texts[at])
    if len(codes) < 2:
        return None
    parts = tuple(
        one(view, at, at + 1, entry.name, Kind.STATE, code, entry.key, False)
        for code in codes
        if (entry := view.gazetteer.state(code)) is not None
    )
    head = head_of(view, opening.start, at + 1, at)
    start, end = view.tokens[opening.start].start, view.tokens[at].end
    return at + 1, Recognised(start, end, head, Form.GROUP, None, Kind.STATE, None, plural=True, parts=parts)


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
    start, stop = token.start, view.tokens[end - 1].end
    whole = Recognised(start, stop, token.index, Form.ADJECTIVE, None, Kind.STATE, None, plural=True, place=place)
    return end, replace(whole, parts=tuple(made))


def one(
    view: View, at: int, end: int, name: str, kind: Kind, code: str | None, key: str | None, place: bool
) -> Recognised:
    """The record of one adjective."""
    return Recognised(
        view.tokens[at].start, view.tokens[end - 1].end, view.tokens[at].index, Form.ADJECTIVE, name, kind, code,
        key=key, place=place,
    )  # fmt: skip
