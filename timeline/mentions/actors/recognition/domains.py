"""Complements that are no actors: the domain of a ministry ("de la défense"), what a body is for ("de libération")."""

from __future__ import annotations

from timeline.mentions.actors.nouns import folded_list, words_of
from timeline.mentions.actors.recognition.epithets import names_country
from timeline.mentions.actors.recognition.modifiers import Modifier
from timeline.mentions.actors.recognition.view import View

ABROAD = frozenset({"à l'étranger", "à l'extérieur", "de l'étranger", "de l'extérieur"})


def is_domain(view: View, at: int) -> bool:
    """Whether a token names a domain of government: "Défense", "Affaires"."""
    return bool(view.words[at]) and view.words[at][0] in folded_list("domain")


def domain(view: View, after: int, at: int) -> Modifier | None:
    """A common noun with its adjectives: "de la défense", "de libération"."""
    token = view.tokens[after]
    if token.pos not in ("NOUN", "X", "PROPN") and not is_domain(view, after):
        return None
    if view.lower[after] in words_of("weekday") or view.lower[after] in words_of("no_domain") or view.is_time(after):
        return None
    end = after + 1
    while end + 1 < len(view) and view.texts[end] == "-" and view.glued(end):
        end += 2
    while end < len(view) and view.tokens[end].pos == "ADJ" and not names_country(view, end):
        if view.lower[end] in words_of("no_epithet") or (view.texts[end][0].isupper() and view.is_name_word(end + 1)):
            break
        end += 1
    return Modifier("domain", at, end, (), ((at, end),))


def abroad(view: View, people: Modifier) -> Modifier:
    """Citizens as a ministry's domain: "(ministre des Affaires étrangères et) des Tunisiens à l'étranger"."""
    end = people.end
    if end < len(view) and (view.tokens[end].pos == "VERB" or view.lower[end] in ("résidant", "résidents", "vivant")):
        end += 1  # "établis"
    for link in (
        ("à", "l'", "étranger"),
        ("à", "l'", "extérieur"),
        ("de", "l'", "étranger"),
        ("de", "l'", "extérieur"),
    ):
        if tuple(view.lower[end : end + 3]) == link:
            return Modifier("domain", people.start, end + 3)
    return Modifier("domain", people.start, people.end)
