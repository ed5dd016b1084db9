"""Give every named mention of an article its member of the cast, and nameless officials a name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.cast import Cast
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.names import words_of

HONOUR = re.compile(
    r"(?:majestés?|sainteté|altesses?|excellence|éminence)\b(?: royale)?\s*(?:le |la |l')?", re.IGNORECASE
)
DETERMINER = re.compile(
    r"^(?:l'|d'|(?:les?|la|une?|des?|du|aux?|ces?|cet|cette|son|sa|ses|leurs?|notre|nos)\s+)", re.IGNORECASE
)


def name_everybody(recognised: Sequence[Recognised], cast: Cast) -> list[list[Member | None]]:
    """The member of each unit of each phrase, None for those without a name, in the order of the phrases.

    Full names come before single words, wherever they stand: a headline's surname finds its person.
    """
    named: list[list[Member | None]] = [[None] * len(found.parts or (found,)) for found in recognised]
    for full in (True, False):
        for position, found in enumerate(recognised):
            for place, unit in enumerate(found.parts or (found,)):
                if named[position][place] is None and (_is_full(unit) if full else unit.name is not None):
                    named[position][place] = cast.member_of(unit)
                member = named[position][place]
                if member is not None and not full:
                    member.last = unit.head
    for member in cast.members:
        member.last = -1
    return named


def _is_full(unit: Recognised) -> bool:
    return unit.name is not None and (unit.key is not None or len(words_of(unit.name)) > 1)


def name_of(unit: Recognised, whole: Recognised, text: str) -> str:
    """An official's function as written, with nationality, without article: "président chinois".

    A part of "les présidents de l'Irak et de la Syrie" is "président de l'Irak", one of "les négociateurs turcs et
    russes" is "négociateurs turcs".
    """
    written = " ".join(text[unit.start : unit.end].split())
    if unit is not whole and unit.function is not None:
        parts = [text[part.start : part.end] for part in whole.parts]
        adjectives = [part for part in parts if not DETERMINER.match(part)]
        if any(part.endswith("s") and not part.endswith(("ais", "ois")) for part in adjectives):
            noun = " ".join(text[whole.start : whole.parts[0].start].split())
            return f"{DETERMINER.sub('', noun, count=1)} {written}"
        return f"{unit.function} {written}"
    bare = DETERMINER.sub("", written, count=1) or written
    return HONOUR.sub("", bare, count=1) or bare
