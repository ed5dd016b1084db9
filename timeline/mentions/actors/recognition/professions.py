"""Persons called by a profession that no table has: "l'immunologue américain Anthony Fauci", told by its ending."""

from __future__ import annotations

from timeline.mentions.actors.nouns import Noun, Public, Sort, words_of
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.officials import named
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.persons import name_after
from timeline.mentions.actors.recognition.tails import read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.records import Kind

DEEDS = frozenset({"entretien", "maintien", "soutien"})  # that end as "gardien" does
SHORTEST = 6  # letters of a noun that its ending tells


def profession(view: View, opening: Opening) -> tuple[int, Recognised] | None:
    """The phrase of a named person with a profession, and the index after it."""
    at = opening.noun
    token, word = view.tokens[at], view.lower[at]
    if token.pos != "NOUN" or not view.texts[at][0].islower() or len(word) < SHORTEST or view.noun(at) is not None:
        return None
    if word in DEEDS:
        return None
    sure = word.endswith(tuple(words_of("profession")))
    if not sure and not word.endswith(tuple(words_of("profession_perhaps"))):
        return None
    noun = Noun(Sort.FUNCTION, word, word, Kind.GROUP, Public.TOLD, token.morph.get("Gender"), rank="role")
    tail = read_tail(view, at + 1, noun)
    name = name_after(view, tail.end, apposed=False)
    if name is None or not (name[1] - name[0] > 1 if sure else view.gazetteer.is_first_name(view.texts[name[0]])):
        return None
    return named(view, opening, at + 1, noun, tail, name)
