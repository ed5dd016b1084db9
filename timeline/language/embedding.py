"""The embedding layer of the model that ships: spaCy's hash embedding plus what a dictionary of forms says of a word.

Registered as `timeline.FormEmbed.v1`; importing this module is what lets spaCy load the model.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import HashEmbed, Maxout, Model, chain, concatenate, list2ragged, ragged2list, with_array

from timeline.language.forms import classes_and_lemma

FIRST_SEED = 8  # as in spaCy's own layer: every table its own seed


@registry.architectures("timeline.FormEmbed.v1")  # type: ignore[untyped-decorator]
def form_embed(width: int, attrs: list[str], rows: list[int]) -> Model[list[Doc], list[Any]]:
    """Embed the lexical attributes, the classes and the lemma of each word; `rows` has two sizes more than `attrs`."""
    if len(rows) != len(attrs) + 2:
        raise ValueError(f"rows must name a size for each of {attrs}, for the classes and for the lemma")
    tables: list[Model[Any, Any]] = [
        HashEmbed(width, size, column=column, seed=FIRST_SEED + column, dropout=0.0) for column, size in enumerate(rows)
    ]
    mixer = Maxout(width, width * len(tables), nP=3, dropout=0.0, normalize=True)
    features: Model[list[Doc], list[Any]] = Model("form_features", _features, attrs={"columns": [*attrs, "NORM"]})
    return chain(features, list2ragged(), with_array(concatenate(*tables)), with_array(mixer), ragged2list())


def _features(
    model: Model[list[Doc], list[Any]], docs: list[Doc], is_train: bool
) -> tuple[list[Any], Callable[[list[Any]], list[Any]]]:
    columns = model.attrs["columns"]
    found = []
    for doc in docs:
        values = doc.to_array(columns)
        codes = [_codes(norm, doc.vocab.strings) for norm in values[:, -1].tolist()]
        dictionary = np.array(codes, dtype="uint64").reshape(len(doc), 2)
        found.append(np.hstack([values[:, :-1], dictionary]))
    return found, lambda gradients: []


_KNOWN: dict[int, tuple[int, int]] = {}


def _codes(norm: int, strings: StringStore) -> tuple[int, int]:
    """Hashes of the classes and lemma of a word given as the hash of its lower-case form."""
    codes = _KNOWN.get(norm)
    if codes is None:
        classes, lemma = classes_and_lemma(strings[norm])
        codes = _KNOWN[norm] = (strings.add(classes), strings.add(lemma))
    return codes
