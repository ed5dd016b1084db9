"""Names that the seeds and the user's database know, looked up where they stand in a text.

Every form of a state (name, capital, seat of power, people, adjective), organisation and person leads to `Entry`
records; keys are those of the store ("state:FRA", "org:…", "person:…"). A form with a capital is only found with one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.phrases import PhraseTable
from timeline.mentions.actors.registry import KnownActor, Registry
from timeline.mentions.actors.seed_files import rows, seeds_folder, several
from timeline.records import Kind


class Sense(StrEnum):
    """In what way a form names its actor."""

    NAME = "name"
    CAPITAL = "capital"  # or another town that stands for the government
    SEAT = "seat"  # a palace
    PEOPLE = "people"  # "Français"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of a known actor. `name` is its usual name; `living` is false for states that are gone."""

    key: str
    name: str
    form: str
    kind: Kind
    country: str | None
    sense: Sense = Sense.NAME
    gender: str | None = None
    article: str | None = None  # that the name of a state takes: "la", "le", "l'", "les", "none"
    living: bool = True


ARTICLES = frozenset({"le", "la", "les", "l'"})
NAMING = frozenset({Sense.NAME, Sense.CAPITAL})


class Gazetteer:
    """Known names by their words."""

    def __init__(self, entries: list[Entry], prefixes: dict[str, str]) -> None:
        self._names: PhraseTable[Entry] = PhraseTable()
        self._surnames: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
        self._first_names: set[str] = set()
        self._prefixes = prefixes
        self._states: dict[str, Entry] = {}
        self._forms: dict[str, list[str]] = defaultdict(list)
        for entry in entries:
            self._names.add(folded_words(entry.form), entry)
            self._forms[entry.key].append(entry.form)
            if entry.kind is Kind.PERSON and entry.form[0].isupper() and " " in entry.form:
                self._first_names.add(" ".join(folded_words(entry.form.split()[0])))
            elif entry.kind is Kind.STATE and entry.form == entry.name and entry.country:
                self._states.setdefault(entry.country, entry)

        for entry in entries:
            if entry.kind is Kind.PERSON:
                self._add_surname(entry)

    def _add_surname(self, entry: Entry) -> None:
        """Every end of a name may be the surname, but not one that begins with a first name ("David Vance")."""
        first, *rest = entry.form.split()
        if first[0].isupper():
            for at in range(len(rest)):
                if at + 1 < len(rest) and rest[at][0].isupper() and self.is_first_name(rest[at]):
                    continue
                known = self._surnames[folded_words(" ".join(rest[at:]))]
                if all(other.key != entry.key for other in known):
                    known.append(entry)

    def found(self, words: list[tuple[str, ...]], texts: list[str], at: int) -> Iterator[tuple[int, list[Entry]]]:
        """Entries whose form begins with token `at`: (index after its last token, entries), longest first.

        Entries whose form has another case than the text are left out; living states come before those that are gone.
        """
        for end, entries in self._names.found(words, at):
            kept = [entry for entry in entries if agrees_in_case(entry.form, texts[at:end])]
            if kept:
                yield end, sorted(kept, key=lambda entry: not entry.living)

    def person(self, name: str) -> Entry | None:
        """The person of this full name, or the only one known with this surname."""
        words = folded_words(name)
        full = [entry for entry in self._names.get(words) if entry.kind is Kind.PERSON]
        if full:
            return full[0]
        if len(words) == 2:
            full = [entry for entry in self._names.get(words[::-1]) if entry.kind is Kind.PERSON]
            if full:  # "Orbán Viktor"
                return full[0]
        known = self._surnames.get(words, [])
        return known[0] if len(known) == 1 else None

    def is_surname(self, word: str) -> bool:
        """Whether a known person has this surname."""
        return folded_words(word) in self._surnames

    def named(self, word: str) -> Entry | None:
        """The state or body that a word alone names."""
        found = [entry for entry in self._names.get(folded_words(word)) if entry.kind is not Kind.PERSON]
        kept = [entry for entry in found if agrees_in_case(entry.form, [word]) and entry.sense in NAMING]
        return kept[0] if kept else None

    def fullest_form(self, key: str, text: str) -> str | None:
        """The longest form of a known actor that a text has, as far as it writes out what others abbreviate."""
        found = [form for form in self._forms.get(key, ()) if " " in form and form in text]
        return max(found, key=len, default=None)

    def surname_country(self, name: str) -> str | None:
        """The country of all known persons of a surname that several have ("Castro"), None if they differ."""
        countries = {entry.country for entry in self._surnames.get(folded_words(name), [])}
        return countries.pop() if len(countries) == 1 else None

    def state(self, code: str) -> Entry | None:
        """The entry of a state's name."""
        return self._states.get(code)

    def is_first_name(self, word: str) -> bool:
        """Whether a known person has this first name."""
        return " ".join(folded_words(word)) in self._first_names

    def adjective(self, word: str) -> tuple[str, ...]:
        """Codes of the states that an adjective names: ("FRA",), ("FRA", "DEU") for "franco-allemand", or none."""
        words = folded_words(word)
        exact = [entry for entry in self._names.get(words) if entry.sense is Sense.ADJECTIVE]
        if exact:
            best = min(exact, key=lambda entry: not entry.living)
            return (best.country,) if best.country else ()
        if len(words) > 1 and words[0] in self._prefixes:
            rest = self.adjective(" ".join(words[1:]))
            return (self._prefixes[words[0]], *rest) if rest else ()
        return ()


def agrees_in_case(form: str, texts: list[str]) -> bool:
    """Whether a text has its capitals where the form needs them; a text in capitals agrees with every form but short
    words ("CARE" is no "care", "UA" no "ua")."""
    first = texts[0]
    if form[0].isupper() or form[0].isdigit():
        if form.isupper() and len(form) <= 6:
            return "".join(texts).isupper()
        if not (first[0].isupper() or first[0].isdigit()):
            return False
        second = form.split()[1:2]
        if len(texts) > 1 and texts[0].lower() in ARTICLES and second and second[0][0].isupper():
            return texts[1][0].isupper()  # "Le monde" is no newspaper
        if len(texts) == 1 and first.isupper() and not form.isupper():
            return len(first) > 3
        return True
    return True


@cache
def load_gazetteer(registry: Registry | None = None) -> Gazetteer:
    """The gazetteer of the seeds, corrected and enlarged by the user's actors. Loaded once for each registry."""
    entries = list(seeded())
    if registry is not None:
        entries = corrected(entries, registry)
    folder = seeds_folder()
    prefixes = {
        prefix: row["code"]
        for row in rows(folder / "states.csv", needed=("code", "name"))
        for prefix in several(row, "prefixes")
    }
    return Gazetteer(entries, prefixes)


def seeded() -> Iterator[Entry]:
    """All entries of the seed files."""
    folder = seeds_folder()
    for row in rows(folder / "states.csv", needed=("code", "name")):
        yield from state_entries(row)
    for row in rows(folder / "organisations.csv", needed=("key", "name", "kind")):
        for form in (row["name"], *several(row, "acronyms"), *several(row, "short_forms")):
            country = row.get("country") or None
            yield Entry(f"org:{row['key']}", row["name"], form, Kind(row["kind"]), country)
    for row in rows(folder / "persons.csv", needed=("key", "name")):
        for form in (row["name"], *several(row, "variants")):
            yield Entry(
                f"person:{row['key']}", row["name"], form, Kind.PERSON, row.get("country") or None,
                gender=row.get("gender") or None,
            )  # fmt: skip


SENSES = {
    "short_forms": Sense.NAME,
    "capital_forms": Sense.CAPITAL,
    "seat_forms": Sense.SEAT,
    "demonyms": Sense.PEOPLE,
    "adjectives": Sense.ADJECTIVE,
}


def state_entries(row: dict[str, str]) -> Iterator[Entry]:
    """The entries of a row of states.csv. A seat in one word is a town (La Haye, Bonn) unless it is a palace."""
    for sense, form in [
        (Sense.NAME, row["name"]),
        *((sense, form) for column, sense in SENSES.items() for form in several(row, column)),
    ]:
        yield Entry(
            f"state:{row['code']}", row["name"], form, Kind.STATE, row["code"], sense,
            article=row.get("article") or None, living=not row.get("to_year"),
        )  # fmt: skip


def corrected(entries: list[Entry], registry: Registry) -> list[Entry]:
    """The entries after the user's judgements: new names first, merged actors under their heir, removed forms gone."""
    found: list[Entry] = []
    heirs = {key: actor for actor in registry.actors for key in (actor.key, *actor.merged)}
    for entry in entries:
        actor = heirs.get(entry.key)
        if actor is None:
            found.append(entry)
        elif entry.form not in actor.removed:
            found.append(renamed(entry, actor))
    known = {(entry.key, entry.form) for entry in found}
    added = [
        Entry(actor.key, actor.name, form, Kind(actor.kind or Kind.OTHER), actor.country)
        for actor in registry.actors
        for form in (actor.name, *actor.aliases)
        if (actor.key, form) not in known and form not in actor.removed
    ]
    return added + found


def renamed(entry: Entry, actor: KnownActor) -> Entry:
    """An entry under what the user's database says of its actor."""
    kind = Kind(actor.kind) if actor.kind else entry.kind
    return Entry(
        actor.key, actor.name, entry.form, kind, actor.country, entry.sense, entry.gender, entry.article, entry.living
    )
