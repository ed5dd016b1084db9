"""Under which keys an actor is filed, so that those that may be one stand together and few others do.

A person stands under each pair of words of a name by their consonants (any order), by the one word's consonants and
the beginning of the other's (one of them misspelt), and by the family name with the short forms of the given one. A
body stands under its words and its consonants. So the cost of finding an actor's like does not grow with the number of
articles. A family name alone, with its country or office, is looked for among those of full names, but full names are
not among each other: `ALONE`, `FULL`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from timeline.linking.actors.bodies import acronym, body_words
from timeline.linking.actors.evidence import Evidence, Held
from timeline.linking.actors.persons import nicknames, words_of
from timeline.linking.actors.spelling import skeleton, sound

ALONE, FULL = "u ", "z "  # how the keys begin under which one-word names and family names of longer ones stand
WORDS = 4  # of a name that are filed: of longer ones the first two and the last two
BEGINNING = 2  # consonants of a word that may be misspelt further on
WHOLE = 14  # consonants of a body's name


def filing_keys(actor: Evidence) -> frozenset[str]:
    """The keys of an actor; none for one that has no name of its own."""
    if actor.described:
        return frozenset()
    found: set[str] = set()
    for name in actor.names:
        found.update(person_keys(name, actor) if actor.person else body_keys(name))
    return frozenset(found)


def person_keys(name: str, actor: Evidence) -> Iterator[str]:
    """The keys of one name of a person."""
    words = words_of(name)
    if len(words) > WORDS:
        words = words[:2] + words[-2:]
    if not words:
        return
    for given, family in combinations(words, 2):
        one, other = skeleton(given), skeleton(family)
        yield f"p {' '.join(sorted((one, other)))}"
        yield f"g {one} {other[:BEGINNING]}"
        yield f"f {sound(given)[:1]} {other}"
        for row in nicknames().get(given, ()):
            yield f"k {row} {other}"
    if len(words) > 1:
        yield f"j {skeleton(''.join(words))}"
    mark = FULL if len(words) > 1 else ALONE
    yield f"{mark}{skeleton(words[-1])}"
    for family in {words[0], words[-1]}:
        if actor.country:
            yield f"{mark}c {actor.country} {skeleton(family)}"
        for held in actor.offices:
            yield f"{mark}o {first_words(held)} {skeleton(family)}"


def first_words(held: Held) -> str:
    """The beginning of an office's title, for which two of its words are enough."""
    return " ".join(held.title.split()[:2])


def body_keys(name: str) -> Iterator[str]:
    """The keys of one name of a body."""
    words = sorted(body_words(name))
    yield f"n {' '.join(words)}"
    if not acronym(name):
        yield f"w {''.join(map(skeleton, words))[:WHOLE]}"
