"""Turn the treebanks (CoNLL-U) into spaCy's training corpora.

"du", "aux" stay one token: UD splits them, text does not, and `merge_subtokens` puts the tree on the written words.
Sentences are joined into documents of several lengths, so that the parser learns where sentences end.
"""

from __future__ import annotations

import random
from pathlib import Path

from spacy.tokens import Doc, DocBin
from spacy.training.converters.conllu_to_docs import conllu_to_docs

from timeline.language.training.harmonise import ObliqueModel, harmonise

TRAINING = ("sequoia-train", "gsd-dev", "gsd-test", "pud")
HELD_OUT = ("sequoia-dev", "sequoia-test")
SENTENCES_PER_DOCUMENT = (1, 3, 10)


def convert(treebanks: Path, corpora: Path) -> None:
    """Write `train.spacy` (all training treebanks, harmonised) and one file for each held-out one, as published."""
    corpora.mkdir(parents=True, exist_ok=True)
    texts = {name: (treebanks / f"{name}.conllu").read_text(encoding="utf-8") for name in TRAINING + HELD_OUT}
    obliques = ObliqueModel([texts["sequoia-train"], texts["gsd-dev"], texts["gsd-test"]])
    documents: list[Doc] = []
    for name in TRAINING:
        sequoia = name.startswith("sequoia")
        documents += _regroup(harmonise(texts[name], obliques, bare_obliques=name == "pud", sequoia=sequoia))
    random.Random(0).shuffle(documents)
    _write(documents, corpora / "train.spacy")
    for name in HELD_OUT:
        _write(_documents(texts[name], 10), corpora / f"{name}.spacy")


def _regroup(conllu: str) -> list[Doc]:
    """Documents of one, three and ten sentences in turn, so that titles alone and running text are both seen."""
    blocks = conllu.strip().split("\n\n")
    documents: list[Doc] = []
    at = turn = 0
    while at < len(blocks):
        size = SENTENCES_PER_DOCUMENT[turn % len(SENTENCES_PER_DOCUMENT)]
        part = "\n\n".join(blocks[at : at + size]) + "\n\n"
        documents += _documents(part, size)
        at, turn = at + size, turn + 1
    return documents


def _documents(conllu: str, size: int) -> list[Doc]:
    return list(conllu_to_docs(conllu, n_sents=size, merge_subtokens=True, no_print=True))  # type: ignore[no-untyped-call]


def _write(documents: list[Doc], path: Path) -> None:
    DocBin(docs=documents, store_user_data=True).to_disk(path)
