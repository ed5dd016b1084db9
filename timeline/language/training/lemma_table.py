"""Build the lemma table that ships: the treebanks' own lemmas over the lists of spaCy's French rule lemmatiser.

Needs `spacy-lookups-data` (MIT) installed; what is written is `part of speech <tab> form <tab> lemma`, gzipped. Lists
that only confirm what a rule gives anyway (a noun that is its own lemma and could not be a plural) are left out.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any

from timeline.language.sorted_table import write_table
from timeline.language.training.corpus import TRAINING
from timeline.language.training.harmonise import sentences

CONTENT = ("NOUN", "VERB", "ADJ", "ADV")
PARTS = (*CONTENT, "AUX", "ADP", "CCONJ", "DET", "PRON", "SCONJ", "NUM")
CONTRACTED = {"du", "au", "aux", "des", "duquel", "auquel", "desquels", "auxquels", "desquelles", "auxquelles"}


def build(treebanks: Path, output: Path) -> None:
    """Write the table; the treebanks are those of the training set, so that the figures on Sequoia stay honest."""
    table = _from_lists()
    table.update(_from_treebanks(treebanks))
    write_table({f"{part}\t{form}": lemma for (part, form), lemma in table.items()}, output)


def _from_lists() -> dict[tuple[str, str], str]:
    exceptions, index = spacy_list("exc"), spacy_list("index")
    table = {
        (part, form): form
        for part in CONTENT
        for form in index[part.lower()]
        if part == "VERB" or form.endswith(("s", "x", "e", "aux"))
        if part != "NOUN" or form.endswith(("s", "x"))
    }
    for part in PARTS:
        for form, lemmas in exceptions.get(part.lower(), {}).items():
            table.setdefault((part, form), lemmas[0])
    return {key: lemma for key, lemma in table.items() if "\t" not in key[1] and key[1]}


def spacy_list(name: str) -> dict[str, Any]:
    packed = files("spacy_lookups_data").joinpath(f"data/fr_lemma_{name}.json.gz").read_bytes()
    lists: dict[str, Any] = json.loads(gzip.decompress(packed))
    return lists


def _from_treebanks(treebanks: Path) -> dict[tuple[str, str], str]:
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for name in TRAINING:
        for rows in sentences((treebanks / f"{name}.conllu").read_text(encoding="utf-8")):
            for row in rows:
                if row[3] in PARTS and row[0].isdigit() and "Typo=Yes" not in row[5]:
                    counts[row[3], row[1].lower().replace("’", "'")][row[2]] += 1
    table = {key: found.most_common(1)[0][0] for key, found in counts.items()}
    return {key: lemma for key, lemma in table.items() if key[1] not in CONTRACTED and lemma != "_"}
