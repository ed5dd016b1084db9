"""Build the table of inflected forms that ships (`data/forms.tsv.gz`), from the lists of spaCy's French lemmatiser.

Needs `spacy-lookups-data` (MIT) installed. A line is `form <tab> classes [<tab> lemma]`; the lemma is left out where
it is the form. Regular inflection that the lists leave to rules (plurals, feminines, first conjugation) is spelt out.
Rare words of the treebanks are kept out of it: in training they would be known with just the class they have there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from timeline.language.lemmas import ADJECTIVE_ENDINGS
from timeline.language.sorted_table import write_table
from timeline.language.training.corpus import TRAINING
from timeline.language.training.harmonise import sentences
from timeline.language.training.lemma_table import spacy_list

LETTERS = {
    "adj": "A", "adp": "P", "adv": "R", "aux": "X", "cconj": "C", "det": "D", "noun": "N", "pron": "O", "sconj": "S",
    "verb": "V",
}  # fmt: skip
PRESS_ENDINGS = (
    "e", "es", "ons", "ez", "ent", "er", "é", "ée", "és", "ées", "ant", "ais", "ait", "ions", "aient", "a", "èrent",
    "ai", "era", "eront", "erai", "erons", "erez", "erait", "eraient",
)  # fmt: skip
LITERARY = (
    "assions",
    "assiez",
    "assent",
    "asses",
    "asse",
    "âmes",
    "âtes",
    "ussions",
    "ussiez",
    "ussent",
    "usse",
    "usses",
    "ûmes",
    "ûtes",
    "issions",
    "issiez",
    "isses",
    "îmes",
    "îtes",
)
KNOWN_BY_ITSELF = 4
VERB_FIRST = "VXANRPDOCS"


def build(treebanks: Path, output: Path) -> None:
    """Write the table."""
    entries: dict[str, dict[str, str]] = defaultdict(dict)
    for part, forms in spacy_list("exc").items():
        for form, lemmas in forms.items():
            if not (part == "verb" and form.endswith(LITERARY)):
                entries[form].setdefault(LETTERS[part], lemmas[0])
    lemmas_of = {part: set(lemmas) for part, lemmas in spacy_list("index").items()}
    for part, forms in spacy_list("exc").items():
        lemmas_of.setdefault(part, set()).update(lemma for lemmas in forms.values() for lemma in lemmas)
    for part, form, lemma in _frequent(treebanks):
        entries[form].setdefault(LETTERS[part], lemma)
        lemmas_of[part].add(lemma)
    for part, lemmas in lemmas_of.items():
        for lemma in sorted(lemmas):
            for form in (lemma, *_inflections(lemma, part)):
                entries[form].setdefault(LETTERS[part], lemma)
    write_table({form: _value(form, found) for form, found in entries.items() if " " not in form}, output)


def _frequent(treebanks: Path) -> list[tuple[str, str, str]]:
    """Words of the training treebanks that are frequent enough for the parser to know them by themselves."""
    counts: Counter[tuple[str, str, str]] = Counter()
    for name in TRAINING:
        for rows in sentences((treebanks / f"{name}.conllu").read_text(encoding="utf-8")):
            words = (row for row in rows if row[0].isdigit())
            counts.update((row[3].lower(), row[1].lower().replace("’", "'"), row[2]) for row in words)
    return [key for key, count in counts.items() if key[0] in LETTERS and count >= KNOWN_BY_ITSELF and key[2] != "_"]


def _inflections(lemma: str, part: str) -> list[str]:
    if part == "verb" and lemma.endswith("er"):
        return [lemma[:-2] + ending for ending in PRESS_ENDINGS]
    if part not in {"noun", "adj"}:
        return []
    feminines = _feminines(lemma) if part == "adj" else []
    return [_plural(lemma), *feminines, *(feminine + "s" for feminine in feminines)]


def _feminines(lemma: str) -> list[str]:
    if lemma.endswith("e"):
        return []
    changed = [lemma[: -len(old)] + new for new, old in ADJECTIVE_ENDINGS if lemma.endswith(old)]
    return changed or [lemma + "e"]


def _plural(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z")):
        return lemma
    if lemma.endswith(("eau", "eu")):
        return lemma + "x"
    return lemma[:-2] + "aux" if lemma.endswith("al") else lemma + "s"


def _value(form: str, found: dict[str, str]) -> str:
    classes = "".join(sorted(found, key=VERB_FIRST.index))
    lemma = found[classes[0]]
    return classes if lemma == form else f"{classes}\t{lemma}"
