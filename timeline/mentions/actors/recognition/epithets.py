"""What stands right after a noun for an actor: nationality, "général", "travailliste", "par intérim", "(PS)"."""

from __future__ import annotations

from timeline.language.forms import UNKNOWN, classes_and_lemma
from timeline.mentions.actors.nouns import Noun, Sort, words_of
from timeline.mentions.actors.recognition.modifiers import Modifier
from timeline.mentions.actors.recognition.view import ACRONYM, View
from timeline.records import Kind

FIXED = ("par intérim", "en chef", "en exercice", "en exil", "en titre", "de facto", "d'alors", "à vie", "en fonction")
PARTICIPLES = (
    "é", "és", "ée", "ées", "is", "ise", "ises", "us", "ue", "ues", "i", "ie", "ies", "u",
    "ant", "ants", "ante", "antes",
)  # fmt: skip


def fixed(view: View, at: int) -> Modifier | None:
    """ "par intérim", "en chef"."""
    if at + 1 < len(view) and f"{view.lower[at]} {view.lower[at + 1]}".replace("' ", "'") in FIXED:
        return Modifier("quality", at, at + 2, (), ((at, at + 2),))
    return None


def membership(view: View, at: int, noun: Noun) -> Modifier | None:
    """The party of an office holder, without preposition: "le député LR Éric Ciotti", "le maire (PS) de Nantes"."""
    if noun.sort is not Sort.FUNCTION:
        return None
    if (
        view.texts[at] == "("
        and at + 2 < len(view)
        and view.texts[at + 2] == ")"
        and ACRONYM.fullmatch(view.texts[at + 1])
    ):
        return Modifier("membership", at, at + 3)
    for end, entries in view.known(at):
        told = entries[0].kind is Kind.PARTY or view.texts[at].isupper()
        if told and entries[0].kind in (Kind.PARTY, Kind.NGO, Kind.MEDIA, Kind.IGO):
            return Modifier("membership", at, end)
    return None


def nation(view: View, at: int) -> Modifier | None:
    """An adjective of nationality."""
    found = view.nationality(at, capital=view.tokens[at - 1].pos in ("NOUN", "ADJ"))  # "le président Russe"
    return Modifier("nation", at, found[0], found[1]) if found else None


def quality(view: View, at: int, *, proper: bool) -> Modifier | None:
    """Another adjective: one that belongs to a function ("général"), or a mere epithet ("travailliste")."""
    token = view.tokens[at]
    if view.lower[at] in words_of("function") and token.pos in ("ADJ", "NOUN", "VERB", "X", "PROPN"):
        return Modifier("quality", at, at + 1, (), ((at, at + 1),))
    if view.lower[at] == "non" and at + 1 < len(view) and view.tokens[at + 1].pos in ("ADJ", "NOUN", "VERB"):
        return Modifier("epithet", at, at + 2)  # "groupes non signataires"
    if view.lower[at] in words_of("classifying"):
        return Modifier("epithet", at, at + 1)
    if view.lower[at] in words_of("suffered"):
        return None  # what befell them is no part of their name: "civils tués"
    small = view.texts[at][0].islower() or (proper and view.texts[at][0].isupper() and not view.is_name_word(at + 1))
    if small and view.lower[at] not in words_of("no_epithet") and is_adjective(view, at):
        return Modifier("epithet", at, at + 1)
    if (
        token.pos == "VERB"
        and token.morph.get("VerbForm") == "Part"
        and at + 1 < len(view)
        and (names_country(view, at + 1) or (view.is_name_word(at + 1) and view.texts[at].islower()))
    ):
        return Modifier("epithet", at, at + 1)
    return None


def is_adjective(view: View, at: int) -> bool:
    """Whether a word after a noun is an adjective, by the parser and by the dictionary."""
    token, classes = view.tokens[at], classes_and_lemma(view.lower[at])[0]
    if token.pos == "ADJ":
        return (
            "A" in classes
            or classes in ("N", UNKNOWN)
            or token.morph.get("VerbForm") == "Part"
            or view.lower[at].endswith(PARTICIPLES)
        )
    return token.pos in ("NOUN", "X", "PROPN") and classes == "A" and view.texts[at].islower()


def names_country(view: View, at: int) -> bool:
    """Whether an adjective names a state."""
    found = view.nationality(at)
    return found is not None and bool(found[1])
