"""What stands between a quotation and a name is a verb of saying: "« C'est une honte », tempête Marek Dudek".

A small parser reads forms such as "tempête", "peste", "tonne" or "tacle" as the nouns that they are elsewhere.
"""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.forms import classes_and_lemma
from timeline.language.repair.headlines import MISREAD, make_verb
from timeline.language.repair.inversion import saying_verbs
from timeline.language.repair.tree import CLOSING_QUOTES, after, before, hang, has_case, has_determiner

NAMING = frozenset({"NOUN", "PROPN"})


def sayings_behind_quotations_are_verbs(sentence: Sentence) -> None:
    """Make the noun right behind a quotation, with a name or an article behind it, the verb that quotes."""
    for token in sentence.tokens:
        if token.pos not in MISREAD or has_determiner(token) or has_case(token) or not _follows(token, sentence):
            continue
        classes, lemma = classes_and_lemma(token.text.lower())
        speaker = _speaker(token, sentence)
        if "V" not in classes or lemma not in saying_verbs() or speaker is None:
            continue
        make_verb(token)
        if speaker in token.ancestors() and token.head is not None:
            token.attach(speaker.head, speaker.dep)
        if hang(speaker, token, "nsubj") and token.head is not None:
            token.dep = "parataxis:insert"


def _follows(token: Token, sentence: Sentence) -> bool:
    """Whether a closing quotation mark stands right before, with or without a comma."""
    mark = before(token, sentence)
    if mark is not None and mark.text == ",":
        mark = before(token, sentence, 2)
    return mark is not None and mark.text in CLOSING_QUOTES


def _speaker(token: Token, sentence: Sentence) -> Token | None:
    """The head of the name, or of the noun with its article, that stands right behind."""
    word = after(token, sentence)
    if word is not None and word.pos == "DET":
        word = word.head
    while word is not None and word.head is not None and word.head.index > token.index and word.head.pos in NAMING:
        word = word.head
    return word if word is not None and word.pos in NAMING and word.index > token.index else None
