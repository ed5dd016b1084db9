"""Named persons: the record of one, and where the name stands that follows a function or title."""

from __future__ import annotations

from timeline.mentions.actors.nouns import Noun, typical_words
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.opening import openings
from timeline.mentions.actors.recognition.tails import read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

CLOSING = frozenset({",", ".", ")", ";", ":", "»", '"', "?", "!", "—", "–", "]", "…"})
MALE = frozenset({"m.", "monsieur", "mgr", "monseigneur", "sir", "lord", "mr"})
FEMALE = frozenset({"mme", "mlle", "madame", "mademoiselle", "mrs", "lady", "daw"})
BRITISH = frozenset({"sir", "lord", "lady"})  # honorifics that French writes small: "lord Salisbury"
TITLES = frozenset({"rank", "honorific", "cleric", "noble"})


def person(
    view: View,
    start: int,
    end: int,
    name: tuple[int, int],
    *,
    lexical: int | None = None,
    function: str | None = None,
    country: str | None = None,
    gender: str | None = None,
) -> Recognised:
    """A named person in tokens `start` to `end`; what the gazetteer knows fills what the text does not say.

    `lexical` is the noun of the phrase, the name's first token if there is none.
    """
    first = name[0] if lexical is None else lexical
    text = view.text(*name)
    known = view.gazetteer.person(text) or view.gazetteer.person(view.text(first, name[1]))
    if known is not None and country is not None and known.country not in (None, country):
        known = None
    return Recognised(
        view.tokens[start].start,
        view.tokens[end - 1].end,
        head_of(view, start, end, first),
        Form.NAME,
        text,
        Kind.PERSON,
        country or (known.country if known else view.gazetteer.surname_country(text)),
        function,
        gender=gender or (known.gender if known else None),
        key=known.key if known else None,
    )


def is_address(view: View, at: int) -> bool:
    """Whether an honorific is written as before a name: "M. Diop", not "mon maître Diop"."""
    return view.texts[at][0].isupper() or view.lower[at] in BRITISH


def gender_of(noun: Noun) -> str | None:
    """The gender that a function's form or a title tells."""
    if noun.rank == "honorific":
        return "Masc" if noun.lemma in MALE else "Fem" if noun.lemma in FEMALE else None
    return noun.gender


def name_after(view: View, at: int, *, apposed: bool) -> tuple[int, int] | None:
    """Where the name stands that follows a function: at once, after a further title, `apposed`: after a comma."""
    start = skip_title(view, at)
    end = name_end(view, start, titled=True)
    if end is not None and (start > at or is_personal(view, start, end)):
        return start, end
    if not apposed or at + 1 >= len(view) or view.texts[at] not in (",", "("):
        return None
    start = skip_title(view, at + 1)
    end = name_end(view, start, titled=True)
    if end is None or not is_personal(view, start, end) or view.nationality(end) is not None:
        return None
    if start > at + 1 or end >= len(view) or view.texts[end] in CLOSING or view.tokens[end].pos in ("AUX", "VERB"):
        return start, end
    return None


def skip_title(view: View, at: int) -> int:
    """The index after "M.", "le général", "Mme" before a name; `at` where there is none."""
    for opening in openings(view, at)[:2]:
        found = view.noun(opening.noun) if opening.noun < len(view) else None
        if found is None:
            continue
        titles = [noun for noun in found[1] if noun.rank in TITLES and not noun.plural]
        if titles and (titles[0].rank != "honorific" or is_address(view, opening.noun)):
            tail = read_tail(view, found[0], titles[0])
            if name_end(view, tail.end, titled=True) is not None:
                return tail.end
    return at


def is_personal(view: View, start: int, end: int) -> bool:
    """Whether a name may be a person's: it is no state, people, town or body."""
    for known_end, entries in view.known(start):
        if known_end == end and all(entry.kind is not Kind.PERSON for entry in entries):
            return all(len(entry.form) < len(view.text(start, end)) for entry in entries)
    if (
        end - start > 1
        and view.lower[end - 1] in typical_words()
        and not view.gazetteer.is_first_name(view.texts[start])
    ):
        return False  # "l'éditeur Berliner Verlag"
    found = view.noun(start)
    return found is None or not view.texts[start][0].isupper() or found[0] > end or end - start > found[0] - start
