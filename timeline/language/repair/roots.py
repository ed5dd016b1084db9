"""A clause is headed by its verb: "L'Allemagne, qui avait promis des chars, fournira…" has "fournira" as root."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.tree import before, group_start, has_subject, is_finite, person

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
MISREAD = frozenset({"conj", "acl", "appos", "xcomp", "dep", "punct", "obj", "amod", "nmod"})
OF_THE_CLAUSE = ("punct", "advmod", "obl", "cc", "advcl")


def a_clause_is_headed_by_its_verb(sentence: Sentence) -> None:
    """Where a noun with a relative clause is the root, the next verb without subject takes its place."""
    root = sentence.root
    if root.pos not in NOMINAL or any(child.dep == "cop" for child in root.children):
        return
    if not any(child.dep == "acl:relcl" for child in root.children):
        return
    verb = next(
        (token for token in sentence.tokens if token.index > root.index and _stands_alone(token, sentence)), None
    )
    if verb is None:
        return
    verb.attach(None, "root")
    root.attach(verb, "nsubj")
    for child in list(root.children):
        if child.dep.startswith(OF_THE_CLAUSE) and (child.index < root.index or child.index > verb.index):
            child.attach(verb, child.dep)


def _stands_alone(token: Token, sentence: Sentence) -> bool:
    """Whether a finite verb behind a comma has neither subject nor conjunction."""
    if token.pos != "VERB" or token.dep not in MISREAD or not is_finite(token) or has_subject(token):
        return False
    if person(token) not in {None, "3"} or any(child.dep in {"mark", "cc"} for child in token.children):
        return False
    mark = before(token, sentence, token.index - group_start(token) + 1)
    return mark is not None and mark.text == ","
