"""Present participles behind a comma ("…, assurant que…") say what the subject of the clause does meanwhile."""

from __future__ import annotations

from timeline.language.document import Sentence, Token
from timeline.language.repair.inversion import saying_verbs
from timeline.language.repair.tree import before, hang, is_finite


def participles_after_a_comma_are_clauses(sentence: Sentence) -> None:
    """Hang them as `advcl` on the verb; those of other verbs than of saying stay with the noun they stand behind."""
    for token in sentence.tokens:
        if token.pos != "VERB" or not token.text.endswith("ant") or token.head is None:
            continue
        mark = before(token, sentence)
        if mark is None or mark.text != ",":
            continue
        if token.dep == "ccomp":
            token.dep = "advcl"
        elif token.dep == "acl" and token.lemma in saying_verbs():
            verb = _governing_verb(token)
            if verb is not None:
                hang(token, verb, "advcl")


def _governing_verb(token: Token) -> Token | None:
    return next((above for above in token.ancestors() if above.pos == "VERB" and is_finite(above)), None)
