"""The common nouns that denote actors: functions of persons, bodies by their type, groups of people.

Read from the tables in `data/`; every entry is found by its singular and plural, masculine and feminine forms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from importlib.resources import files

from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.phrases import PhraseTable
from timeline.records import Kind


class Sort(StrEnum):
    """What a noun denotes."""

    FUNCTION = "function"
    BODY = "body"
    GROUP = "group"
    NONE = "none"  # a phrase that only looks like one: "conseil d'administration"


class Public(StrEnum):
    """Whether the noun alone names a public actor (GUIDELINES 1): yes, only with a nationality, body or name, or no."""

    YES = "yes"
    TOLD = "told"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Noun:
    """One form of a noun for actors."""

    sort: Sort
    form: str
    lemma: str
    kind: Kind  # of a body or group; of several unnamed holders of a function
    public: Public
    gender: str | None = None
    plural: bool = False
    rank: str = ""  # class of a function: office, noble, rank, cleric, role, honorific, person
    takes: frozenset[str] = frozenset()
    capital: Kind | None = None  # kind of a body whose noun opens a proper name
    dropped: bool = False  # the noun is no part of the name that follows it: "l'association Passerelles"
    proper: bool = False  # a body only with a capital: "le Front", not "le front"
    former: bool = False  # "ex-président"


SEVERAL = frozenset({"mm.", "mmes", "mlles", "mes", "messieurs", "mesdames"})
MINISTRIES = frozenset({"ministère", "secrétariat d'état", "département d'état"})
HOMONYMS = frozenset({"cours"})  # plurals that mostly are another word
LETTERS = re.compile(r"[^\W\d_]+")
PREPOSITIONS = frozenset({"de", "du", "d", "des", "au", "aux", "à", "en", "l", "d'affaires"})


def plural(word: str) -> str:
    """The plural of a French noun or adjective, as far as nouns for actors need it."""
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + ("x" if word.endswith(("eau", "eu")) and word != "bleu" else "s")


def singular(word: str) -> str:
    """The singular of a regular plural: "marines" → "marine"."""
    return word[:-1] if word.endswith("s") else word


def plural_phrase(phrase: str) -> str:
    """ "chef d'état-major" → "chefs d'état-major", "premier ministre" → "premiers ministres"."""
    words = phrase.split(" ")
    for at, word in enumerate(words):
        if word in PREPOSITIONS or word.startswith(("d'", "l'")):
            break
        words[at] = "-".join(
            plural(part) if part not in ("vice", "sous", "porte") else part for part in word.split("-")
        )
    return " ".join(words)


def table(name: str) -> list[list[str]]:
    """The cells of a table in `data/`, without comments."""
    lines = files("timeline.mentions.actors").joinpath("data", name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def folded_list(name: str) -> frozenset[str]:
    """The words of a closed list without accents."""
    return frozenset(" ".join(folded_words(word)) for word in words_of(name))


@cache
def words_of(name: str) -> frozenset[str]:
    """A closed list of `words.tsv`."""
    return frozenset(word for key, words in table("words.tsv") if key == name for word in words.split())


def same_accents(form: str, text: str) -> bool:
    """Whether a text has the accents of a form; only first letters may lack theirs ("Etat"): "comté" is no "comte"."""
    ours, theirs = LETTERS.findall(form.lower()), LETTERS.findall(text.lower())
    return len(ours) != len(theirs) or all(one[1:] == other[1:] for one, other in zip(ours, theirs, strict=True))


@cache
def typical_words() -> dict[str, Kind]:
    """Words of foreign names of companies, newspapers and others, with their kind."""
    return {word: Kind(kind) for kind, words in table("typical.tsv") for word in words.split()}


def forms_of(cell: str) -> list[tuple[str, str | None, bool]]:
    """Every form of a cell "masculine|feminine": (form, gender, whether it is plural)."""
    singulars = cell.split("|")
    genders = ("Masc", "Fem") if len(singulars) == 2 else (None,)
    found: list[tuple[str, str | None, bool]] = []
    for singular, gender in zip(singulars, genders, strict=True):
        found.append((singular, gender, singular in SEVERAL))
        several = plural_phrase(singular)
        if several != singular:
            found.append((several, gender, True))
    return found


@cache
def nouns() -> PhraseTable[Noun]:
    """All nouns by their forms."""
    found: PhraseTable[Noun] = PhraseTable()
    for cell, rank, kind, public, takes in (row + [""] * (5 - len(row)) for row in table("functions.tsv")):
        for form, gender, several in forms_of(cell):
            one = Noun(
                Sort.FUNCTION, form, cell.partition("|")[0], Kind(kind), Public(public), gender, several, rank,
                frozenset(filter(None, takes.split(","))),
            )  # fmt: skip
            found.add(folded_words(form), one)
            if rank in ("office", "noble", "role"):
                found.add(("ex", *folded_words(form)), replace(one, former=True))
    for cell, kind, capital, public, named in table("bodies.tsv"):
        opening = None if capital == "-" else Kind(capital)
        usual = Kind(kind) if kind != "-" else opening or Kind.OTHER
        for form, _, several in forms_of(cell):
            wants = frozenset({"domain"} if cell in MINISTRIES else ())
            body = Noun(Sort.BODY, form, cell, usual, Public(public), None, several, "", wants, opening or usual)
            if form not in HOMONYMS:
                found.add(folded_words(form), replace(body, proper=kind == "-", dropped=named == "drop"))
    for cell, kind, public in table("groups.tsv"):
        for form, gender, several in forms_of(cell):
            if several or form == plural(form):
                found.add(
                    folded_words(form),
                    Noun(Sort.GROUP, form, cell.partition("|")[0], Kind(kind), Public(public), gender, True),
                )
    for (phrase,) in table("idle.tsv"):
        found.add(folded_words(phrase), Noun(Sort.NONE, phrase, phrase, Kind.OTHER, Public.NO))
    return found
