"""Towns, regions and parts of the world: places, not actors, but they tell whose mayor, court or army it is."""

from __future__ import annotations

from functools import cache

from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.nouns import table
from timeline.mentions.actors.phrases import PhraseTable

NOWHERE = "-"  # a place of several states or none


@cache
def towns() -> PhraseTable[str]:
    """Codes of states by the words of their towns and regions."""
    found: PhraseTable[str] = PhraseTable()
    for code, names in table("towns.tsv"):
        for name in names.split("|"):
            found.add(folded_words(name), code)
    return found
