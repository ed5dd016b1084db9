"""Find the member of the cast whose name a phrase repeats: in full, in part, abbreviated or misspelt.

Every lookup goes through an index, so that its cost does not grow with the length of the article.
"""

from __future__ import annotations

from collections import defaultdict

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.names import initials_of, same_body, same_person, surname_of, words_of
from timeline.records import Kind

Names = defaultdict[str, dict[int, Member]]


class NameIndex:
    """Members by the words of their names; persons and bodies apart."""

    def __init__(self) -> None:
        self._by_words: defaultdict[tuple[str, ...], dict[int, Member]] = defaultdict(dict)
        self._persons: Names = defaultdict(dict)  # by first and last word
        self._persons_by_letter: Names = defaultdict(dict)  # of the surname
        self._bodies_by_letter: Names = defaultdict(dict)  # of the first word
        self._bodies_by_noun: Names = defaultdict(dict)  # by the first of several words
        self._bodies_by_last: Names = defaultdict(dict)  # by the last of several words
        self._acronyms: dict[str, Member] = {}

    def add(self, member: Member, words: tuple[str, ...]) -> None:
        """Make a member findable by one more form of its name."""
        if not words or words in member.words:
            return
        member.words.add(words)
        key = member.entity.id
        self._by_words[words][key] = member
        if member.is_person:
            self._persons[words[0]][key] = member
            self._persons[words[-1]][key] = member
            self._persons_by_letter[surname_of(words)[:1]][key] = member
            return
        self._bodies_by_letter[words[0][:1]][key] = member
        if len(words) > 1:
            self._bodies_by_noun[words[0]][key] = member
            self._bodies_by_last[words[-1]][key] = member
        for made in initials_of(member.entity.name):
            self._acronyms.setdefault(made, member)

    def person(self, recognised: Recognised) -> Member | None:
        """The person whom a name means: of several that fit, one spelt so before one misspelt, the latest first."""
        words = words_of(recognised.name or "")
        if not words:
            return None
        surname = surname_of(words)
        near = self._persons[surname] | self._persons_by_letter[surname[:1]]
        fitting = [
            member
            for member in near.values()
            if _compatible(member, recognised)
            and any(same_person(words, known) for known in member.words)
            and not any(_contradicts(words, known) for known in member.words)
        ]
        if not fitting and len(words) == 1:
            return self._uncertain(surname)
        exact = [member for member in fitting if any(surname_of(known) == surname for known in member.words)]
        return max(exact or fitting, key=lambda member: (member.last, -member.entity.id), default=None)

    def body(self, recognised: Recognised) -> Member | None:
        """The state, organisation or group that a name means."""
        name = recognised.name or ""
        words = words_of(name)
        if not words:
            return None
        bodies = [member for member in self._by_words[words].values() if _alike(member, recognised)]
        if bodies:
            return bodies[0]
        short = self._shortened(recognised, words)
        if short is not None:
            return short
        if len(words) == 1 and name.isupper() and words[0] in self._acronyms:
            return self._acronyms[words[0]]
        for made in initials_of(name):
            for member in self._by_words[(made,)].values():
                if member.entity.name.isupper() and _alike(member, recognised):
                    return member
        for member in self._bodies_by_letter[words[0][:1]].values():
            same_kind = member.entity.kind is recognised.kind and _alike(member, recognised)
            if same_kind and any(same_body(words, known) for known in member.words):
                return member
        return None

    def _uncertain(self, surname: str) -> Member | None:
        """A full name of which recognition could not tell what it is: the surname used later shows a person."""
        for member in self._bodies_by_last[surname].values():
            if member.entity.kind in {Kind.OTHER, None} and member.entity.known is None:
                member.entity.kind = Kind.PERSON
                return member
        return None

    def _shortened(self, recognised: Recognised, words: tuple[str, ...]) -> Member | None:
        """The body that one noun recalls: "la police" after "la police kosovare", "l'Union" of "l'Union européenne"."""
        if len(words) != 1 or not recognised.definite or recognised.key is not None:
            return None
        fitting = [
            member
            for member in self._bodies_by_noun[words[0]].values()
            if member.entity.kind is recognised.kind and _alike(member, recognised)
        ]
        before = [member for member in fitting if 0 <= member.last < recognised.head]
        return max(before, key=lambda member: member.last, default=None)


def _compatible(member: Member, recognised: Recognised) -> bool:
    """Nothing against a person being this member: gender and known identity agree where both are told."""
    entity = member.entity
    if not member.is_person or (entity.gender and recognised.gender and entity.gender != recognised.gender):
        return False
    return not (entity.known and recognised.key and entity.known != recognised.key)


def _alike(member: Member, recognised: Recognised) -> bool:
    """True for a member that is no person and whose country, where both are told, is the same."""
    countries = {member.entity.country, recognised.country} - {None}
    return not member.is_person and len(countries) < 2


def _contradicts(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Two full names of one surname whose first names differ are two people."""
    return len(words) > 1 and len(known) > 1 and not same_person(words, known)
