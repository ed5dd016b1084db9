"""Give the singular of a French noun as the press writes it: "chevaux" → "cheval", "obus" → "obus"."""

from __future__ import annotations

from functools import cache

from timeline.mentions.amounts.tables import rows, words

PLURAL_ENDS = ("s", "x", "z")


@cache
def _irregular() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("plurals.tsv")}


def singular(noun: str) -> str:
    """The singular. Lower case, but for names of peoples and acronyms, which keep their capitals."""
    keeps = noun[:1].isupper() and (not noun[1:].isupper() or len(noun) < 6)
    if noun in _irregular():  # "MW", "km2"
        return _irregular()[noun]
    if any(character.isdigit() for character in noun) or (len(noun) > 1 and noun.isupper()):
        return noun
    lower = noun.lower()
    if lower in _irregular():
        found = _irregular()[lower]
    elif "-" in lower:
        found = "-".join(_regular(part) for part in lower.split("-"))
    else:
        found = _regular(lower)
    return found[:1].upper() + found[1:] if keeps else found


def _regular(word: str) -> str:
    if word in _irregular():
        return _irregular()[word]
    if word in words("invariable.txt") or len(word) < 3:
        return word
    if word.endswith(("eaux", "oeux", "œux", "eux")):
        return word[:-1] if word.endswith(("eaux", "oeux", "œux")) else word
    if word.endswith("aux"):
        return word[:-2] + "l"
    if word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def is_plural(noun: str) -> bool:
    """Whether the form can be a plural."""
    return noun.lower().endswith(PLURAL_ENDS) or noun.lower() in ("km", "kg", "ha", "mw", "gw", "leva", "lei")
