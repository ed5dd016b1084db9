"""An auxiliary or copula governs nothing in Universal Dependencies: what hangs on it belongs to its verb."""

from __future__ import annotations

from timeline.language.document import Sentence
from timeline.language.repair.tree import hang


def auxiliaries_govern_nothing(sentence: Sentence) -> None:
    """ "Il a une nouvelle fois accusé": a subject found on "a" moves to "accusé"."""
    for token in sentence.tokens:
        if token.head is None or not token.dep.startswith(("aux", "cop")):
            continue
        for child in list(token.children):
            if child.dep.startswith(("nsubj", "obj", "iobj", "obl", "expl", "ccomp", "xcomp", "advcl", "parataxis")):
                hang(child, token.head, child.dep)
