"""What a relative pronoun stands for: "qui", "dont", "lequel" → the mention just before it, by parse and by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.language.document import Document, Token
from timeline.mentions.actors.resolution.history import Candidate
from timeline.mentions.entity import Form
from timeline.mentions.quotations import is_saying
from timeline.records import Kind

ALWAYS = frozenset(
    {"dont", "lequel", "laquelle", "lesquels", "lesquelles", "auquel", "auxquels", "auxquelles", "duquel", "desquels",
     "desquelles"}
)  # fmt: skip
GENDERS = {
    "lequel": "Masc", "lesquels": "Masc", "auquel": "Masc", "auxquels": "Masc", "duquel": "Masc", "desquels": "Masc",
    "laquelle": "Fem", "lesquelles": "Fem", "auxquelles": "Fem", "desquelles": "Fem",
}  # fmt: skip
COMPARING = frozenset({"autre", "autres", "même", "mêmes", "moins", "plus"})
FARTHEST = 14  # tokens between a noun and its "lequel"
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
    plural, gender = _number(document, relative), GENDERS.get(relative.text.lower())
    fitting = [
        c
        for c in candidates
        if (plural is None or c.plural is None or c.plural == plural)
        and not (gender and c.gender and c.gender != gender)
        and not (c.place and relative.text.lower() == "qui")
    ]
    if relative.text.lower() in GENDERS:
        return _nearest(relative, plural, gender, candidates)
    by_place = _adjacent(document, relative, candidates)
    if by_place is not None and _is_told(document, relative, by_place):
        return None
    noun = noun_above(relative)
    if relative.text.lower() == "dont":
        if noun is None:
            return None  # "plusieurs pays, dont la France"
        if by_place is not None and not by_place.start <= noun.start < by_place.end:
            by_place = None  # "le pacte de Bagdad, dont": the pact
    by_parse = next((c for c in fitting if noun is not None and c.start <= noun.start < c.end), None)
    person = _person_before(document, relative, by_place, fitting) if by_place is not None else None
    if person is not None:
        return person
    if by_place is not None and by_place in fitting and (noun is None or by_parse is None or by_place.members):
        return by_place
    if by_parse is not None:
        return by_parse
    return None if noun is not None and by_place is None else (by_place if by_place in fitting else None)


def _nearest(
    relative: Token, plural: bool | None, gender: str | None, candidates: Sequence[Candidate]
) -> Candidate | None:
    """What "dans laquelle" takes up: the nearest noun of its gender and number, within reach."""
    for candidate in candidates:
        if candidate.end > relative.start or relative.index - candidate.token.index > FARTHEST:
            continue
        known = candidate.gender is not None or bool(candidate.kinds - {Kind.OTHER})
        agrees = known and candidate.gender in {gender, None} and candidate.plural in {plural, None}
        if agrees and candidate.token.sentence == relative.sentence and candidate.form is not Form.PRONOUN:
            return candidate
    return None


def _person_before(
    document: Document, relative: Token, by_place: Candidate, candidates: Sequence[Candidate]
) -> Candidate | None:
    """ "Berg, astronome à l'observatoire, qui": after a comma the person, not the place of work beside him."""
    first = document.token_at(by_place.start)
    comma = relative.index > 0 and document.tokens[relative.index - 1].text == ","
    if (
        not comma
        or first is None
        or not by_place.members
        or Kind.PERSON in by_place.kinds
        or by_place.role == "subject"
    ):
        return None
    if first.pos != "ADP" and not (first.index and document.tokens[first.index - 1].pos == "ADP"):
        return None
    for candidate in candidates:
        if candidate.token.sentence != relative.sentence or candidate.end > by_place.start:
            continue
        between = document.tokens_in(candidate.end, by_place.start)
        if any(token.pos in {"VERB", "AUX"} for token in between):
            return None
        if Kind.PERSON in candidate.kinds and candidate.form is not Form.PRONOUN:
            return candidate
    return None


def _is_told(document: Document, relative: Token, candidate: Candidate) -> bool:
    """True for the "que" of what is said to somebody or compared: "a déclaré à l'AFP qu'elle", "d'autres pays que"."""
    words = document.text[candidate.start : candidate.end].lower().split()
    if relative.text.lower() in {"que", "qu'"} and COMPARING & set(words):
        return True
    if relative.text.lower() not in {"que", "qu'"} or candidate.verb is None or not is_saying(candidate.verb):
        return False
    first = document.token_at(candidate.start)
    before = document.tokens[first.index - 1] if first is not None and first.index else None
    return any(token is not None and token.pos == "ADP" for token in (first, before))


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
    ending = [c for c in candidates if c.start <= last.start and c.end >= last.end and c.form is not Form.ADJECTIVE]
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
