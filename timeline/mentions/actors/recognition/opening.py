"""What comes before the noun or name of an actor: articles, numbers, "ancien", "des milliers de"."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.mentions.actors.nouns import words_of
from timeline.mentions.actors.recognition.tails import ORDINAL
from timeline.mentions.actors.recognition.view import View

INDEFINITE = frozenset({"un", "une", "des", "de", "d'", "plusieurs", "quelques", "certains", "certaines"})
DEFINITE = frozenset({"un", "une", "des", "de", "d'", "plusieurs", "quelques", "certains", "certaines"})
DEFINITE = frozenset({"le", "la", "l'", "les"})
ALL = frozenset({"tous", "toutes", "tout", "toute", "de", "d'"})
POLITE = frozenset({"m.", "mme", "monsieur", "madame"})
HIS = frozenset({"sa", "son", "leurs"})
FORMER = frozenset({"ancien", "ancienne", "anciens", "anciennes", "ex", "ex-", "futur", "future", "feu", "feue"})
LONGEST = 7


@dataclass(frozen=True, slots=True)
class Opening:
    """The tokens before the noun: the phrase begins at `start`; `words` is where what belongs to the name begins.

    `quantity` is the token of "milliers" in "des milliers d'étudiants", the phrase's syntactic head.
    """

    start: int
    noun: int
    words: int
    definite: bool
    determined: bool
    former: str | None = None
    quantity: int | None = None


def openings(view: View, start: int) -> list[Opening]:
    """The positions at which the noun of a phrase that begins at `start` may stand, nearest first."""
    found: list[Opening] = []
    definite, determined, former, quantity, words = True, False, None, None, None
    before = view.lower[start - 1] if start else ""
    if before in ("du", "des", "au", "aux"):
        determined = True
    elif before in ("de", "d'", "en"):
        definite = False
    at = start
    while at < len(view) and at - start <= LONGEST:
        found.append(Opening(start, at, at if words is None else words, definite, determined, former, quantity))
        word = view.lower[at]
        if word in HIS and at + 2 < len(view) and view.lower[at + 1] in words_of("honour"):
            at += 1  # "Sa Majesté le Roi"
        elif word in words_of("article") and (view.tokens[at].pos != "ADP" or quantity is not None):
            if word in DEFINITE and determined and view.lower[at - 1] not in ALL:
                break
            determined = True
            definite = word in DEFINITE or (definite and word not in INDEFINITE)
        elif word in POLITE and at + 1 < len(view) and view.lower[at + 1] in ("le", "la"):
            pass  # "M. le ministre"
        elif word in words_of("quantity") and at + 2 < len(view) and view.lower[at + 1] in ("de", "d'", "des"):
            quantity, definite, determined, words = at, view.lower[at + 1] == "des", True, None
            at += 1
        elif view.tokens[at].pos == "NUM" or word.isdigit():
            definite, determined = definite and determined, True
        elif ORDINAL.fullmatch(word):
            words = at if words is None else words
        elif word in FORMER and view.tokens[at].pos in ("ADJ", "NOUN", "X", "ADV", "PROPN"):
            former = word
            words = at if words is None else words
            if at + 1 < len(view) and view.texts[at + 1] == "-":
                at += 1
        elif word in words_of("before") or (view.tokens[at].pos == "ADJ" and view.texts[at].islower() and determined):
            words = at if words is None and word not in words_of("number") else words
        else:
            break
        at += 1
    return found
