"""Decide whether a number with its unit is an amount: not a date, an age, an hour, a name or a number of something."""

from __future__ import annotations

import re

from timeline.mentions.amounts.tables import exclusions, words
from timeline.mentions.amounts.unit import Measure
from timeline.mentions.numbers import Number

WINDOW = 48  # characters looked at before a number
BOTH = re.compile(r"\b(?:les|des|aux|ces|ses|leurs|nos|vos|entre) $")
YEAR_BEFORE = re.compile(r"\b(?:en|depuis|fin|debut|mi|de|avant|apres|des|annees?|l'an|et|entre|a|jusqu'en|[a-z]+-) ?$")
CAPITALS = re.compile(r"(?<=[a-z] )[A-Z][a-z]+ [A-Z]")
NOUN = re.compile(r" [a-z]{4,}\b(?<! apres)(?<! avant)(?<! plus)(?<! dans)(?<! pour)")


def is_amount(text: str, folded: str, number: Number, measured: Measure) -> bool:
    """Whether the words around the number leave it an amount."""
    before = folded[max(0, number.start - WINDOW) : number.start]
    if measured.money or measured.unit == "%":
        return True
    if exclusions("before").search(before) or exclusions("after").match(folded, measured.end):
        return False
    if measured.unit == "seconde" and number.value == 1 and NOUN.match(folded, measured.end):  # "une seconde bombe"
        return False
    time = measured.unit in words("durations.txt")
    if time and (exclusions("before-time").search(before) or _is_age_or_hour(folded, number, measured, before)):
        return False
    if time and exclusions("after-time").match(folded, measured.end):
        return False
    if not number.digits and CAPITALS.match(text, number.start):  # "le Festival des Cent Fleurs"
        return False
    if number.value == 2 and BOTH.search(before):
        return False
    plain = folded[number.start : number.end]
    if (
        re.fullmatch(r"1[5-9]\d\d|20\d\d", plain)
        and YEAR_BEFORE.search(before)
        and not before.endswith(("plus de ", "pres de "))
    ):
        return (
            before.endswith(" de ") and measured.unit not in words("durations.txt") and text[number.start - 1] != "\n"
        )
    return not (number.digits and len(plain) < 4 and _is_name(text, number.start))


def _is_age_or_hour(folded: str, number: Number, measured: Measure, before: str) -> bool:
    if measured.unit == "an":
        after = folded[measured.end : measured.end + 1]
        return (before.endswith((", ", "(")) and after in (",", ")", ".", "")) or before.endswith("ans et ")
    if measured.unit == "heure" and number.value is not None and number.value <= 24:
        hour = re.search(r"\b(?:a|vers|des|avant|jusqu'a|apres|d'ici|peu (?:avant|apres)) $", before)
        return hour is not None and not folded.startswith((" de ", " d'"), measured.end)
    return False


def _is_name(text: str, start: int) -> bool:
    """Whether the digits belong to a capitalised name before them ("Leopard 2 allemands"), mid-sentence."""
    before = re.search(r"(\S*)[ \u00a0]([A-Z][\w-]*)[ \u00a0]$", text[max(0, start - WINDOW) : start])
    return before is not None and bool(before[1]) and before[1][-1] not in '.!?:;»"–-'
