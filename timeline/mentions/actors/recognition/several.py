"""Phrases for several actors at once, and the single ones in them.

"MM. Macron et Scholz", "les présidents français et russe", "les présidents français Emmanuel Macron et russe Vladimir
Poutine", "les ministres du Laos et du Cambodge", "les négociateurs turcs et russes", "les marines sud-coréenne et
japonaise".
"""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.mentions.actors.nouns import Noun, singular
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of, is_public, wording
from timeline.mentions.actors.recognition.modifiers import Modifier, Tail
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.persons import gender_of, is_personal, person
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

UNCLEAR = ("ais", "ois", "s's")  # endings that singular and plural share: "français"
COUNTS = frozenset({"deux", "trois", "quatre"})


def several(view: View, opening: Opening, noun_end: int, noun: Noun, tail: Tail) -> tuple[int, Recognised] | None:
    """The phrase of several holders of a function, and the index after it."""
    titled = noun.rank in ("honorific", "person")
    function = None if titled else function_of_each(view, opening, noun_end, replace(noun, plural=False), tail)
    end, parts = names_listed(view, tail, function, noun)
    if not parts and not titled:
        parts = parted(view, opening, noun_end, noun, tail, function)
    if not parts and function is None:
        return None
    pointing = bool(parts) or counted(view, opening)
    return end, Recognised(
        view.tokens[opening.start].start,
        view.tokens[end - 1].end,
        head_of(view, opening.start, end, opening.noun if opening.quantity is None else opening.quantity),
        Form.TITLE if pointing else Form.GROUP,
        None if pointing else view.text(opening.words, end),
        Kind.PERSON if parts else noun.kind,
        tail.country,
        function,
        view.tokens[opening.noun].start,
        view.tokens[tail.end - 1].end,
        gender_of(noun),
        plural=True,
        definite=opening.definite,
        public=bool(parts) or is_public(noun, tail, named=False) or (opening.definite and noun.rank == "office"),
        parts=tuple(parts),
    )


def counted(view: View, opening: Opening) -> bool:
    """Whether a plural points back to so many persons: "les deux présidents"."""
    return opening.definite and any(view.lower[at] in COUNTS for at in range(opening.start, opening.noun))


def names_listed(view: View, tail: Tail, function: str | None, noun: Noun) -> tuple[int, list[Recognised]]:
    """The persons named after a plural, joined by commas and "et", each perhaps with its nationality."""
    parts: list[Recognised] = []
    at, end, country = tail.end, tail.end, tail.country
    while True:
        start = at
        nation = view.nationality(at) if at < len(view) and parts else None
        if nation is not None:
            at, country = nation[0], nation[1][0] if len(nation[1]) == 1 else None
        stop = name_end(view, at, titled=True)
        if stop is None or not is_personal(view, at, stop):
            return end, parts
        parts.append(person(view, start, stop, (at, stop), function=function, country=country, gender=gender_of(noun)))
        last = bool(parts[1:]) and view.lower[start - 1] == "et"
        end = stop
        if last or end + 1 >= len(view) or view.lower[end] not in (",", "et"):
            return end, parts
        at = end + 1


def parted(
    view: View, opening: Opening, noun_end: int, noun: Noun, tail: Tail, function: str | None
) -> list[Recognised]:
    """One actor for each nationality or state of a tail with several; plural adjectives make groups."""
    states = [one for one in tail.all("state") if one.countries]
    nations = [one for one in tail.all("nation") if one.countries]
    if len(nations) > 1:
        words = [view.texts[one.end - 1].lower() for one in nations]
        if any(word.endswith("s") and not word.endswith(UNCLEAR) for word in words):
            noun_text = view.text(opening.words, noun_end)
            return [
                group_part(view, one, noun.kind, f"{noun_text} {view.texts[one.end - 1]}", function) for one in nations
            ]
        return [person_part(view, one, function) for one in nations]
    return [person_part(view, one, function) for one in states] if len(states) > 1 else []


def bodies_parted(view: View, opening: Opening, noun_end: int, kind: Kind, tail: Tail) -> tuple[Recognised, ...]:
    """One body or group for each of several nationalities; soldiers who fight together stay one.

    "les marines sud-coréenne et japonaise" are two navies, "les entreprises françaises et ukrainiennes" two groups.
    """
    nations = [one for one in tail.all("nation") if one.countries]
    if len(nations) < 2:
        return ()
    words = [view.texts[one.end - 1] for one in nations]
    alone = any(not word.endswith(("s", "x")) for word in words)
    if kind is Kind.MILITARY and not alone:
        return ()
    before, after = view.text(opening.words, nations[0].start), view.text(nations[-1].end, tail.end)
    noun_text = singular(before) if alone else before
    names = [" ".join(filter(None, (noun_text, word, after))) for word in words]
    made = [group_part(view, one, kind, name, None) for one, name in zip(nations, names, strict=True)]
    return tuple(replace(one, form=Form.NAME, plural=False) if alone else one for one in made)


def bounds(view: View, one: Modifier) -> tuple[int, int]:
    """Characters of a modifier without the "et" or comma before it."""
    start = one.start + 1 if view.lower[one.start] in ("et", ",") else one.start
    return view.tokens[start].start, view.tokens[one.end - 1].end


def person_part(view: View, one: Modifier, function: str | None) -> Recognised:
    """One of several officials, known by his state only."""
    start, end = bounds(view, one)
    head = view.tokens[one.end - 1].index
    return Recognised(start, end, head, Form.TITLE, None, Kind.PERSON, one.countries[0], function)


def group_part(view: View, one: Modifier, kind: Kind, name: str, function: str | None) -> Recognised:
    """One of several groups, known by its state only."""
    start, end = bounds(view, one)
    head = view.tokens[one.end - 1].index
    return Recognised(start, end, head, Form.GROUP, name, kind, one.countries[0], function, plural=True)


def function_of_each(view: View, opening: Opening, noun_end: int, noun: Noun, tail: Tail) -> str:
    """The wording of the function of each of several: "ministres de la défense" → "ministre de la défense"."""
    whole = wording(view, opening, noun_end, noun, tail)
    head = view.text(opening.noun, noun_end).lower()
    rest = whole[whole.lower().find(head) + len(head) :] if head in whole.lower() else ""
    return re.sub(r"\b([dl]')état(?!-)", r"\1État", noun.lemma) + rest
