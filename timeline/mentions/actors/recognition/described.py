"""A name and what its bearer is, side by side: "Qualcomm, le fabricant américain", "le groupe italien …, Sindar"."""

from __future__ import annotations

import re
from dataclasses import replace

from timeline.language.document import Document
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.entity import Form
from timeline.records import Kind

DESCRIBED = frozenset(
    {Kind.COMPANY, Kind.NGO, Kind.MEDIA, Kind.PARTY, Kind.ARMED_GROUP, Kind.IGO, Kind.OTHER, Kind.GROUP}
)
MISSION = re.compile(r"\b(?:mission|force|opération|contingent) (?:de |d['’]|des |du )(?:l['’]|la )?$", re.IGNORECASE)
COMPLEMENT = re.compile(r"(?: (?:de|du|des|pour|en|à|au|aux|dans|sur|par) [^,.;:()«»]{1,60}| d['’][^,.;:()«»]{1,60})?")
CLOSING = (",", ".", ")", ";", ":", "–", "—", "»")


def with_descriptions(document: Document, found: list[Recognised]) -> list[Recognised]:
    """The phrases; a name and the description of a body beside it are one body of that name."""
    settled = list(found)
    for at in range(len(settled) - 1):
        one, other = settled[at], settled[at + 1]
        between = document.text[one.end : other.start]
        complement = COMPLEMENT.match(between) if is_description(one) else None
        between = between[complement.end() if complement else 0 :].strip()
        if between not in (",", "(") or not is_closed(document, other):
            continue
        if (
            between == "("
            and is_known_body(one)
            and is_known_body(other)
            and MISSION.search(document.text[: one.start])
        ):
            settled[at] = replace(one, name=other.name, kind=other.kind, country=other.country, key=other.key)
            continue
        if is_description(one) and is_known_body(other) and not is_listed(document, settled, at):
            settled[at] = replace(
                one, name=other.name, kind=other.kind, country=other.country or one.country, key=other.key, public=True
            )
            continue
        if between != ",":
            continue
        name, description = (one, other) if is_bare(one) else (other, one)
        if is_bare(name) and is_description(description) and not is_listed(document, settled, at):
            kind = description.kind if name.kind in (None, Kind.PERSON, Kind.OTHER) else name.kind
            told = replace(description, name=name.name, kind=kind, public=True)
            known = replace(name, kind=kind, country=told.country, public=True, gender=told.gender)
            settled[at : at + 2] = [known, told] if name is one else [told, known]
    return settled


def is_bare(phrase: Recognised) -> bool:
    """Whether nothing but its shape says what a name is of."""
    unknown = phrase.key is None and phrase.function is None and not phrase.parts and phrase.country is None
    return unknown and phrase.form is Form.NAME and (phrase.name or "")[:1].isupper() and phrase.kind in GUESSED


def is_known_body(phrase: Recognised) -> bool:
    """Whether a phrase is the name of a body that the gazetteer knows, not of its state or people."""
    return phrase.form is Form.NAME and phrase.key is not None and phrase.kind in (*DESCRIBED, Kind.MILITARY)


GUESSED = frozenset({None, Kind.PERSON, Kind.OTHER, Kind.COMPANY, Kind.NGO, Kind.MEDIA})


def is_description(phrase: Recognised) -> bool:
    """Whether a phrase says of what type a body is without naming it."""
    return (
        phrase.form is Form.NAME
        and phrase.kind in DESCRIBED
        and phrase.key is None
        and phrase.definite
        and not phrase.plural
        and not phrase.parts
        and len((phrase.name or "").split()) > 1
        and (phrase.name or "")[:1].islower()
    )


def is_closed(document: Document, phrase: Recognised) -> bool:
    """Whether a comma, a stop or a relative ends the apposition."""
    rest = document.text[phrase.end :]
    complement = COMPLEMENT.match(rest)
    after = rest[complement.end() if complement else 0 :].lstrip()
    return not after or after.startswith((*CLOSING, "qui ", "dont "))


def is_listed(document: Document, found: list[Recognised], at: int) -> bool:
    """Whether the two are members of a longer list: "Airbus, le constructeur brésilien, la Nasa et …"."""
    if at + 2 >= len(found):
        return False
    between = document.text[found[at + 1].end : found[at + 2].start].strip()
    return between in (",", "et", ", et")
