"""Parse French text with spaCy: article text in, `Document` out, in Universal Dependencies terms.

The one module that runs a spaCy pipeline. It normalises the text (offsets kept), parses it line by line, sets sentence
boundaries by the rules of `sentences` before the parser runs, and has the parse mended by `repair`. The model is the
one that ships in `model/`, or any UD pipeline for French that spaCy can load ("fr_core_news_lg", a folder).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken
from thinc.api import NumpyOps, get_current_ops, set_current_ops

import timeline.language.embedding  # noqa: F401  (registers the layer that the shipped model names)
from timeline.errors import UsageError
from timeline.language.document import Document, Sentence, Token
from timeline.language.lemmas import lemma_of, mark_reflexives
from timeline.language.normalise import normalise
from timeline.language.repair import repair
from timeline.language.segments import segments
from timeline.language.sentences import set_sentence_starts
from timeline.language.tokenizing import tokenizer_for
from timeline.records import Span

SHIPPED_MODEL = Path(__file__).with_name("model")
UNUSED = ("ner", "lemmatizer", "trainable_lemmatizer", "senter", "attribute_ruler")
ARTICLES_AT_ONCE = 64


class Parser:
    """A French pipeline, loaded once. `model` is a spaCy package name or folder; None is the model that ships."""

    def __init__(self, model: str | None = None) -> None:
        self._nlp = _load(model)
        self.own_model = _identity(self._nlp) if model is not None else None  # what names a model that is not ours

    def parse(self, text: str, skip: Sequence[Span] = ()) -> Document:
        """Parse one text; the characters in `skip` (footnotes, "Lire aussi") give no tokens."""
        return next(self.parse_all([(text, skip)]))

    def parse_all(self, texts: Iterable[tuple[str, Sequence[Span]]]) -> Iterator[Document]:
        """Parse many texts, each with its spans to skip: one document for each, in order, faster than one by one."""
        waiting = iter(texts)
        while batch := list(islice(waiting, ARTICLES_AT_ONCE)):
            yield from self._parse_batch(batch)

    def _parse_batch(self, batch: list[tuple[str, Sequence[Span]]]) -> Iterator[Document]:
        normalised = [normalise(text) for text, _ in batch]
        places = [
            (number, start, end)
            for number, (text, (_, skip)) in enumerate(zip(normalised, batch, strict=True))
            for start, end in segments(text, skip)
        ]
        pieces = ((normalised[number][start:end], (number, start)) for number, start, end in places)
        building = [_Building() for _ in batch]
        for doc, (number, start) in self._nlp.pipe(pieces, as_tuples=True):
            building[number].add(doc, start)
        for text, built in zip(normalised, building, strict=True):
            document = Document(text, built.sentences)
            repair(document)
            mark_reflexives(document)
            yield document


@cache
def load_parser(model: str | None = None) -> Parser:
    """The parser for this model, loaded once in a run."""
    return Parser(model)


def use_fast_matrix_product() -> None:
    """Have thinc multiply matrices with numpy rather than with blis: the parser is 1.7 times as fast."""
    if isinstance(get_current_ops(), NumpyOps):
        set_current_ops(NumpyOps(use_blis=False))


def _load(model: str | None) -> Language:
    use_fast_matrix_product()
    try:
        nlp = spacy.load(model or SHIPPED_MODEL, exclude=UNUSED)
    except OSError as error:
        raise UsageError(f"there is no spaCy model {model}", hint=f"python -m spacy download {model}") from error
    if "parser" not in nlp.pipe_names:
        raise UsageError(f"the spaCy model {model} has no dependency parser")
    nlp.tokenizer = tokenizer_for(nlp)
    nlp.add_pipe("timeline_sentences", before="parser")
    return nlp


def _identity(nlp: Language) -> str:
    """Name and version of a model, and a digest of all it says of itself (its scores, too: of one training run)."""
    digest = sha256(json.dumps(nlp.meta, sort_keys=True, default=str).encode()).hexdigest()[:8]
    return f"{nlp.meta.get('name', '?')} {nlp.meta.get('version', '?')} {digest}"


@Language.component("timeline_sentences")
def _sentence_component(doc: Doc) -> Doc:
    set_sentence_starts(doc)
    return doc


def document_of(doc: Doc) -> Document:
    """One parsed text as a document, the parser's tree unchanged."""
    built = _Building()
    built.add(doc, 0)
    return Document(doc.text, built.sentences)


class _Building:
    """The sentences of a text while its pieces come in, so that no parsed piece is kept longer than needed."""

    def __init__(self) -> None:
        self.sentences: list[Sentence] = []
        self._count = 0

    def add(self, doc: Doc, offset: int) -> None:
        """Add the sentences of one parsed piece that begins at `offset`."""
        made: dict[int, Token] = {}
        for span in doc.sents:
            tokens = [self._token(word, offset) for word in span if not word.is_space]
            made.update(zip((word.i for word in span if not word.is_space), tokens, strict=True))
            if tokens:
                self.sentences.append(Sentence(len(self.sentences), tokens))
        for place, token in made.items():
            word = doc[place]
            head = word.head
            while head.is_space and head.head.i != head.i:
                head = head.head
            if head.i != word.i and head.i in made:
                token.head, token.dep = made[head.i], word.dep_
                made[head.i].children.append(token)

    def _token(self, word: SpacyToken, offset: int) -> Token:
        morph = word.morph.to_dict()
        token = Token(self._count, word.text, offset + word.idx, "", word.pos_, morph, len(self.sentences))
        token.lemma = lemma_of(token)
        self._count += 1
        return token
