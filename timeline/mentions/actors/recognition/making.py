"""From the parts of a phrase to its `Recognised` record: head, form, public, the function's wording."""

from __future__ import annotations

from timeline.mentions.actors.nouns import Noun, Public
from timeline.mentions.actors.recognition.modifiers import Tail
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.view import View

LINKS = frozenset({"de", "du", "des", "d", "à", "au", "aux", "en", "l"})
KEPT_CAPITALS = frozenset({"État", "Etat", "Nobel", "PDG", "P.-D.G.", "Foreign", "Office", "République"})


def head_of(view: View, start: int, end: int, lexical: int) -> int:
    """The index in the document of the token whose dependency says what the phrase does in its clause."""
    first, last = view.tokens[start].index, view.tokens[end - 1].index
    token = view.tokens[lexical]
    for ancestor in (token, *token.ancestors()):
        if not first <= ancestor.index <= last:
            break
        token = ancestor
    return token.index


def wording(view: View, opening: Opening, noun_end: int, noun: Noun, tail: Tail) -> str:
    """A function as written, small and without nationality: "ministre de la défense"."""
    spaced = view.text(opening.noun, noun_end).split(" ")
    first_link = next((at for at, word in enumerate(spaced) if word.lower().partition("'")[0] in LINKS), len(spaced))
    text = " ".join([*map(small, spaced[:first_link]), *spaced[first_link:]])
    if opening.former:
        text = f"{opening.former.rstrip('-')}{'-' if opening.former.startswith('ex') else ' '}{text}"
    for one in tail.modifiers:
        if keeps(noun, one.what, noun_end, one.entry is not None):
            for start, end in one.kept:
                piece = view.text(start, end)
                text += joint(view, start) + (lowered(view, start, end) if one.what == "domain" else piece)
    return text


def joint(view: View, start: int) -> str:
    return "" if view.texts[start] == "," else " "


def small(word: str) -> str:
    """A word of a function with a small letter, but for "État"."""
    bare = word.split("'")[-1].split("-")[0]
    return word if bare in KEPT_CAPITALS or word.isupper() else word.lower()


def lowered(view: View, start: int, end: int) -> str:
    """A domain with small letters: "de l'Intérieur" → "de l'intérieur"."""
    words: list[str] = []
    for at in range(start, end):
        text = view.texts[at]
        glue = " " if at > start and view.tokens[at].start > view.tokens[at - 1].end else ""
        words.append(glue + (text if text.isupper() and len(text) > 1 else text.lower()))
    return "".join(words)


def keeps(noun: Noun, what: str, noun_end: int, known: bool) -> bool:
    """Whether a modifier belongs to the wording of this function."""
    if what in ("domain", "quality", "aim"):
        return True
    if what == "actor":
        return "army" not in noun.takes
    if what == "town":
        return noun.rank not in ("cleric", "noble")
    return what == "state" and "town" in noun.takes


def is_public(noun: Noun, tail: Tail, *, named: bool) -> bool:
    """The strict test of GUIDELINES 1 for a noun with its tail."""
    if noun.public is Public.YES or named:
        return True
    return noun.public is Public.TOLD and tail.tells
