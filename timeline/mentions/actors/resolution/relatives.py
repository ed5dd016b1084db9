"""What a relative pronoun stands for: "qui", "dont", "lequel" → the mention just before it, by parse and by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.language.document import Document, Token
from timeline.mentions.actors.resolution.history import Candidate

ALWAYS = frozenset(
    {"dont", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles", "duquel", "desquels",
     "desquelles"}
)  # fmt: skip
PLURAL = frozenset({"lesquels", "lesquelles", "auxquels", "auxquelles", "desquels", "desquelles"})
BETWEEN = frozenset({",", "(", ")", "-", "–", "—", "»", '"', "à", "de", "avec", "pour", "par", "chez", "sur", "contre",
                     "et", "auprès", "en", "toutefois", "également"})  # fmt: skip


def find_relatives(document: Document) -> Iterator[Token]:
    """The relative pronouns in text order; a question's "qui" is none."""
    for token in document.tokens:
        text = token.text.lower()
        first = not token.index or document.tokens[token.index - 1].sentence != token.sentence
        object_of_clause = text in {"que", "qu'"} and token.morph.get("PronType") == "Rel" and token.pos == "PRON"
        if token.index and document.tokens[token.index - 1].text.lower() == "ce":
            continue  # "ce qui", "ce dont": a whole clause
        if text in ALWAYS or (text == "qui" and not first) or object_of_clause:
            yield token


def antecedent(document: Document, relative: Token, candidates: Sequence[Candidate]) -> Candidate | None:
    """The candidate (latest first) that a relative points to; one without members, or None, when it is no actor."""
    plural = _number(document, relative)
    fitting = [c for c in candidates if plural is None or c.plural is None or c.plural == plural]
    by_place = _adjacent(document, relative, candidates)
    noun = noun_above(relative)
    by_parse = next((c for c in fitting if noun is not None and c.start <= noun.start < c.end), None)
    if by_place is not None and by_place in fitting and (noun is None or by_parse is None or by_place.members):
        return by_place
    if by_parse is not None:
        return by_parse
    return None if noun is not None and by_place is None else (by_place if by_place in fitting else None)


def noun_above(relative: Token) -> Token | None:
    """The noun to which the parse hangs a relative clause."""
    for token in (relative, *relative.ancestors()):
        if token.dep.startswith("acl") and token.head is not None and token.head.index < relative.index:
            return token.head
    return None


def _adjacent(document: Document, relative: Token, candidates: Sequence[Candidate]) -> Candidate | None:
    """The longest candidate that ends right before the pronoun, a comma and a preposition apart."""
    at = relative.index - 1
    while at >= 0 and document.tokens[at].text.lower() in BETWEEN and relative.index - at < 4:
        at -= 1
    if at < 0:
        return None
    last = document.tokens[at]
    ending = [c for c in candidates if c.start <= last.start and c.end >= last.end]
    return min(ending, key=lambda candidate: (not candidate.members, candidate.start)) if ending else None


def _number(document: Document, relative: Token) -> bool | None:
    """Whether the verb of "qui" is plural; None where nothing tells."""
    text = relative.text.lower()
    if text in PLURAL:
        return True
    if text in ALWAYS and text != "dont":
        return False
    if text != "qui" or (relative.index and document.tokens[relative.index - 1].pos == "ADP"):
        return None
    for token in document.tokens[relative.index + 1 : relative.index + 8]:
        if token.morph.get("VerbForm") == "Fin" and "Number" in token.morph:
            return token.morph["Number"] == "Plur"
        if token.text in {".", ";"}:
            break
    return None
