"""A name and what its bearer is, side by side: "Qualcomm, le fabricant américain", "le groupe italien …, Sindar"."""

from __future__ import annotations

from dataclasses import replace

from timeline.language.document import Document
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.entity import Form
from timeline.records import Kind

DESCRIBED = frozenset(
    {Kind.COMPANY, Kind.NGO, Kind.MEDIA, Kind.PARTY, Kind.ARMED_GROUP, Kind.IGO, Kind.OTHER, Kind.GROUP}
)
CLOSING = (",", ".", ")", ";", ":", "–", "—", "»")


def with_descriptions(document: Document, found: list[Recognised]) -> list[Recognised]:
    """The phrases; a name of unknown bearer and the description beside it are one body of that name."""
    settled = list(found)
    for at in range(len(settled) - 1):
        one, other = settled[at], settled[at + 1]
        if document.text[one.end : other.start].strip() != "," or not is_closed(document, other):
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
    after = document.text[phrase.end :].lstrip()
    return not after or after.startswith((*CLOSING, "qui ", "dont "))


def is_listed(document: Document, found: list[Recognised], at: int) -> bool:
    """Whether the two are members of a longer list: "Airbus, le constructeur brésilien, la Nasa et …"."""
    if at + 2 >= len(found):
        return False
    between = document.text[found[at + 1].end : found[at + 2].start].strip()
    return between in (",", "et", ", et")
