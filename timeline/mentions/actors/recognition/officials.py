"""Persons called by a function, rank or title, with their names before or after it, and several at once."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.mentions.actors.gazetteer import Entry
from timeline.mentions.actors.nouns import Noun, Public, words_of
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of, is_public, wording
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.opening import Opening, openings
from timeline.mentions.actors.recognition.tails import Modifier, Tail, read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form
from timeline.records import Kind

CLOSING = frozenset({",", ".", ")", ";", ":", "»", '"', "?", "!", "—", "–", "]", "…"})
POSSESSIVES = frozenset({"son", "sa", "ses", "leur", "leurs", "mon", "notre"})


def official(view: View, opening: Opening, noun_end: int, noun: Noun) -> tuple[int, Recognised | None] | None:
    """The phrase of one or several holders of a function, and the index after it."""
    tail = read_tail(view, noun_end, noun) if noun.rank != "honorific" else Tail(noun_end)
    if noun.plural:
        return several(view, opening, noun_end, noun, tail)
    name_start, end = name_after(view, tail.end, apposed=noun.rank != "honorific")
    if noun.rank == "honorific":
        if end is None or tail.modifiers or not view.texts[opening.noun][0].isupper():
            return None
        return end, person(view, opening.start, end, name_start, end, opening.noun, None, None, gender_of(noun))
    function = None if noun.rank == "person" else wording(view, opening, noun_end, noun, tail)
    country = tail.country
    if end is not None:
        found = person(view, opening.start, end, name_start, end, opening.noun, function, country, gender_of(noun))
        if tail.international:
            found = replace(found, country=country)
        return end, replace(
            found, function_start=offset(view, opening.noun), function_end=view.tokens[tail.end - 1].end
        )
    if noun.lemma == "source" and tail.all("domain"):
        return tail.end, None
    if noun.rank == "person" or (noun.public is Public.NO):
        return human_being(view, opening, noun, tail, country)
    if not opening.determined and not introduced(view, opening.start):
        return tail.end, None  # "il fut ministre de la défense"
    last = tail.end
    if noun.lemma in TROOPS:
        return last, single_soldier(view, opening, noun, tail)
    return last, Recognised(
        offset(view, opening.start),
        view.tokens[last - 1].end,
        head_of(view, opening.start, last, opening.noun),
        Form.TITLE,
        None,
        Kind.PERSON,
        country,
        function,
        offset(view, opening.noun),
        view.tokens[last - 1].end,
        gender_of(noun) or view.tokens[opening.noun].morph.get("Gender"),
        definite=opening.definite,
        public=is_public(noun, tail, named=False) or points_back(opening, noun, tail),
    )


TROOPS = {"soldat": Kind.MILITARY, "militaire": Kind.MILITARY}


def single_soldier(view: View, opening: Opening, noun: Noun, tail: Tail) -> Recognised:
    """ "un soldat américain": a member of a force, who stands for it."""
    return Recognised(
        offset(view, opening.start),
        view.tokens[tail.end - 1].end,
        head_of(view, opening.start, tail.end, opening.noun),
        Form.GROUP,
        view.text(opening.words, tail.end),
        TROOPS[noun.lemma],
        tail.country,
        gender=view.tokens[opening.noun].morph.get("Gender"),
        definite=opening.definite,
        public=is_public(noun, tail, named=False),
    )


def points_back(opening: Opening, noun: Noun, tail: Tail) -> bool:
    """Whether it is an office that somebody named before may hold: "le dirigeant"."""
    return opening.definite and opening.determined and noun.rank == "office" and not tail.all("domain")


def introduced(view: View, start: int) -> bool:
    """Whether a function without article may still be somebody: after a comma or at the start, "porte-parole de …"."""
    return start == 0 or view.texts[start - 1] in (",", "(", "–", "—", "«", ":")


def human_being(
    view: View, opening: Opening, noun: Noun, tail: Tail, country: str | None
) -> tuple[int, Recognised] | None:
    """ "une jeune fille irakienne": a person without name or function."""
    if not opening.determined:
        return None
    return tail.end, Recognised(
        offset(view, opening.start),
        view.tokens[tail.end - 1].end,
        head_of(view, opening.start, tail.end, opening.noun),
        Form.GROUP,
        view.text(opening.words, tail.end),
        Kind.PERSON,
        country,
        gender=gender_of(noun) or view.tokens[opening.noun].morph.get("Gender"),
        definite=opening.definite,
        public=is_public(noun, tail, named=False),
    )


def offset(view: View, at: int) -> int:
    """Where a token begins in the text."""
    return view.tokens[at].start


def gender_of(noun: Noun) -> str | None:
    """The gender that a function's form tells, or that of a title."""
    if noun.rank == "honorific":
        return GENDERS.get(noun.lemma)
    return noun.gender


GENDERS = {"m.": "Masc", "monsieur": "Masc", "mgr": "Masc", "monseigneur": "Masc", "sir": "Masc", "lord": "Masc", "mr": "Masc",
           "mme": "Fem", "mlle": "Fem", "madame": "Fem", "mademoiselle": "Fem", "mrs": "Fem", "lady": "Fem", "daw": "Fem"}  # fmt: skip


def person(
    view: View, start: int, end: int, name_start: int, name_stop: int, lexical: int, function: str | None,
    country: str | None, gender: str | None,
) -> Recognised:  # fmt: skip
    """A named person; what the gazetteer knows fills what the text does not say."""
    name = view.text(name_start, name_stop)
    known = view.gazetteer.person(name) or view.gazetteer.person(view.text(lexical, name_stop))
    if known is not None and country is not None and known.country not in (None, country):
        known = None
    return Recognised(
        offset(view, start),
        view.tokens[end - 1].end,
        head_of(view, start, end, lexical),
        Form.NAME,
        name,
        Kind.PERSON,
        country or (known.country if known else view.gazetteer.surname_country(name)),
        function,
        gender=gender or (known.gender if known else None),
        key=known.key if known else None,
    )


def name_after(view: View, at: int, *, apposed: bool) -> tuple[int, int | None]:
    """The name that follows a function: at once, after a comma, after a further title. (start, end or None)."""
    start = skip_title(view, at)
    end = name_end(view, start, titled=True)
    if end is not None and (start > at or is_personal(view, start, end)):
        return start, end
    if not apposed or at + 1 >= len(view) or view.texts[at] not in (",", "("):
        return at, None
    start = skip_title(view, at + 1)
    end = name_end(view, start, titled=True)
    if end is None or not is_personal(view, start, end) or view.nationality(end) is not None:
        return at, None
    if start > at + 1 or end >= len(view) or view.texts[end] in CLOSING or view.tokens[end].pos in ("AUX", "VERB"):
        return start, end
    return at, None


def skip_title(view: View, at: int) -> int:
    """The index after "M.", "le général", "Mme" before a name; `at` where there is none."""
    for opening in openings(view, at)[:2]:
        found = view.noun(opening.noun) if opening.noun < len(view) else None
        if found is None:
            continue
        titles = [
            noun for noun in found[1] if noun.rank in ("rank", "honorific", "cleric", "noble") and not noun.plural
        ]
        if titles and (titles[0].rank != "honorific" or view.texts[opening.noun][0].isupper()):
            tail = read_tail(view, found[0], titles[0])
            if name_end(view, tail.end, titled=True) is not None:
                return tail.end
    return at


def is_personal(view: View, start: int, end: int) -> bool:
    """Whether a name may be a person's: no state, people, body or noun for a body."""
    for known_end, entries in view.known(start):
        if known_end == end and all(entry.kind is not Kind.PERSON for entry in entries):
            return not is_whole(entries, view.text(start, end))
    found = view.noun(start)
    return found is None or not view.texts[start][0].isupper() or found[0] > end or end - start > found[0] - start


def is_whole(entries: list[Entry], text: str) -> bool:
    return any(len(entry.form) >= len(text) for entry in entries)


def several(view: View, opening: Opening, noun_end: int, noun: Noun, tail: Tail) -> tuple[int, Recognised] | None:
    """ "les présidents français et russe", "MM. Macron et Scholz", "les ministres du Laos et du Cambodge"."""
    names = names_listed(view, tail.end)
    one = replace(noun, plural=False)
    function = None if noun.rank in ("honorific", "person") else singular_wording(view, opening, noun_end, one, tail)
    parts: list[Recognised] = []
    end = tail.end
    if names:
        end = names[-1][1]
        countries = tail.countries if len(tail.countries) == 1 else ()
        for start, stop in names:
            parts.append(
                person(
                    view,
                    start,
                    stop,
                    start,
                    stop,
                    start,
                    function,
                    countries[0] if countries else None,
                    gender_of(noun),
                )
            )
    elif noun.rank == "honorific":
        return None
    else:
        parts = parted(view, tail, function)
    if not parts and function is None:
        return None
    return end, Recognised(
        offset(view, opening.start),
        view.tokens[end - 1].end,
        head_of(view, opening.start, end, opening.noun),
        Form.TITLE if parts or counted(view, opening) else Form.GROUP,
        None if parts or counted(view, opening) else view.text(opening.words, end),
        Kind.PERSON if parts else noun.kind,
        tail.country,
        function,
        offset(view, opening.noun),
        view.tokens[tail.end - 1].end,
        gender_of(noun),
        plural=True,
        definite=opening.definite,
        public=bool(parts) or is_public(noun, tail, named=False) or (opening.definite and noun.rank == "office"),
        parts=tuple(parts),
    )


def counted(view: View, opening: Opening) -> bool:
    """Whether a plural points back to so many persons: "les deux présidents"."""
    return opening.definite and any(
        view.lower[at] in ("deux", "trois", "quatre") for at in range(opening.start, opening.noun)
    )


def names_listed(view: View, at: int) -> list[tuple[int, int]]:
    """Names joined by commas and "et" after a title in the plural."""
    found: list[tuple[int, int]] = []
    while True:
        end = name_end(view, at, titled=True)
        if end is None or not is_personal(view, at, end):
            return found
        found.append((at, end))
        if end + 1 < len(view) and view.lower[end] in (",", "et"):
            at = end + 1
        else:
            return found


def parted(view: View, tail: Tail, function: str | None) -> list[Recognised]:
    """One person for each nationality or state of a tail with several."""
    for what in ("nation", "state"):
        modifiers = [one for one in tail.all(what) if one.countries]
        if len(modifiers) > 1:
            return [part(view, one, function) for one in modifiers]
    return []


def part(view: View, one: Modifier, function: str | None) -> Recognised:
    start = one.start + 1 if view.lower[one.start] in ("et", ",") else one.start
    return Recognised(
        offset(view, start), view.tokens[one.end - 1].end, view.tokens[one.end - 1].index, Form.TITLE, None, Kind.PERSON,
        one.countries[0], function, definite=True,
    )  # fmt: skip


def singular_wording(view: View, opening: Opening, noun_end: int, noun: Noun, tail: Tail) -> str:
    """The wording of the function of each of several: "ministres de la défense" → "ministre de la défense"."""
    whole = wording(view, opening, noun_end, noun, tail)
    head = view.text(opening.noun, noun_end).lower()
    rest = whole[whole.lower().find(head) + len(head) :] if head in whole.lower() else ""
    return re.sub(r"\b([dl]')état(?!-)", r"\1État", noun.lemma) + rest


def function_before_name(view: View, at: int) -> tuple[int, Opening, int, Noun, Tail] | None:
    """A function in apposition after a name: ", porte-parole de la présidence russe". `at` is the token after ","."""
    for opening in openings(view, at):
        found = view.noun(opening.noun) if opening.noun < len(view) else None
        if found is None:
            continue
        functions = [
            noun for noun in found[1] if noun.rank in ("office", "noble", "role", "cleric", "rank") and not noun.plural
        ]
        if not functions:
            return None
        tail = read_tail(view, found[0], functions[0])
        if name_end(view, tail.end, titled=True) is not None and view.lower[tail.end] not in words_of("stop"):
            return None
        return tail.end, opening, found[0], functions[0], tail
    return None


def with_apposition(
    view: View, start: int, end: int, found: Recognised, *, weak: bool = True
) -> tuple[int, Recognised]:
    """A person's name with the function that follows it after a comma or in brackets.

    The function replaces one that says little (`weak`: a rank), and is only read over where a better one is known.
    """
    if end + 1 >= len(view):
        return end, found
    beside = view.texts[end] not in (",", "(")
    if beside and (view.noun(end) is None or view.texts[end][0].isupper()):
        return end, found
    told = function_before_name(view, end if beside else end + 1)
    if told is None:
        return end, found
    last, opening, noun_end, noun, tail = told
    if opening.determined and name_after(view, last, apposed=True)[1] is not None:
        return end, found  # "…, le ministre malien, Abdoulaye Diop": the title of the next person
    if tail.country and found.country not in (None, tail.country):
        return end, found
    if beside and not tail.tells:
        return end, found
    if (
        last < len(view)
        and view.texts[last] not in CLOSING
        and view.tokens[last].pos not in ("PRON", "VERB", "SCONJ", "ADP", "ADV")
    ):
        return end, found
    if last < len(view) and view.lower[last] == "et":
        return end, found
    country = tail.country or found.country
    if not weak:
        return last, replace(found, end=view.tokens[last - 1].end, country=found.country or country)
    return last, replace(
        found,
        end=view.tokens[last - 1].end,
        country=country,
        key=found.key if found.country in (None, country) else None,
        function=wording(view, opening, noun_end, noun, tail),
        function_start=view.tokens[opening.noun].start,
        function_end=view.tokens[last - 1].end,
        gender=found.gender or noun.gender,
    )
