"""Names without a title or type: whose they are is told by their shape, their place in the clause and an apposition."""

from __future__ import annotations

from functools import cache

from timeline.mentions.actors.nouns import table
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.officials import person, with_apposition
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.places import preposition
from timeline.mentions.actors.recognition.view import ACRONYM, View
from timeline.mentions.entity import Form
from timeline.records import Kind

ACTING = frozenset({"nsubj", "nsubj:pass", "obl:agent", "obj", "iobj", "obl:arg"})
ACTS = frozenset({"par", "avec", "contre", "entre", "selon", "envers", "auprès", "chez", "d'après", "comme", "à", "de"})


def bare_name(view: View, opening: Opening) -> tuple[int, Recognised | None] | None:
    """The phrase of a name of unknown bearer, and the index after it. `kind` is None where only the article can tell."""
    at = opening.noun
    end = name_end(view, at)
    if end is None:
        return None
    name = view.text(at, end)
    kind = kind_by_shape(view, opening, at, end)
    if kind is Kind.PERSON and not is_thing(view, opening):
        found = person(view, opening.start, end, at, end, at, None, None, None)
        return with_apposition(view, opening.start, end, found)
    head = head_of(view, opening.start, end, at)
    token = next(token for token in view.tokens if token.index == head)
    case = preposition(view.tokens, opening.start)
    if is_thing(view, opening):
        return end, None  # the name of a thing: "un radar Ground Master"
    if kind is None and not (token.dep in ACTING or token.dep in ("conj", "appos", "root", "nmod")):
        return None
    return end, Recognised(
        view.tokens[opening.start].start,
        view.tokens[end - 1].end,
        head,
        Form.NAME,
        name,
        kind,
        None,
        place=kind is None and case in ("à", "en", "dans", "vers", "sur", "depuis", "près"),
        public=kind is not None or token.dep in ACTING or token.dep == "conj",
    )


def is_thing(view: View, opening: Opening) -> bool:
    """Whether the name stands right after a common noun for a thing."""
    before = opening.start - 1
    return before >= 0 and view.tokens[before].pos == "NOUN" and view.texts[before][0].islower()


def kind_by_shape(view: View, opening: Opening, at: int, end: int) -> Kind | None:
    """What the words of a name say of its bearer."""
    words = [view.texts[index] for index in range(at, end) if view.words[index]]
    if view.gazetteer.person(view.text(at, end)) is not None:
        return Kind.PERSON
    for word in reversed(words):
        if (kind := typical_words().get(word.lower().rstrip("."))) is not None:
            return kind
    article = opening.determined or opening.noun > opening.start
    if ACRONYM.fullmatch(words[0]) and (len(words) == 1 or article) and not view.shouted:
        return Kind.OTHER
    if len(words) == 1:
        return None
    if article:
        return Kind.OTHER
    return Kind.PERSON


@cache
def typical_words() -> dict[str, Kind]:
    """Words of foreign names of companies, newspapers and others, with their kind."""
    return {word: Kind(kind) for kind, words in table("typical.tsv") for word in words.split()}
