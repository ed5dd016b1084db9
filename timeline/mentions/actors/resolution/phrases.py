"""Find phrases that point back without a name: "les deux hommes", "tous deux", "l'organisation"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from timeline.language.document import Document, Token
from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.pronouns import governor
from timeline.mentions.actors.resolution.tables import value_of
from timeline.mentions.entity import Form
from timeline.mentions.quotations import is_saying
from timeline.records import Kind

COUNTS = {"deux": 2, "trois": 3, "quatre": 4}
SIDES = frozenset({Kind.STATE, Kind.IGO, Kind.GOVERNMENT, Kind.ARMED_GROUP, Kind.PARTY, Kind.MILITARY, Kind.COMPANY})
KINDS_OF = {"persons": frozenset({Kind.PERSON}), "sides": SIDES, "any": SIDES | {Kind.PERSON}}
DETERMINERS = frozenset({"les", "des", "aux", "ces", "ses", "leurs"})
PLACING = frozenset({"à", "dans", "en", "sur", "vers", "hors de"})
POINTERS = frozenset({"le", "la", "l'", "ce", "cet", "cette", "du", "au"})


def find_phrases(document: Document) -> Iterator[Anaphor]:
    """All of them in text order. Whether a noun such as "le mouvement" does point back is for the resolver to say."""
    for token in document.tokens:
        yield from _several(document, token)
        yield from _nominal(document, token)


def _several(document: Document, token: Token) -> Iterator[Anaphor]:
    count = COUNTS.get(token.text.lower())
    if count is None or not token.index:
        return
    before = document.tokens[token.index - 1]
    after = document.tokens[token.index + 1 : token.index + 4]
    word = before.text.lower()
    if word == "tous":
        yield _made(before, token, token, Form.PRONOUN, KINDS_OF["any"], count)
    elif word == "les" and token.index > 1 and document.tokens[token.index - 2].text.lower() == "tous":
        yield _made(document.tokens[token.index - 2], token, token, Form.PRONOUN, KINDS_OF["any"], count)
    elif word in DETERMINERS and after:
        whole = " ".join(later.text.lower() for later in after).replace("' ", "'")
        table = value_of("collectives.tsv")
        kinds = table.get(after[0].text.lower())
        if kinds is not None:
            last = after[2] if whole in table and len(after) > 2 else after[0]
            made = _made(before, after[0], last, Form.GROUP, KINDS_OF[kinds], count)
            yield replace(made, function=value_of("shared_functions.tsv").get(after[0].text.lower()))


def _made(first: Token, head: Token, last: Token, form: Form, kinds: frozenset[Kind], count: int) -> Anaphor:
    return Anaphor(first.start, last.end, head, Pointing.SEVERAL, form, None, True, kinds, governor(head), count=count)


def _nominal(document: Document, token: Token) -> Iterator[Anaphor]:
    kinds = value_of("nominals.tsv").get(token.text.lower())
    if kinds is None or token.pos not in {"NOUN", "PROPN"} or not token.index:
        return
    before = document.tokens[token.index - 1]
    after = document.tokens[token.index + 1] if token.index + 1 < len(document.tokens) else None
    if before.text.lower() not in POINTERS or (after is not None and _goes_on(after)):
        return
    verb = governor(token)
    yield Anaphor(
        before.start, token.end, token, Pointing.NOMINAL, Form.GROUP, None, False,
        frozenset(Kind(kind) for kind in kinds.split("|")), verb, human=verb is not None and is_saying(verb),
        place=token.case in PLACING or before.text.lower() in {"du", "au"},
    )  # fmt: skip


def _goes_on(after: Token) -> bool:
    """True if the noun has a complement: then it is a description of its own and points nowhere."""
    return after.text.lower() in {"de", "du", "des", "d'", "qui", "que", "dont", "où"} or after.pos in {
        "ADJ",
        "PROPN",
        "NUM",
    }
