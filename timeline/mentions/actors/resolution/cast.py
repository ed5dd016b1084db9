"""The actors of one article as they become known: named mentions in, entities with their evidence out."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from timeline.mentions.actors.gazetteer import Gazetteer
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.functions import Function
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.name_index import NameIndex
from timeline.mentions.actors.resolution.names import words_of
from timeline.mentions.entity import Entity
from timeline.records import Kind, Office, Span

STATE = "state:"
ACRONYM = 6  # letters up to which capitals are an acronym
NO_OFFICE = ("homologue", "collègue", "ressortissant")
RECENT = 200  # persons whom a title may mean, the latest ones


class Cast:
    """The members so far, by id."""

    def __init__(self, gazetteer: Gazetteer | None) -> None:
        self.members: list[Member] = []
        self._gazetteer = gazetteer
        self._by_key: dict[str, Member] = {}
        self._index = NameIndex()
        self._recent: dict[int, Member] = {}  # persons, the latest mentioned last

    @property
    def persons(self) -> list[Member]:
        """Persons, the latest mentioned first."""
        return list(islice(reversed(self._recent.values()), RECENT))

    def touch(self, member: Member, head: int) -> None:
        """Note that a member is mentioned at this token."""
        member.last = max(member.last, head)
        if member.is_person:
            self._recent.pop(member.entity.id, None)
            self._recent[member.entity.id] = member

    def add(self, recognised: Recognised, name: str, *, named: bool = True) -> Member:
        """A new member, named as it stands."""
        entity = Entity(
            len(self.members), name, recognised.kind, recognised.country, recognised.gender, recognised.plural
        )
        member = Member(entity, named=named)
        self._enter(member)
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
        self._enter(member)
        self._by_key[entry.key] = member
        self._index.add(member, words_of(entry.name))
        return member

    def member_of(self, recognised: Recognised) -> Member:
        """The member whom a named phrase stands for, new if nobody fits."""
        found = self._find(recognised)
        if found is None:
            return self.add(recognised, recognised.name or "")
        self._note(found, recognised)
        return found

    def entities(self) -> list[Entity]:
        """All entities, with their offices under their final names."""
        for member in self.members:
            entity = member.entity
            entity.offices = [replace(office, person=entity.name) for office in entity.offices]
        return [member.entity for member in self.members]

    def note_function(self, member: Member, recognised: Recognised) -> None:
        """Keep the function that a phrase gives its bearer, as evidence and as an office with its place."""
        if recognised.function is None or recognised.function.lower().startswith(NO_OFFICE):
            return
        function = Function(recognised.function, recognised.country)
        if function not in member.functions:
            member.functions.append(function)
        start = recognised.start if recognised.function_start is None else recognised.function_start
        end = recognised.end if recognised.function_end is None else recognised.function_end
        office = Office(member.entity.name, recognised.function, recognised.country, Span(start, end))
        if all(other.title != office.title or other.country != office.country for other in member.entity.offices):
            member.entity.offices.append(office)

    def _find(self, recognised: Recognised) -> Member | None:
        key = recognised.key
        if key is not None and key.startswith(STATE) and recognised.kind in {Kind.STATE, None}:
            return self.state(key.removeprefix(STATE)) or self._by_key.get(key)
        if key is not None and key in self._by_key:
            return self._by_key[key]
        if recognised.name is None:
            return None
        return self._index.person(recognised) if recognised.kind is Kind.PERSON else self._index.body(recognised)

    def _enter(self, member: Member) -> None:
        self.members.append(member)
        if member.is_person:
            self._recent[member.entity.id] = member

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
            self._index.add(member, words_of(recognised.name))
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


def gender_and_number(article: str | None, name: str) -> tuple[str | None, bool]:
    """The gender and number of a state's name by its article; without one, by its ending (feminine in -e)."""
    if article == "les":
        return ("Fem" if name.startswith("Îles") else "Masc"), True
    if article in {"la", "le"}:
        return ("Fem" if article == "la" else "Masc"), False
    return ("Fem" if name.split()[0].endswith("e") else "Masc" if article == "l'" else None), False
