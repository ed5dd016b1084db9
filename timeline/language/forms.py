"""What a written French form can be: the word classes it can have and the lemma it probably comes from.

A dictionary of inflected forms (built by `training/form_table.py` from the lists of spaCy's French lemmatiser) that
gives the parser a feature of words it never saw in training: "condamnent" is a form of a verb, and of which one.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from timeline.language.lemmas import listed_verb as lemma_of_verb
from timeline.language.sorted_table import SortedTable

TABLE = Path(__file__).parent / "data" / "forms.tsv.gz"
UNKNOWN = "?"


@cache
def _table() -> SortedTable:
    return SortedTable(TABLE)


def classes_and_lemma(form: str) -> tuple[str, str]:
    """The word classes of a lower-case form ("NV": noun or verb; "?" if unknown) and its lemma (the form if unknown).

    A form that can be a verb gives the verb's infinitive, since that is what carries the frame.
    """
    entry = _table().get(form) or (_table().get(form.replace("œ", "oe")) if "œ" in form else None)
    if entry is None and "è" in form and (verb := lemma_of_verb(form)) is not None:
        return "V", verb  # "assène" of asséner, which the lists leave out
    if entry is None:
        return UNKNOWN, form
    classes, _, lemma = entry.partition("\t")
    return classes, lemma or form
