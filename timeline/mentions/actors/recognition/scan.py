"""The phrases for actors in one sentence, from left to right."""

from __future__ import annotations

from dataclasses import replace

from timeline.mentions.actors.gazetteer import Sense
from timeline.mentions.actors.nouns import Noun, Sort, words_of
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.adjectives import adjective, peoples
from timeline.mentions.actors.recognition.appositions import with_apposition
from timeline.mentions.actors.recognition.bare import bare_name
from timeline.mentions.actors.recognition.bodies import body
from timeline.mentions.actors.recognition.extent import covers, is_town_here
from timeline.mentions.actors.recognition.groups import group
from timeline.mentions.actors.recognition.known import known_actor, pair, place
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.officials import official
from timeline.mentions.actors.recognition.opening import Opening, openings
from timeline.mentions.actors.recognition.people import people
from timeline.mentions.actors.recognition.persons import person
from timeline.mentions.actors.recognition.professions import profession
from timeline.mentions.actors.recognition.tails import read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.actors.towns import NOWHERE
from timeline.records import Kind

Found = tuple[int, Recognised | None]
TYPED = frozenset({Kind.MEDIA, Kind.COMPANY, Kind.NGO})  # kinds whose type word is no part of the name


def scan(view: View) -> list[Recognised]:
    """All phrases of the sentence, none inside another."""
    found: list[Recognised] = []
    at = 0
    while at < len(view):
        phrase = phrase_at(view, at) if view.words[at] else None
        if phrase is None:
            at += 1
        else:
            if phrase[1] is not None:
                found.append(phrase[1])
            at = max(phrase[0], at + 1)
    return found


def phrase_at(view: View, at: int) -> Found | None:
    """The phrase that begins at a token."""
    idle = view.noun(at)
    if idle is not None and idle[1][0].sort is Sort.NONE:
        return idle[0], None
    for opening in openings(view, at):
        if opening.noun >= len(view):
            break
        phrase = by_town(view, opening) or by_known(view, opening) or by_noun(view, opening)
        phrase = phrase or profession(view, opening) or joint(view, opening)
        if phrase is not None:
            return phrase
        if view.is_name_word(opening.noun) and opening.noun - at <= 2:
            return bare_name(view, opening)
    for opening in openings(view, at):
        if opening.noun < len(view) and (phrase := people(view, opening)) is not None:
            return phrase
    return adjective(view, at)


def joint(view: View, opening: Opening) -> Found | None:
    """Two states or bodies in one word."""
    return peoples(view, opening) or pair(view, opening.noun)


def by_town(view: View, opening: Opening) -> Found | None:
    """A town or region: no actor, but where something happens."""
    at = opening.noun
    town = view.town(at)
    if town is None:
        return None
    end, code = town
    known, shape = view.known(at), name_end(view, at)
    if known and known[0][0] >= end and not is_town_here(view, at, known[0][1][0]):
        return None
    if shape is not None and shape > end and not covers(view, at, end, shape):
        return None
    if (noun := view.noun(at)) is not None and noun[0] > end:
        return None
    return place(view, opening, end, None if code == NOWHERE else code)


def by_known(view: View, opening: Opening) -> Found | None:
    """A phrase with a name that the gazetteer knows, unless a common noun says more."""
    at = opening.noun
    known = view.known(at) or view.contracted(at)
    if not known:
        return None
    end, entries = known[0]
    entry = entries[0]
    titles = view.noun(at)
    if titles is not None and any(noun.sort is Sort.FUNCTION for noun in titles[1]):
        phrase = by_noun(view, opening)
        if phrase is not None and phrase[0] > min(end, titles[0]):
            return phrase
    shape = name_end(view, at, titled=entry.kind is Kind.PERSON)
    if entry.kind is Kind.PERSON:
        last = max(end, shape or end)
        return with_apposition(view, last, person(view, opening.start, last, (at, last)))
    is_people = entry.sense is Sense.PEOPLE and view.lower[opening.start] in ("le", "la", "l'")
    if shape is not None and shape > end and not is_people and not covers(view, at, end, shape):
        return None
    if (noun := view.noun(at)) is not None and (entry.kind is not Kind.STATE or noun[0] >= end):
        phrase = by_noun(view, opening)
        if (
            phrase is not None
            and phrase[1] is not None
            and noun[0] >= end - 1
            and phrase[0] > end
            and (phrase[1].country or entry.country is None)
        ):
            return phrase
        if (
            phrase is not None
            and phrase[1] is not None
            and noun[1][0].dropped
            and phrase[0] >= end > noun[0]
            and entry.kind in TYPED
        ):
            return phrase[0], replace(phrase[1], kind=entry.kind, key=entry.key)
    last, found = known_actor(view, opening, end, entry)
    if found is not None and not view.known(at):
        found = replace(found, name=entry.form)  # "du Parisien"
    return last, found


def by_noun(view: View, opening: Opening) -> Found | None:
    """A phrase with a common noun for an actor."""
    at = opening.noun
    found = view.noun(at)
    if found is None or not heads(view, opening):
        return None
    end, values = found
    if values[0].sort is Sort.NONE or (opening.start and view.lower[opening.start - 1] == "sous"):
        return end, None  # "sous la présidence de M. Ohm"
    noun = chosen(view, opening, values)
    if noun is None or (noun.sort is Sort.GROUP and is_single(view, opening)):
        return None
    if noun.sort is Sort.FUNCTION:
        return official(view, opening, end, noun)
    shape = name_end(view, at)
    if view.texts[at][0].isupper() and not opening.determined and shape is not None and shape > end:
        return None
    return body(view, opening, end, noun) if noun.sort is Sort.BODY else group(view, opening, end, noun)


def is_single(view: View, opening: Opening) -> bool:
    """Whether a noun that looks like its plural is none here: "son pays", "ce service"."""
    return opening.noun > opening.start and view.lower[opening.noun - 1] in words_of("singular")


def heads(view: View, opening: Opening) -> bool:
    """Whether a word that may be adjective or verb is the noun of a phrase here."""
    at = opening.noun
    before = view.tokens[at - 1] if at else None
    if (
        opening.noun == opening.start
        and before is not None
        and before.pos in ("NOUN", "ADJ")
        and view.texts[at][0].islower()
    ):
        return view.lower[at - 1] in ("du", "des", "au", "aux")
    if view.tokens[at].pos in ("ADJ", "VERB", "ADV", "AUX", "PRON") and not opening.determined:
        return view.texts[at][0].isupper() and view.tokens[at].pos != "PRON"
    return view.tokens[at].pos != "AUX"


def chosen(view: View, opening: Opening, values: list[Noun]) -> Noun | None:
    """The sense of a noun with several: a group in the plural, a person or body in the singular."""
    at = opening.noun
    if view.lower[at] in ("me", "mes", "pr", "dr", "don", "dame") and not view.texts[at][0].isupper():
        values = [noun for noun in values if noun.rank != "honorific"]
    several = [noun for noun in values if noun.sort is Sort.GROUP]
    functions = [noun for noun in values if noun.sort is Sort.FUNCTION]
    singular = [noun for noun in functions if not noun.plural]
    if several and (not singular or view.lower[opening.start] in ("les", "des", "ses", "leurs", "ces", "deux")):
        plural = [noun for noun in functions if noun.plural]
        return plural[0] if plural and speaks_of_persons(view, at, plural[0]) else several[0]
    if functions:
        return (singular or functions)[0]
    exact = [noun for noun in values if noun.lemma == view.lower[at]] or values
    return exact[0] if exact else None


def speaks_of_persons(view: View, at: int, noun: Noun) -> bool:
    """Whether several holders of an office are meant as single persons: "les présidents français et russe"."""
    if noun.rank not in ("office", "noble", "honorific"):
        return False
    end = view.noun(at)
    tail = read_tail(view, end[0], noun) if end else None
    if tail is None:
        return False
    return (
        len(tail.all("nation")) > 1
        or len(tail.all("state")) > 1
        or not tail.tells
        or name_end(view, tail.end, titled=True) is not None
    )
