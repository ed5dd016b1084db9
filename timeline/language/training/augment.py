"""Vary training sentences as press text varies: other quotation marks, capitals, missing accents, titles.

One spaCy `Example` in, one or two out. Every variant keeps the number of tokens, so the annotation stays as it is.
"""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import registry

Variant = Callable[[list[str]], list[str]]


def straight_quotes(words: list[str]) -> list[str]:
    """« and » become the typewriter's mark."""
    return ['"' if word in "«»“”" else word for word in words]


def french_quotes(words: list[str]) -> list[str]:
    """The typewriter's marks become « and » in turn."""
    varied, is_open = [], False
    for word in words:
        if word == '"':
            varied.append("»" if is_open else "«")
            is_open = not is_open
        else:
            varied.append(word)
    return varied


def all_capitals(words: list[str]) -> list[str]:
    """As in headlines of some agencies."""
    return [word.upper() if len(word.upper()) == len(word) else word for word in words]


def lower_case(words: list[str]) -> list[str]:
    """As in tickers and messages."""
    return [word.lower() for word in words]


def bare_capitals(words: list[str]) -> list[str]:
    """Accents are often missing on capitals ("Etat", "A Paris")."""
    return [_bare(word[0]) + word[1:] if word[:1].isupper() else word for word in words]


def _bare(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


VARIANTS: tuple[tuple[Variant, float], ...] = (
    (straight_quotes, 0.5),
    (french_quotes, 0.25),
    (bare_capitals, 0.2),
    (all_capitals, 0.02),
    (lower_case, 0.02),
)


@registry.augmenters("timeline.press.v1")  # type: ignore[untyped-decorator]
def create_press_augmenter() -> Callable[[Language, Example], Iterator[Example]]:
    """Each variant is applied with its own probability, over the sentence's words; `random` is seeded by spaCy."""

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        doc = example.reference
        words = original = [token.text for token in doc]
        for variant, probability in VARIANTS:
            if random.random() < probability:
                words = variant(words)
        if words == original:
            yield example
            return
        spaces = [bool(token.whitespace_) for token in doc]
        annotation = example.to_dict()
        annotation["token_annotation"]["ORTH"] = words
        varied = Doc(nlp.vocab, words=words, spaces=spaces)
        yield Example.from_dict(nlp.make_doc(varied.text), annotation)

    return augment
