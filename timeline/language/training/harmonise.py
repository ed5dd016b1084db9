"""Bring three French treebanks to one set of labels before they are mixed.

CoNLL-U in, CoNLL-U out (Universal Dependencies 2). Sequoia is the norm, since the figures are taken on it: PUD's bare
`obl` becomes `obl:arg`, `obl:mod` or `obl:agent` by what Sequoia and GSD do with the same verb and preposition, its
reflexive objects become `expl:pv`, and features that only one treebank has, or that nothing above reads, are dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

KEPT_FEATURES = frozenset({"Definite", "Gender", "Mood", "Number", "Person", "Polarity", "Poss", "PronType", "Reflex",
                           "Tense", "VerbForm", "NumType"})  # fmt: skip
RENAMED = {
    "obl": "obl:mod", "dep:comp": "dep", "obj:lvc": "obj", "iobj:agent": "iobj", "nsubj:outer": "nsubj",
    "flat": "flat:name", "csubj:pass": "csubj", "aux": "aux:tense",
}  # fmt: skip

Row = list[str]


def sentences(conllu: str) -> Iterator[list[Row]]:
    """The sentences of a CoNLL-U text as lists of its ten columns, comments left out."""
    for block in conllu.strip().split("\n\n"):
        yield [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]


class ObliqueModel:
    """How often a verb takes a preposition as argument rather than as modifier, counted over treebanks that say it."""

    def __init__(self, treebanks: list[str]) -> None:
        self.by_verb: Counter[tuple[str, str, str]] = Counter()
        self.by_preposition: Counter[tuple[str, str]] = Counter()
        for treebank in treebanks:
            for rows in sentences(treebank):
                words = {row[0]: row for row in rows}
                for row in rows:
                    if row[7] in {"obl:arg", "obl:mod"}:
                        preposition = _preposition(row, rows)
                        self.by_verb[words[row[6]][2], preposition, row[7]] += 1
                        self.by_preposition[preposition, row[7]] += 1

    def label(self, verb: str, preposition: str) -> str:
        """`obl:arg` or `obl:mod`, by the verb where it was seen with the preposition, else by the preposition."""
        counts = [self.by_verb[verb, preposition, label] for label in ("obl:arg", "obl:mod")]
        if not any(counts):
            counts = [self.by_preposition[preposition, label] for label in ("obl:arg", "obl:mod")]
        return "obl:arg" if counts[0] > counts[1] else "obl:mod"


def harmonise(conllu: str, obliques: ObliqueModel, *, bare_obliques: bool, sequoia: bool = False) -> str:
    """The same sentences under one label set; `bare_obliques` says that `obl` needs telling apart (PUD)."""
    blocks = []
    for rows in sentences(conllu):
        if bare_obliques:
            _tell_obliques_apart(rows, obliques)
        if not sequoia:
            _follow_sequoia(rows)
        for row in rows:
            row[7] = RENAMED.get(row[7], row[7])
            row[5] = _features(row[5])
        blocks.append("\n".join("\t".join(row) for row in rows))
    return "\n\n".join(blocks) + "\n\n"


def _tell_obliques_apart(rows: list[Row], obliques: ObliqueModel) -> None:
    words = {row[0]: row for row in rows}
    passive = {row[6] for row in rows if row[7] in {"aux:pass", "nsubj:pass"}}
    for row in rows:
        if row[7] == "obl":
            preposition = _preposition(row, rows)
            head = words[row[6]]
            participle = head[6] in passive or head[0] in passive or (head[7] == "acl" and "VerbForm=Part" in head[5])
            agent = preposition == "par" and participle
            row[7] = "obl:agent" if agent else obliques.label(head[2], preposition)
        elif row[7] == "obj" and row[1].lower() in {"se", "s'", "s’"}:
            row[7] = "expl:pv"


def _follow_sequoia(rows: list[Row]) -> None:
    """Names after a noun ("le président Chirac", "M. Chirac") modify it; participles after a comma are adverbial
    clauses; an inserted saying ("a dit le maire") is `parataxis:insert`."""
    words = {row[0]: row for row in rows}
    subjects = {row[6]: int(row[0]) for row in rows if row[0].isdigit() and row[7].startswith("nsubj")}
    for row in rows:
        if not row[0].isdigit() or row[6] not in words:
            continue
        head = words[row[6]]
        between = rows[rows.index(head) + 1 : rows.index(row)]
        if row[3] == "PROPN" and head[3] == "NOUN" and row[7] in {"appos", "flat:name", "flat"}:
            if int(row[0]) > int(head[0]) and all(word[3] == "ADJ" for word in between):
                row[7] = "nmod"
        elif row[7] == "ccomp" and "VerbForm=Part" in row[5] and row[1].endswith("ant"):
            row[7] = "advcl"
        elif row[7] == "parataxis" and row[3] == "VERB" and subjects.get(row[0], 0) > int(row[0]):
            row[7] = "parataxis:insert"


def _preposition(row: Row, rows: list[Row]) -> str:
    return next((other[2] for other in rows if other[6] == row[0] and other[7] == "case"), "")


def _features(column: str) -> str:
    kept = [pair for pair in column.split("|") if pair.partition("=")[0] in KEPT_FEATURES]
    return "|".join(kept) or "_"
