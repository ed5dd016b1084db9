"""Relative clauses by their pronoun, even where the parser hung them elsewhere: verb → pronoun and antecedent."""

from __future__ import annotations

from timeline.language.document import Token

WHICH = ("lequel", "laquelle", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles", "duquel", "desquels")
PLACE = frozenset({"où"})


def relative_pronoun(verb: Token) -> Token | None:
    """The "où" or "lequel" of the clause that a verb heads; not "qui", "que", "dont", which say who somebody is."""
    for child in verb.children:
        if child.index > verb.index:
            break
        if child.text.lower() in PLACE or child.text.lower().endswith(WHICH):
            return child
    return None


def antecedent(verb: Token, pronoun: Token) -> Token | None:
    """What the pronoun stands for: the noun that the clause qualifies, else the nearest common noun before it."""
    if verb.dep == "acl:relcl" and verb.head is not None:
        return verb.head
    top = next(reversed([pronoun, *pronoun.ancestors()]))
    before = [token for token in top.subtree() if token.index < pronoun.index and token.pos == "NOUN"]
    return before[-1] if before else None
