"""Measure a pipeline on a converted treebank: tags, tree, sentences, lemmas, and F1 of every relation.

Gold tokens in, figures in percent out. The tree is measured as the layers above see it (sentence boundaries set by
`sentences`, mended by `repair`) or as the parser alone gives it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from timeline.language.document import Document
from timeline.language.lemmas import lemma
from timeline.language.parsing import document_of
from timeline.language.repair import repair
from timeline.language.sentences import set_sentence_starts
from timeline.language.training.harmonise import sentences

ROLES = (
    "nsubj",
    "nsubj:pass",
    "obj",
    "obl:agent",
    "obl:arg",
    "ccomp",
    "xcomp",
    "appos",
    "conj",
    "acl:relcl",
    "flat:name",
)


@dataclass
class Figures:
    """What was measured, in percent; `relations` maps a relation to its labelled F1."""

    pos: float
    uas: float
    las: float
    sentences: float
    relations: dict[str, float] = field(default_factory=dict)

    def __str__(self) -> str:
        roles = " ".join(f"{name} {self.relations.get(name, 0):.1f}" for name in ROLES)
        return f"POS {self.pos:.2f} UAS {self.uas:.2f} LAS {self.las:.2f} sentences {self.sentences:.1f} | {roles}"


def evaluate(nlp: Language, corpus: Path, *, repaired: bool = True) -> Figures:
    """Parse the corpus' own tokens and compare; punctuation does not count in UAS and LAS."""
    right: Counter[str] = Counter()
    gold_arcs: Counter[str] = Counter()
    found_arcs: Counter[str] = Counter()
    right_arcs: Counter[str] = Counter()
    boundaries = [0, 0, 0]
    for gold, document in _parsed(nlp, corpus, repaired):
        wanted = [token for token in gold if not token.is_space]
        starts = {sentence.tokens[0].index for sentence in document.sentences}
        gold_starts = {at for at, token in enumerate(wanted) if token.is_sent_start}
        boundaries = [
            boundaries[0] + len(starts & gold_starts), boundaries[1] + len(starts), boundaries[2] + len(gold_starts)
        ]  # fmt: skip
        places = {token.i: at for at, token in enumerate(wanted)}
        for at, (token, made) in enumerate(zip(wanted, document.tokens, strict=True)):
            right["tokens"] += 1
            right["pos"] += token.pos_ == made.pos
            if token.dep_ == "punct":
                continue
            head = places[token.head.i]
            same_head = head == (made.head.index if made.head is not None else at)
            dep = token.dep_.lower()
            right["arcs"] += 1
            right["uas"] += same_head
            right["las"] += same_head and dep == made.dep
            gold_arcs[dep] += 1
            found_arcs[made.dep] += 1
            right_arcs[dep] += same_head and dep == made.dep
    return Figures(
        pos=100 * right["pos"] / right["tokens"],
        uas=100 * right["uas"] / right["arcs"],
        las=100 * right["las"] / right["arcs"],
        sentences=200 * boundaries[0] / (boundaries[1] + boundaries[2]),
        relations={name: 200 * right_arcs[name] / (found_arcs[name] + gold_arcs[name]) for name in sorted(gold_arcs)},
    )


def lemma_accuracy(conllu: str, parts: tuple[str, ...] = ("VERB", "NOUN")) -> dict[str, float]:
    """Percent of a treebank's words of these parts of speech whose lemma, from form and part, is the treebank's."""
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for rows in sentences(conllu):
        for row in rows:
            if row[3] in parts and row[2] != "_":
                seen[row[3]] += 1
                right[row[3]] += lemma(row[1], row[3]) == row[2]
    return {part: 100 * right[part] / seen[part] for part in parts}


def _parsed(nlp: Language, corpus: Path, repaired: bool) -> Iterator[tuple[Doc, Document]]:
    for gold in DocBin().from_disk(corpus).get_docs(nlp.vocab):
        doc = Doc(nlp.vocab, words=[token.text for token in gold], spaces=[bool(token.whitespace_) for token in gold])
        for name, component in nlp.pipeline:
            if name == "parser" and repaired:
                set_sentence_starts(doc)
            doc = component(doc)
        document = document_of(doc)
        if repaired:
            repair(document)
        yield gold, document


def tokens_per_second(nlp: Language, corpus: Path, *, repetitions: int = 3) -> float:
    """How fast the bare pipeline parses the corpus' texts."""
    texts = [doc.text for doc in DocBin().from_disk(corpus).get_docs(nlp.vocab)] * repetitions
    start = perf_counter()
    count = sum(len(doc) for doc in nlp.pipe(texts))
    return count / (perf_counter() - start)
