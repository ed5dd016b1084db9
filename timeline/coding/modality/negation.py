"""Is a verb denied: "ne … pas", "jamais", "aucun accord n'a été trouvé"; not "ne … que", not "ne" alone."""

from __future__ import annotations

from timeline.coding.clauses import auxiliaries
from timeline.language.document import Token

NEGATIONS = frozenset(["pas", "plus", "jamais", "guère", "point", "nullement", "aucunement", "rien", "personne", "ni"])
NEED_NE = frozenset(["plus", "point", "personne", "rien", "ni"])  # words that deny nothing without "ne"
NE = frozenset({"ne", "n'"})
NO = frozenset({"aucun", "nul", "aucune", "nulle", "zéro"})


def negated(verb: Token) -> str | None:
    """The words that deny a verb, or None."""
    words = [*verb.children, *(word for aux in auxiliaries(verb) for word in aux.children)]
    shared = verb.head.children if verb.dep == "conj" and verb.head is not None else []  # "n'a ni confirmé ni démenti"
    has_ne = any(word.text.lower() in NE for word in words)
    for word in words:
        form = word.text.lower()
        ne = has_ne or (form == "ni" and any(other.text.lower() in NE for other in shared))
        denies = form in NEGATIONS and (ne or form not in NEED_NE)
        if denies and word.pos == "NOUN" and any(child.dep == "det" for child in word.children):
            continue  # "emboîter le pas", "un point"
        if denies and word.dep.startswith(("advmod", "obj", "nsubj", "cc", "obl")):
            return f"ne … {form}"
    for child in verb.children:
        if child.dep.startswith(("nsubj", "obj")) and any(det.lemma in NO for det in child.children):
            return "aucun"
    return None
