"""Find and resolve the dates of a parsed article, each in the tense of the verb that governs it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from timeline.language.document import Document, Token
from timeline.mentions.dates.scanning import expressions
from timeline.mentions.dates.telling import mentions
from timeline.mentions.dates.tense import nearest_direction
from timeline.reading.fold import fold
from timeline.records import DateMention

AHEAD = frozenset(
    "prévoir attendre programmer fixer reporter repousser convoquer planifier promettre annoncer".split()
)  # as participles: what they govern is still to come
MODALS = frozenset("devoir aller pouvoir vouloir compter entendre espérer souhaiter prévoir envisager s'apprêter".split())
VERBAL = frozenset({"VERB", "AUX"})


def dates_in(document: Document, reference: date | None) -> list[DateMention]:
    """Every date expression in the parts of the article that were parsed, in text order; offsets in the full text."""
    folded = fold(document.text)
    nodes = [node for node in expressions(document.text, folded) if document.tokens_in(node.start, node.end)]

    def tense(start: int, end: int) -> str | None:
        return _governing_direction(document, start, end) or nearest_direction(folded, start, end)

    return mentions(nodes, document.text, folded, reference, "past", tense)


def _governing_direction(document: Document, start: int, end: int) -> str | None:
    """The direction of the nearest verb above the words of the date, None when it has no tense of its own."""
    words = document.tokens_in(start, end)
    inside = {token.index for token in words}
    top = next((token for token in words if token.head is None or token.head.index not in inside), None)
    if top is None:
        return None
    for token in [top, *top.ancestors()] if top.pos in VERBAL else top.ancestors():
        direction = _direction(token)
        if direction is not None:
            return direction
        if token.pos in VERBAL and token.morph.get("VerbForm") == "Fin":
            return None
    return None


def _direction(verb: Token) -> str | None:
    """What one verb says: its auxiliaries, its modal, its own tense; None for a bare infinitive or the present."""
    if verb.pos not in VERBAL:
        return None
    helpers = list(_helpers(verb))
    tenses = {helper.morph.get("Tense") for helper in helpers}
    participle = verb.morph.get("VerbForm") == "Part" and verb.morph.get("Tense") != "Pres"
    if participle and verb.lemma in AHEAD - {"annoncer"}:
        return "future"
    if participle:
        return "future" if "Fut" in tenses and not _perfect(helpers) else "past"
    if verb.morph.get("VerbForm") == "Inf":
        return _of_infinitive(verb, helpers)
    if verb.morph.get("Tense") == "Fut" or verb.morph.get("Mood") == "Cnd":
        return "future"
    return "past" if verb.morph.get("Tense") in ("Past", "Imp") else None


def _helpers(verb: Token) -> Iterator[Token]:
    yield from verb.children_by("aux", "cop")


def _perfect(helpers: list[Token]) -> bool:
    return any(helper.lemma == "avoir" for helper in helpers)


def _of_infinitive(verb: Token, helpers: list[Token]) -> str | None:
    if any(helper.morph.get("VerbForm") != "Inf" and helper.lemma in ("avoir", "être") for helper in helpers):
        return "past"
    head = verb.head
    if head is not None and head.pos in VERBAL and verb.dep.partition(":")[0] == "xcomp":
        return "future" if head.lemma in MODALS else None
    mark = verb.case or next((child.text.lower() for child in verb.children_by("mark")), None)
    if mark == "après":
        return "past"
    return "future" if mark == "pour" else None
