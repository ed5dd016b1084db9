"""What several repairs ask of a tree, and the one way they change it."""

from __future__ import annotations

from timeline.language.document import Sentence, Token

CLOSING_QUOTES = frozenset({"»", '"', "”", "''"})


def hang(token: Token, head: Token, dep: str) -> bool:
    """Attach the token to another head unless that would make a loop; says whether it was done."""
    if head is token or token in head.ancestors():
        return False
    token.attach(head, dep)
    return True


def before(token: Token, sentence: Sentence, distance: int = 1) -> Token | None:
    """The token some places before this one in its sentence, or None."""
    at = token.index - distance - sentence.tokens[0].index
    return sentence.tokens[at] if at >= 0 else None


def after(token: Token, sentence: Sentence, distance: int = 1) -> Token | None:
    """The token some places after this one in its sentence, or None."""
    at = token.index + distance - sentence.tokens[0].index
    return sentence.tokens[at] if at < len(sentence.tokens) else None


def is_finite(verb: Token) -> bool:
    """Whether a verb heads a finite clause: by its own form or by that of its auxiliary."""
    if verb.morph.get("VerbForm") == "Fin":
        return True
    return any(
        child.morph.get("VerbForm") == "Fin" for child in verb.children if child.dep.partition(":")[0] in {"aux", "cop"}
    )


def person(verb: Token) -> str | None:
    """The person ("1", "2", "3") of a finite verb or of its auxiliary, or None."""
    forms = (verb, *(child for child in verb.children if child.dep.partition(":")[0] in {"aux", "cop"}))
    return next((form.morph["Person"] for form in forms if "Person" in form.morph), None)


def has_subject(verb: Token) -> bool:
    """Whether a subject of any kind hangs on the verb ("il" of "il faut" counts)."""
    return any(child.dep.startswith(("nsubj", "csubj")) or child.dep == "expl:subj" for child in verb.children)


def has_case(token: Token) -> bool:
    """Whether a preposition introduces the token."""
    return any(child.dep == "case" for child in token.children)


def has_determiner(token: Token) -> bool:
    """Whether an article or another determiner belongs to the token."""
    return any(child.dep in {"det", "nummod"} for child in token.children)


def group_start(verb: Token) -> int:
    """Index of the first word of the verb with its auxiliaries, clitics and negation ("n'a pas été reçu")."""
    first = verb.index
    for child in sorted(verb.children, key=lambda child: -child.index):
        near = child.index == first - 1 and child.pos in {"AUX", "PRON", "ADV", "VERB"}
        if near and child.dep.startswith(("aux", "cop", "expl", "advmod", "obj", "iobj")):
            first = child.index
    return first
