"""Build documents from trees written out, to test repairs without a parser."""

from __future__ import annotations

from timeline.language.document import Document, Sentence, Token
from timeline.language.lemmas import lemma_of

PARTICIPLE = {"VerbForm": "Part", "Tense": "Past"}
FINITE = {"VerbForm": "Fin", "Person": "3"}


def tree(*words: str) -> Document:
    """One sentence; each word is "form POS relation head", the head being counted from 1 (0: none)."""
    tokens: list[Token] = []
    at = 0
    for index, word in enumerate(words):
        form, pos, _, _ = word.split()
        morph = (PARTICIPLE if form.endswith("é") else FINITE) if pos in {"VERB", "AUX"} else {}
        token = Token(index, form, at, "", pos, dict(morph), 0)
        token.lemma = lemma_of(token)
        tokens.append(token)
        at += len(form) + 1
    for token, word in zip(tokens, words, strict=True):
        _, _, dep, head = word.split()
        if int(head):
            token.attach(tokens[int(head) - 1], dep)
    return Document(" ".join(token.text for token in tokens), [Sentence(0, tokens)])


def relation(document: Document, form: str) -> tuple[str, str]:
    """The relation of the first word with this form, and the form of its head ("" for a root)."""
    token = next(token for token in document.tokens if token.text == form)
    return token.dep, token.head.text if token.head is not None else ""
