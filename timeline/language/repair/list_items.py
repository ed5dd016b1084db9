"""The items of a resolution begin with their verb: "4. Somme les parties de cesser le feu", "6. Prie le Président de…".

A small parser reads a capital at the beginning as a noun or a name.
"""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.forms import classes_and_lemma
from timeline.language.repair.headlines import make_verb, role_of
from timeline.language.repair.tree import after, hang

MISREAD = frozenset({"NOUN", "PROPN", "ADJ", "X"})
MARKS = frozenset({".", ")", "-", "–", "°"})
BEHIND = frozenset({"DET", "PROPN"})


def items_begin_with_verbs(sentence: Sentence) -> None:
    """Make the first word behind the number of an item its verb, where an object follows it."""
    first = item_start(sentence)
    if first is None or first.pos not in MISREAD:
        return
    behind = after(first, sentence)
    classes, lemma = classes_and_lemma(first.text.lower())
    if behind is None or behind.pos not in BEHIND or behind.text.lower() in {"de", "des", "du", "d'"}:
        return
    if "V" not in classes or not lemma.endswith("er") or not first.text.lower().endswith("e"):
        return
    make_verb(first)
    for child in list(first.children):
        if child.index > first.index and child.pos in {"NOUN", "PROPN"}:
            hang(child, first, role_of(child))
        elif child.index < first.index and child.dep == "nummod":
            child.dep = "obl:mod"


def item_start(sentence: Sentence) -> Token | None:
    """The word behind the number or letter that opens an item, or None."""
    words = sentence.tokens
    if len(words) < 4 or words[1].text not in MARKS or not (words[0].text.isdigit() or len(words[0].text) == 1):
        return None
    return words[2]
