"""What only the whole article tells of a name: acronyms with their expansion, surnames of persons named in full.

A name that nothing tells is a person where it acts, and no actor where it does not.
"""

from __future__ import annotations

from dataclasses import replace

from timeline.language.document import Document, Token
from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.described import with_descriptions
from timeline.mentions.actors.recognition.expansions import (
    abbreviates,
    acronyms_of_things,
    expansions,
    written_out,
)
from timeline.mentions.actors.recognition.seats import seats_settled
from timeline.mentions.actors.recognition.shared import with_shared_nationality
from timeline.mentions.entity import Form
from timeline.records import Kind

BODIES = frozenset({Kind.IGO, Kind.GOVERNMENT, Kind.NGO, Kind.PARTY, Kind.ARMED_GROUP})


def settle(document: Document, found: list[Recognised], gazetteer: Gazetteer) -> list[Recognised]:
    """The phrases with what the article as a whole says of them."""
    found = with_shared_nationality(document, found, gazetteer)
    found = with_descriptions(document, seats_settled(document, found, gazetteer))
    acronyms = expansions(document, found)
    meanings = written_out(document.text)
    surnames = persons_by_surname(found)
    things = acronyms_of_things(document, found)
    actors = {phrase.head for phrase in found if phrase.public and phrase.kind is not None and not phrase.place}
    acting_names = {phrase.name for phrase in found if phrase.public and phrase.kind is Kind.OTHER}
    bodies = bodies_by_head(found)
    persons = {phrase.head for phrase in found if phrase.kind is Kind.PERSON}
    settled: list[Recognised] = []
    for phrase in found:
        if document.text[phrase.start : phrase.end].split()[-1].split("'")[-1] in things and phrase.form is Form.NAME:
            continue
        if phrase.form is Form.NAME and phrase.name is not None and not phrase.function:
            phrase = in_full(document, phrase, gazetteer, bodies)
            full = acronyms.get(phrase.name or "")
            if full is not None and full.start != phrase.start and full.name != phrase.name:
                phrase = replace(
                    phrase, name=full.name, kind=full.kind, country=full.country, key=full.key, public=full.public
                )
            elif (phrase.name or "") in meanings and phrase.kind is not None:
                phrase = replace(phrase, name=meanings[phrase.name or ""])
            elif phrase.kind in (None, Kind.OTHER) and phrase.key is None:
                phrase = named(document, phrase, surnames, persons)
        if phrase.kind is Kind.OTHER and not phrase.public and not phrase.place:
            known = phrase.name in acting_names and (phrase.name or "").isupper()
            phrase = replace(phrase, public=known or is_listed(document.tokens[phrase.head], actors))
        if phrase.kind is not None and (phrase.public or phrase.form is not Form.NAME or is_told(phrase)):
            settled.append(phrase)
    return settled


def in_full(document: Document, phrase: Recognised, gazetteer: Gazetteer, bodies: dict[str, Recognised]) -> Recognised:
    """A known body under its fullest name in the article; "l'Union" as the "Union européenne" named before."""
    name = phrase.name or ""
    if phrase.key is not None and name[:1].isupper() and " " not in name:
        full = gazetteer.fullest_form(phrase.key, document.text)
        told = full is not None and (abbreviates(name, full) or f"{full} ({name})" in document.text)
        return replace(phrase, name=full) if told else phrase
    whole = bodies.get(name)
    if phrase.key is None and whole is not None and name[:1].isupper() and phrase.definite:
        return replace(phrase, name=whole.name, kind=whole.kind, country=whole.country, key=whole.key, public=True)
    return phrase


def bodies_by_head(found: list[Recognised]) -> dict[str, Recognised]:
    """Bodies whose proper name has several words, by the first: the only one of the article that begins with it."""
    bodies: dict[str, Recognised] = {}
    rivals: set[str] = set()
    for phrase in found:
        if phrase.form is Form.NAME and phrase.name and phrase.kind in BODIES and " " in phrase.name:
            head = phrase.name.split()[0]
            known = bodies.setdefault(head, phrase)
            if head[0].isupper() and known.name != phrase.name and known.key != phrase.key:
                rivals.add(head)
    return {head: phrase for head, phrase in bodies.items() if head[0].isupper() and head not in rivals}


def is_listed(head: Token, actors: set[int]) -> bool:
    """Whether a name stands in a list with an actor: "entre le CDA et le PvdA"."""
    return head.dep == "conj" and head.head is not None and head.head.index in actors


def is_told(phrase: Recognised) -> bool:
    """Whether something is known of a name that does not act: a town's country, the kind of a body."""
    return phrase.country is not None or (phrase.kind is not Kind.OTHER and not phrase.place)


def named(
    document: Document, phrase: Recognised, surnames: dict[tuple[str, ...], Recognised], persons: set[int]
) -> Recognised:
    """A name of unknown bearer: a person of the article, else a person where it acts; `kind` None for nobody."""
    bearer = surnames.get(folded_words(phrase.name or ""))
    if bearer is not None:
        return replace(phrase, kind=Kind.PERSON, country=bearer.country, gender=bearer.gender, public=True, place=False)
    if phrase.kind is not None:
        return phrase
    head = document.tokens[phrase.head]
    if acts(head, phrase) or (head.dep == "conj" and head.head is not None and head.head.index in persons):
        return replace(phrase, kind=Kind.PERSON, public=True)
    return phrase


ACTING = ("nsubj", "nsubj:pass", "obl:agent", "obj", "iobj", "obl:arg")


def acts(head: Token, phrase: Recognised) -> bool:
    """Whether a name without known bearer does or suffers something, as persons do; places are said with "à", "en"."""
    if phrase.place or not phrase.public:
        return False
    while head.dep == "conj" and head.head is not None:
        head = head.head
    governor = head.head
    return head.dep in ACTING and governor is not None and governor.pos in ("VERB", "AUX", "ADJ", "NOUN")


def persons_by_surname(found: list[Recognised]) -> dict[tuple[str, ...], Recognised]:
    """Persons named in full or with a title, by the ends of their names; a shared end is nobody's."""
    bearers: dict[tuple[str, ...], Recognised] = {}
    for phrase in found:
        for person in (phrase, *phrase.parts):
            if person.kind is Kind.PERSON and person.form is Form.NAME and person.name:
                words = folded_words(person.name)
                for at in range(len(words)):
                    bearers.setdefault(words[at:], person)
                if len(words) > 1:
                    bearers.setdefault(words[:1], person)
    return bearers
