"""Write a number in words, as French does: 97000 → "quatre-vingt-dix-sept mille". The inverse of reading one."""

from __future__ import annotations

UNITS = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
)
TENS = {2: "vingt", 3: "trente", 4: "quarante", 5: "cinquante", 6: "soixante"}
SCALES = ((10**12, "billion"), (10**9, "milliard"), (10**6, "million"))


def in_words(number: int) -> str:
    """The words for a whole number from 0 to below 10^15, in the spelling from before 1990 ("vingt et un").

    Raises:
        ValueError: the number is negative or too great.
    """
    if not 0 <= number < 10**15:
        raise ValueError(f"no words for {number}")
    if number < 20:
        return UNITS[number]
    parts = []
    for scale, name in SCALES:
        count, number = divmod(number, scale)
        if count:
            parts.append(f"{_below_thousand(count)} {name}{'s' if count > 1 else ''}")
    thousands, number = divmod(number, 1000)
    if thousands:
        parts.append("mille" if thousands == 1 else f"{_below_thousand(thousands, invariable=True)} mille")
    if number:
        parts.append(_below_thousand(number))
    return " ".join(parts)


def _below_thousand(number: int, *, invariable: bool = False) -> str:
    hundreds, rest = divmod(number, 100)
    plural = "" if invariable else "s"
    if not hundreds:
        return _below_hundred(rest, plural)
    words = "cent" if hundreds == 1 else f"{UNITS[hundreds]} cent"
    if rest:
        return f"{words} {_below_hundred(rest, plural)}"
    return words + (plural if hundreds > 1 else "")


def _below_hundred(number: int, plural: str) -> str:
    if number < 20:
        return UNITS[number]
    ten, unit = divmod(number, 10)
    if ten >= 8:
        return f"quatre-vingt{plural}" if number == 80 else f"quatre-vingt-{UNITS[number - 80]}"
    if ten == 7:
        ten, unit = 6, unit + 10
    if not unit:
        return TENS[ten]
    return f"{TENS[ten]} et {UNITS[unit]}" if unit in (1, 11) else f"{TENS[ten]}-{UNITS[unit]}"
