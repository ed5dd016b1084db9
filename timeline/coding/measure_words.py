"""Words that only measure, or stand in for, what follows them: "une douzaine d'accords" is about agreements."""

from __future__ import annotations

from pathlib import Path

from timeline.language.document import Token
from timeline.language.word_lists import word_list


def stand_ins() -> frozenset[str]:
    """Words that only measure or stand in for what follows them with "de"."""
    return word_list(Path(__file__).parent / "stand_ins.txt")


def with_its_measure(noun: Token) -> Token:
    """The noun that stands in the clause for this one: "série" in "une série d'accords", else the noun itself."""
    while noun.head is not None and noun.case == "de" and noun.head.lemma in stand_ins():
        noun = noun.head
    return noun


def governor(noun: Token) -> Token | None:
    """What a noun depends on, past words of measure and nouns before it ("signer un pacte et deux accords")."""
    outer = with_its_measure(noun)
    while outer.dep == "conj" and outer.head is not None and outer.head.pos == "NOUN":
        outer = with_its_measure(outer.head)
    return outer.head
