"""Numbers whose noun stands elsewhere: "en renverra 25", "quinze d'entre eux", "dont 37 ont fui", "165 millions"."""

from __future__ import annotations

import re

from timeline.mentions.amounts.singular import singular
from timeline.mentions.amounts.tables import words
from timeline.mentions.amounts.unit import Measure
from timeline.mentions.numbers import Number

BACK = 250  # characters in which an antecedent is looked for
NEAR = 40  # characters before a number that say that it points back
SINGLE = re.compile(r"\b[Uu]ne? ([^\W\d_][\w-]*)")
PLURAL = re.compile(r"\b(?:[Dd]es|[Pp]lusieurs|[Qq]uelques|[Dd]e nombreux|[Dd]e nombreuses) ([^\W\d_][\w-]*[sx])\b")
OTHERS = re.compile(r" (?:d')?autres\b")
THEM = re.compile(r" d'entre (?:eux|elles|nous)\b")
OF_WHICH = re.compile(r"\bdont (?:(?:au moins|plus de|environ|pres de|seulement) )?$")
PRONOUN = re.compile(r"\ben (?:a |ont |avoir |avait |avaient |aura |auront |auraient |aurait )?[a-z]+ $")
END = re.compile(r" ?[.,;:!?)\"»]|$|\n| (?:sur|et|en|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b")
VERB = re.compile(r" (?:a|ont|avai(?:en)?t|aurai(?:en)?t|sont|etai(?:en)?t|serai(?:en)?t|seront|[a-z]+ment)\b")
DONE = re.compile(
    r"\bete [a-z]+(?:e|i|u|is|it)e?s (?:et|puis|,)(?: (?:au moins|plus de|environ|pres de|une|quelque))* ?$"
)
SUFFERED = re.compile(r" (?:blesse|tue|arrete|interpelle|enleve|capture|libere|expulse|evacue|deplace)e?s\b")


def suffering(folded: str, number: Number, last: Measure | None) -> Measure | None:
    """The noun before a participle: "cinq personnes ont été tuées et onze blessées" are eleven persons."""
    if last is None or last.unit is None or last.money or number.value is None or number.start - last.end > NEAR * 2:
        return None
    before = folded[last.end : number.start]
    if SUFFERED.match(folded, number.end) and DONE.search(before) and last.unit not in words("durations.txt"):
        return Measure(last.unit, number.start, number.end)
    return None


def elliptic(text: str, folded: str, number: Number, last: Measure | None) -> Measure | None:
    """What a number without a noun counts: what was counted or named last. None when it counts nothing."""
    others = OTHERS.match(folded, number.end)
    if others and (number.noun == (" d'" in others[0])):
        single = [found[1] for found in SINGLE.finditer(text, max(0, number.start - BACK), number.start)]
        counted = last.unit if last and number.start - last.end < BACK else None
        unit = counted if number.noun and counted else singular(single[-1]) if single else counted
        return Measure(unit, number.start, others.end()) if unit and unit != "%" else None
    if last is None or number.start - last.end > BACK or last.unit is None or last.unit == "%":
        return _of_plural(text, folded, number)
    if last.money:
        scaled = number.scale >= 10**6 and number.value is not None
        return (
            Measure(last.unit, number.start, number.end, money=True)
            if scaled and not folded.startswith((" de ", " d'"), number.end)
            else None
        )
    if number.noun or number.value is None or last.unit in words("durations.txt"):
        return None
    before = folded[max(0, number.start - NEAR) : number.start]
    of_which = OF_WHICH.search(before) and (VERB.match(folded, number.end) or END.match(folded, number.end))
    if of_which or THEM.match(folded, number.end) or (PRONOUN.search(before) and END.match(folded, number.end)):
        return Measure(last.unit, number.start, number.end)
    return None


def _of_plural(text: str, folded: str, number: Number) -> Measure | None:
    """ "en a abattu 23" after "des drones": the noun is the plural last named."""
    before = folded[max(0, number.start - NEAR) : number.start]
    if number.noun or number.value is None or not (PRONOUN.search(before) and END.match(folded, number.end)):
        return None
    named = [found[1] for found in PLURAL.finditer(text, max(0, number.start - BACK), number.start)]
    unit = singular(named[-1]) if named else None
    return Measure(unit, number.start, number.end) if unit else None
