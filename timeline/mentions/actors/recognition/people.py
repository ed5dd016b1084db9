"""People that no table has, told by what they do or suffer: "300 dockers ont manifesté", "trois bergers sont tués"."""

from __future__ import annotations

from timeline.language.document import Token
from timeline.mentions.actors.nouns import Noun, Public, Sort, words_of
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.tails import read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

UNKNOWN = Noun(Sort.GROUP, "", "", Kind.GROUP, Public.TOLD, plural=True)


def people(view: View, opening: Opening) -> tuple[int, Recognised] | None:
    """The phrase of a plural noun whose verb only people can have, and the index after it."""
    at = opening.noun
    token = view.tokens[at]
    if token.pos != "NOUN" or not opening.determined or not view.lower[at].endswith(("s", "x")):
        return None
    verb = subject_of(token if opening.quantity is None else view.tokens[opening.quantity])
    if verb is None:
        return None
    protests = is_protest(verb)
    suffers = verb.lemma in words_of("violence") and any(child.dep == "aux:pass" for child in verb.children)
    if not (protests or suffers):
        return None
    tail = read_tail(view, at + 1, UNKNOWN)
    return tail.end, Recognised(
        view.tokens[opening.start].start,
        view.tokens[tail.end - 1].end,
        head_of(view, opening.start, tail.end, at if opening.quantity is None else opening.quantity),
        Form.GROUP,
        view.text(opening.words, tail.end),
        Kind.GROUP,
        tail.country,
        plural=True,
        definite=opening.definite,
        public=protests or tail.tells,
    )


def is_protest(verb: Token) -> bool:
    """Whether a verb tells of a protest: "défiler", "observer une grève"."""
    return verb.lemma in words_of("protest") or any(
        child.dep.startswith("obj") and child.lemma in words_of("protestnoun") for child in verb.children
    )


def subject_of(token: Token) -> Token | None:
    """The verb whose subject a token is."""
    return token.head if token.head is not None and token.dep.startswith("nsubj") else None
