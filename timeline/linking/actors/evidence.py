"""All that is known of an actor when it has to be decided whether it is another one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from timeline.linking.actors.persons import words_of
from timeline.records import Kind

COLLECTIVE = frozenset({Kind.GROUP, Kind.OTHER, Kind.PERSON})  # kinds that texts also describe by common nouns


@dataclass(frozen=True, slots=True)
class Held:
    """An office, folded, with its country and the days on which it is known to have been held."""

    title: str
    country: str | None = None
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True)
class Evidence:
    """An actor by key. `known` actors come from seeds or the user: they are never taken for another one.

    `names` are full names that articles, seeds and people give it; `first` and `last` the days of the articles.
    """

    key: str
    names: tuple[str, ...]
    kind: Kind | None = None
    country: str | None = None
    known: bool = False
    offices: tuple[Held, ...] = ()
    first: date | None = None
    last: date | None = None

    @property
    def person(self) -> bool:
        """Whether it is somebody."""
        return self.kind is Kind.PERSON

    @cached_property
    def described(self) -> bool:
        """Whether it has no name of its own: "manifestants", "président", "source diplomatique"."""
        if self.known:
            return False
        if self.kind is Kind.GROUP or all(not name[:1].isupper() for name in self.names):
            return True
        titles = {held.title for held in self.offices}
        return self.person and all(" ".join(words_of(name)) in titles for name in self.names)

    @cached_property
    def rank(self) -> tuple[bool, int, str]:
        """What decides which of two actors stands for both: known ones first, then fuller names, then the alphabet."""
        return (not self.known, -max((len(words_of(name)) for name in self.names), default=0), self.key)
