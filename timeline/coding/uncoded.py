"""Which words of some texts the lexicon does not know: documents in, verbs and nouns by frequency out.

For `timeline lexicon --uncoded`: how a researcher sees what a corpus says that the coder cannot hear.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from timeline.coding.lexicon import Lexicon
from timeline.coding.triggers import PARTS, is_auxiliary
from timeline.language.document import Document


@dataclass(frozen=True, slots=True)
class UncodedWord:
    """A lemma that no lexicon row begins with, how often it was met, and the first sentence that has it."""

    part: str  # "verb" or "noun"
    lemma: str
    count: int
    example: str


def uncoded_words(documents: Iterable[Document], lexicon: Lexicon, least: int = 2) -> list[UncodedWord]:
    """Verbs and nouns met at least `least` times that the lexicon lacks, commonest first."""
    counts: Counter[tuple[str, str]] = Counter()
    examples: dict[tuple[str, str], str] = {}
    for document in documents:
        for token in document.tokens:
            part = PARTS.get(token.pos)
            if part not in {"verb", "noun"} or token.pos == "PROPN" or is_auxiliary(token):
                continue
            known = lexicon.frames(part)
            if token.lemma in known or token.lemma in lexicon.light or token.lemma in lexicon.operators:
                continue
            key = (part, token.lemma)
            counts[key] += 1
            if key not in examples:
                sentence = document.sentences[token.sentence]
                examples[key] = document.text[sentence.start : sentence.end]
    return [
        UncodedWord(part, lemma, count, examples[part, lemma])
        for (part, lemma), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        if count >= least
    ]
