"""Persons called by a function, rank or title, with or without a name."""

from __future__ import annotations

from dataclasses import replace

from timeline.mentions.actors.gazetteer import Sense
from timeline.mentions.actors.nouns import Noun, Public
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.appositions import with_apposition
from timeline.mentions.actors.recognition.making import head_of, is_public, wording
from timeline.mentions.actors.recognition.modifiers import Tail
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.persons import gender_of, is_address, name_after, person
from timeline.mentions.actors.recognition.several import several
from timeline.mentions.actors.recognition.tails import read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

TROOPS = {"soldat": Kind.MILITARY, "militaire": Kind.MILITARY}
WEAK = frozenset({"rank", "person", "honorific"})  # ranks that say less than a function told after the name


def official(view: View, opening: Opening, noun_end: int, noun: Noun) -> tuple[int, Recognised | None] | None:
    """The phrase of one or several holders of a function, and the index after it; no record where it is nobody."""
    particle = noun.rank == "honorific" or is_known_person(view, noun_end)
    tail = Tail(noun_end) if particle else read_tail(view, noun_end, noun)
    if noun.plural:
        return several(view, opening, noun_end, noun, tail)
    name = name_after(view, tail.end, apposed=noun.rank != "honorific") or name_of_both(view, tail.end)
    if noun.rank == "honorific" and (name is None or not is_address(view, opening.noun)):
        return None
    if name is not None:
        return named(view, opening, noun_end, noun, tail, name)
    if noun.lemma == "source" and tail.all("domain"):
        return tail.end, None
    if noun.rank == "person" or noun.public is Public.NO:
        return human_being(view, opening, noun, tail)
    if not opening.determined and not introduced(view, opening.start):
        return tail.end, None  # "il fut ministre de la défense"
    if noun.lemma in TROOPS:
        return tail.end, unnamed(view, opening, noun, tail, TROOPS[noun.lemma])
    return tail.end, replace(
        unnamed(view, opening, noun, tail, Kind.PERSON),
        form=Form.TITLE,
        name=None,
        function=wording(view, opening, noun_end, noun, tail),
        function_start=view.tokens[opening.noun].start,
        function_end=view.tokens[tail.end - 1].end,
        public=is_public(noun, tail, named=False) or points_back(opening, noun, tail),
    )


def is_known_person(view: View, at: int) -> bool:
    """Whether a known name begins at a token, as "de Gaulle" does after "général"."""
    return at < len(view) and any(entries[0].kind is Kind.PERSON for _, entries in view.known(at))


def name_of_both(view: View, at: int) -> tuple[int, int] | None:
    """The name after a second function: "le ministre de l'industrie | et leader chrétien Pierre Gemayel"."""
    if at + 1 >= len(view) or view.lower[at] != "et":
        return None
    second = view.noun(at + 1)
    held = [noun for noun in second[1] if noun.rank in ("office", "role") and not noun.plural] if second else []
    return name_after(view, read_tail(view, second[0], held[0]).end, apposed=False) if second and held else None


def named(
    view: View, opening: Opening, noun_end: int, noun: Noun, tail: Tail, name: tuple[int, int]
) -> tuple[int, Recognised]:
    """A holder who is named: "Le ministre ukrainien de la défense, Rustem Umerov"."""
    end, country = realm(view, name[1], noun)
    function = None if noun.rank in ("person", "honorific") else wording(view, opening, noun_end, noun, tail)
    found = person(
        view, opening.start, end, name, lexical=opening.noun, function=function, country=tail.country or country,
        gender=gender_of(noun),
    )  # fmt: skip
    if tail.international:
        found = replace(found, country=tail.country)
    if function is not None:
        start, stop = view.tokens[opening.noun].start, view.tokens[tail.end - 1].end
        found = replace(found, function_start=start, function_end=stop)
    return with_apposition(view, end, found, weak=noun.rank in WEAK)


def realm(view: View, end: int, noun: Noun) -> tuple[int, str | None]:
    """The state that a sovereign's name goes on with: "le roi Juan Carlos d'Espagne". (index after it, code)."""
    if noun.rank not in ("noble", "cleric") or end + 1 >= len(view) or view.lower[end] not in ("de", "d'", "du"):
        return end, None
    for after, entries in view.known(end + 1):
        if entries[0].kind is Kind.STATE and entries[0].sense is Sense.NAME:
            return after, entries[0].country
    return end, None


def human_being(view: View, opening: Opening, noun: Noun, tail: Tail) -> tuple[int, Recognised] | None:
    """ "une jeune fille irakienne": a person without name or function."""
    return (tail.end, unnamed(view, opening, noun, tail, Kind.PERSON)) if opening.determined else None


def unnamed(view: View, opening: Opening, noun: Noun, tail: Tail, kind: Kind) -> Recognised:
    """Somebody who is only described: "un soldat américain"."""
    return Recognised(
        view.tokens[opening.start].start,
        view.tokens[tail.end - 1].end,
        head_of(view, opening.start, tail.end, opening.noun),
        Form.GROUP,
        view.text(opening.words, tail.end),
        kind,
        tail.country,
        gender=gender_of(noun) or view.tokens[opening.noun].morph.get("Gender"),
        definite=opening.definite,
        public=is_public(noun, tail, named=False),
    )


def points_back(opening: Opening, noun: Noun, tail: Tail) -> bool:
    """Whether it is an office that somebody named before may hold: "le dirigeant"."""
    return opening.definite and opening.determined and noun.rank == "office" and not tail.all("domain")


def introduced(view: View, start: int) -> bool:
    """Whether a function without article may still be somebody: after a comma or at the start, "porte-parole de …"."""
    return start == 0 or view.texts[start - 1] in (",", "(", "–", "—", "«", ":")
