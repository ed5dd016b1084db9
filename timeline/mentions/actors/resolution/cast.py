"""The actors of one article as they become known: named mentions in, entities with their evidence out.

A `Member` is an entity with what the article has told about it: every form of its name, its functions, how often it
was named. `Cast` finds the member a name belongs to, by its gazetteer key, its words, or a misspelling of them.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.functions import Function
from timeline.mentions.actors.resolution.known import known_functions
from timeline.mentions.actors.resolution.names import (
    initials_of,
    same_body,
    same_person,
    surname_of,
    words_of,
)
from timeline.mentions.entity import Entity
from timeline.records import Kind, Office, Span

STATE = "state:"
ACRONYM = 6  # letters up to which capitals are an acronym
COUNTERPART = ("homologue", "collègue")  # no office of their own


@dataclass(slots=True)
class Member:
    """An entity and the evidence for who it is."""

    entity: Entity
    words: set[tuple[str, ...]] = field(default_factory=set)
    forms: dict[str, int] = field(default_factory=dict)  # names as written, with how often
    functions: list[Function] = field(default_factory=list)
    times: int = 0
    last: int = -1  # token index of its latest mention
    named: bool = True  # False for an official known only by his function

    @property
    def is_person(self) -> bool:
        """True for a human being, named or not."""
        return self.entity.kind is Kind.PERSON

    @property
    def likely_functions(self) -> tuple[Function, ...]:
        """The functions that the article gives, else those known from the seeds."""
        return tuple(self.functions) or known_functions().get(self.entity.known or "", ())


class Cast:
    """The members so far. Every lookup goes through an index, so that cost grows with the text and not faster."""

    def __init__(self, gazetteer: Gazetteer | None) -> None:
        self.members: list[Member] = []
        self._gazetteer = gazetteer
        self._by_key: dict[str, Member] = {}
        self._by_words: dict[tuple[str, ...], list[Member]] = defaultdict(list)
        self._by_surname: dict[str, list[Member]] = defaultdict(list)
        self._by_letter: dict[str, list[Member]] = defaultdict(list)
        self._by_acronym: dict[str, Member] = {}
        self._by_noun: dict[str, list[Member]] = defaultdict(list)

    @property
    def persons(self) -> list[Member]:
        """Members who are human beings."""
        return [member for member in self.members if member.is_person]

    def add(self, recognised: Recognised, name: str, *, named: bool = True) -> Member:
        """A new member, named as it stands."""
        entity = Entity(
            len(self.members), name, recognised.kind, recognised.country, recognised.gender, recognised.plural
        )
        member = Member(entity, named=named)
        self.members.append(member)
        self._note(member, recognised)
        return member

    def state(self, country: str) -> Member | None:
        """The state with this code, entering it if the article has not named it; None if no such state is known."""
        known = self._by_key.get(STATE + country)
        if known is not None:
            return known
        entry = self._gazetteer.state(country) if self._gazetteer else None
        if entry is None:
            return None
        entity = Entity(len(self.members), entry.name, Kind.STATE, country, known=entry.key)
        entity.gender, entity.plural = gender_and_number(entry.article, entry.name)
        member = Member(entity)
        self.members.append(member)
        self._by_key[entry.key] = member
        self._index(member, words_of(entry.name))
        return member

    def member_of(self, recognised: Recognised) -> Member:
        """The member whom a named phrase stands for, new if nobody fits."""
        found = self.find(recognised)
        if found is None:
            return self.add(recognised, recognised.name or "")
        self._note(found, recognised)
        return found

    def find(self, recognised: Recognised) -> Member | None:
        """The member whose name this is, if the article has it already."""
        key = recognised.key
        if key is not None and key.startswith(STATE) and recognised.kind in {Kind.STATE, None}:
            return self.state(key.removeprefix(STATE)) or self._by_key.get(key)
        if key is not None and key in self._by_key:
            return self._by_key[key]
        if recognised.name is None:
            return None
        words = words_of(recognised.name)
        if recognised.kind is Kind.PERSON:
            return self._person(recognised, words)
        return self._body(recognised, words)

    def _person(self, recognised: Recognised, words: tuple[str, ...]) -> Member | None:
        if not words:
            return None
        surname = surname_of(words)
        near = {id(member): member for member in self._by_surname[surname]}
        if len(words) == 1:
            near |= {id(member): member for member in self._by_words[words]}
        near |= {id(member): member for member in self._by_letter[surname[:1]]}
        fitting = [
            member
            for member in near.values()
            if _compatible(member, recognised) and any(same_person(words, known) for known in member.words)
            and not any(_contradicts(words, known) for known in member.words)
        ]  # fmt: skip
        if not fitting and len(words) == 1:
            return self._uncertain(surname)
        exact = [member for member in fitting if any(surname_of(known) == surname for known in member.words)]
        best = exact or fitting
        return max(best, key=lambda member: (member.last, -member.entity.id)) if best else None

    def _uncertain(self, surname: str) -> Member | None:
        """A full name of which recognition could not tell what it is: the surname used later shows a person."""
        for member in self.members:
            unsure = member.entity.kind in {Kind.OTHER, None} and member.entity.known is None
            if unsure and any(len(known) > 1 and surname_of(known) == surname for known in member.words):
                member.entity.kind = Kind.PERSON
                return member
        return None

    def _body(self, recognised: Recognised, words: tuple[str, ...]) -> Member | None:
        for member in self._by_words[words]:
            if not member.is_person and _same_country(member, recognised):
                return member
        short = self._fuller_body(recognised, words)
        if short is not None:
            return short
        name = recognised.name or ""
        if len(words) == 1 and words[0] in self._by_acronym and name.isupper():
            return self._by_acronym[words[0]]
        for made in initials_of(name):
            for member in self._by_words[(made,)]:
                if not member.is_person and _same_country(member, recognised) and member.entity.name.isupper():
                    return member
        for member in self._by_letter["#" + words[0][:1]] if words else ():
            alike = member.entity.kind is recognised.kind and _same_country(member, recognised)
            if alike and any(same_body(words, known) for known in member.words):
                return member
        return None

    def _fuller_body(self, recognised: Recognised, words: tuple[str, ...]) -> Member | None:
        """The body that one noun recalls: "la police" after "la police kosovare", "l'Union" of "l'Union européenne"."""
        if len(words) != 1 or not recognised.definite or recognised.key is not None:
            return None
        fitting = [
            member
            for member in self._by_noun[words[0]]
            if member.entity.kind is recognised.kind and _same_country(member, recognised)
        ]
        before = [member for member in fitting if 0 <= member.last < recognised.head]
        if before:
            return max(before, key=lambda member: member.last)
        return fitting[0] if len(fitting) == 1 else None

    def _note(self, member: Member, recognised: Recognised) -> None:
        entity = member.entity
        member.times += 1
        entity.kind = entity.kind or recognised.kind
        entity.country = entity.country or recognised.country
        entity.gender = entity.gender or recognised.gender
        if recognised.key is not None and entity.known is None:
            entity.known = recognised.key
            self._by_key.setdefault(recognised.key, member)
        if recognised.name is not None:
            self._index(member, words_of(recognised.name))
            member.forms[recognised.name] = member.forms.get(recognised.name, 0) + 1
            entity.name = self._fullest(member)
        self.note_function(member, recognised)

    def _fullest(self, member: Member) -> str:
        """The name that tells most: most words, else the usual spelling, else the most frequent, else the first."""
        entity = member.entity
        if entity.kind is Kind.STATE and entity.known:
            return entity.name
        known = self._gazetteer.person(entity.name) if self._gazetteer and member.is_person else None
        usual = known.name if known is not None else None

        def tells(form: str) -> tuple[int, bool, bool, int]:
            expanded = len(words_of(form)) + (len(form) > ACRONYM or not form.isupper())
            return expanded, not form.isupper(), form == usual, member.forms[form]

        return max(member.forms, key=tells)

    def note_function(self, member: Member, recognised: Recognised) -> None:
        """Keep the function that a phrase gives its bearer, as evidence and as an office with its place."""
        if recognised.function is None or recognised.function.lower().startswith(COUNTERPART):
            return
        function = Function(recognised.function, recognised.country)
        if function not in member.functions:
            member.functions.append(function)
        start = recognised.start if recognised.function_start is None else recognised.function_start
        end = recognised.end if recognised.function_end is None else recognised.function_end
        office = Office(member.entity.name, recognised.function, recognised.country, Span(start, end))
        if all(other.title != office.title or other.country != office.country for other in member.entity.offices):
            member.entity.offices.append(office)

    def _index(self, member: Member, words: tuple[str, ...]) -> None:
        if not words or words in member.words:
            return
        member.words.add(words)
        self._by_words[words].append(member)
        if member.is_person:
            for word in {words[0], words[-1]}:
                self._by_surname[word].append(member)
            letter = surname_of(words)[:1]
        else:
            letter = "#" + words[0][:1]
            if len(words) > 1:
                self._by_noun[words[0]].append(member)
        if all(other is not member for other in self._by_letter[letter]):
            self._by_letter[letter].append(member)
        for made in initials_of(member.entity.name) if not member.is_person else ():
            self._by_acronym.setdefault(made, member)


def gender_and_number(article: str | None, name: str) -> tuple[str | None, bool]:
    """The gender and number of a state's name by its article; without one, by its ending (feminine in -e)."""
    if article == "les":
        return ("Fem" if name.endswith(("es", "ines")) and "Îles" in name else "Masc"), True
    if article in {"la", "le"}:
        return ("Fem" if article == "la" else "Masc"), False
    return ("Fem" if name.split()[0].endswith("e") else "Masc" if article == "l'" else None), False


def _compatible(member: Member, recognised: Recognised) -> bool:
    """Nothing against a person being this member: gender and known identity agree where both are told."""
    if not member.is_person:
        return False
    if member.entity.gender and recognised.gender and member.entity.gender != recognised.gender:
        return False
    return not (member.entity.known and recognised.key and member.entity.known != recognised.key)


def _same_country(member: Member, recognised: Recognised) -> bool:
    return not (member.entity.country and recognised.country and member.entity.country != recognised.country)


def _contradicts(words: tuple[str, ...], known: tuple[str, ...]) -> bool:
    """Two full names of one surname whose first names differ are two people."""
    return len(words) > 1 and len(known) > 1 and not same_person(words, known)
