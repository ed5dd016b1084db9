"""Names: foreign words with a capital are proper names, and the words of one name form one chain."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.forms import UNKNOWN, classes_and_lemma
from timeline.language.repair.tree import hang

TITLES = frozenset({"m.", "mm.", "mme", "mmes", "mlle", "mlles", "dr", "pr", "me", "mgr", "mr", "st", "ste"})
PARTICLES = frozenset(
    {"al", "el", "ben", "bin", "ibn", "van", "von", "der", "den", "da", "dos", "di", "do", "ul", "abu"}
)

NOMINAL = frozenset({"nsubj", "obj", "obl", "nmod", "flat", "appos", "conj", "iobj"})
STRAY = frozenset({"obj", "xcomp", "dep", "appos", "conj", "parataxis", "iobj", "amod", "punct", "advmod"})


def foreign_words_are_names(sentence: Sentence) -> None:
    """Words tagged as foreign, and unknown nouns with a capital inside a sentence, become proper names."""
    for token in sentence.tokens:
        inside = token.index > sentence.tokens[0].index
        if (token.pos == "X" and _is_foreign_name(token)) or (inside and _is_unknown_name(token)):
            token.pos = "PROPN"


def _is_foreign_name(token: Token) -> bool:
    if not (token.text[0].isupper() or token.text.lower() in PARTICLES):
        return False
    in_a_phrase = token.dep == "flat:foreign" or any(child.dep == "flat:foreign" for child in token.children)
    return not in_a_phrase and token.dep.partition(":")[0] in NOMINAL


def _is_unknown_name(token: Token) -> bool:
    word = token.text
    if token.pos not in {"NOUN", "ADJ"}:
        return False
    if not word[0].isupper() or word.isupper() or word.lower() in TITLES or len(word) < 3 or not word.isalpha():
        return False
    if any(child.dep in {"amod", "det"} for child in token.children):
        return False
    bare = word.lower()
    accented = ("é" + bare[1:], "ê" + bare[1:]) if bare[0] == "e" else ()
    return all(classes_and_lemma(form)[0] == UNKNOWN for form in (bare, *accented)) and not bare.startswith("xx")


def names_are_one_chain(sentence: Sentence) -> None:
    """Two proper names side by side are one name: the second is `flat:name` of the first (or of its first word)."""
    for first, second in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if not _continues(first, second):
            continue
        start = first
        while start.dep == "flat:name" and start.head is not None and start.head.pos == "PROPN":
            start = start.head
        if second.head is start or second.head is first:
            continue
        if first.head is second:
            continue
        children = list(second.children)
        if hang(second, start, "flat:name"):
            for child in children:
                hang(child, start, child.dep)


def _continues(first: Token, second: Token) -> bool:
    if first.pos != "PROPN" or second.pos != "PROPN" or first.end == second.start:
        return False
    governed = second.head is not None and second.head.pos == "NOUN" and second.head.index < first.index
    return first.text[0].isupper() and second.text[0].isupper() and second.dep in STRAY and not governed
