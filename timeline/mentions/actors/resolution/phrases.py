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
KINDS_OF = {
    "persons": frozenset({Kind.PERSON}),
    "states": frozenset({Kind.STATE}),
    "sides": SIDES,
    "bodies": frozenset({Kind.IGO, Kind.NGO, Kind.ARMED_GROUP, Kind.PARTY}),
    "movements": frozenset({Kind.ARMED_GROUP, Kind.PARTY}),
    "companies": frozenset({Kind.COMPANY}),
    "any": SIDES | {Kind.PERSON},
}
HOSTS = frozenset({"hôte", "hôtesse", "interlocuteur", "interlocutrice", "visiteur", "visiteuse", "invité", "invitée"})
QUALIFIERS = frozenset({"premiers", "premières", "grands", "grandes", "anciens", "hauts", "jeunes", "principaux"})
RELATIVES = frozenset({"qui", "que", "qu'", "dont", "où", "auquel", "avec", "à"})
RANKS = {"premier": 1, "première": 1, "second": 2, "seconde": 2}
HIS = frozenset({"son", "sa"})
DETERMINERS = frozenset({"les", "des", "aux", "ces", "ses", "leurs"})
PLACING = frozenset({"à", "dans", "en", "sur", "vers", "hors de"})
OWN = frozenset({"son", "leur", "mon", "notre", "votre"})
POINTERS = frozenset({"le", "la", "l'", "ce", "cet", "cette", "du", "au"})


def find_phrases(document: Document) -> Iterator[Anaphor]:
    """All of them in text order. Whether a noun such as "le mouvement" does point back is for the resolver to say."""
    for token in document.tokens:
        yield from _several(document, token)
        yield from nominal(document, token)
        yield from _host(document, token)
        yield from _ranked(document, token)


def _several(document: Document, token: Token) -> Iterator[Anaphor]:
    if not token.index:
        return
    before, word = document.tokens[token.index - 1], document.tokens[token.index - 1].text.lower()
    count = COUNTS.get(token.text.lower(), 0)
    if count and word == "tous":
        yield _made(before, token, token, Form.PRONOUN, KINDS_OF["any"], count)
    elif count and word == "les" and token.index > 1 and document.tokens[token.index - 2].text.lower() == "tous":
        yield _made(document.tokens[token.index - 2], token, token, Form.PRONOUN, KINDS_OF["any"], count)
    elif count and word in DETERMINERS:
        yield from _counted(document, before, document.tokens[token.index + 1 : token.index + 4], count)
    elif not count and (word == "ces" or (word in {"les", "aux"} and _may_stand_alone(token))):
        following = document.tokens[token.index + 1 : token.index + 2]
        if not following or not _goes_on(following[0]):
            yield from _counted(document, before, [token], 0)


def _may_stand_alone(noun: Token) -> bool:
    """True for "les ministres", "les parties": without a number they may recall a list."""
    word = noun.text.lower()
    return word in value_of("shared_functions.tsv") or word in {
        "parties",
        "belligérants",
        "protagonistes",
        "signataires",
    }


def _counted(document: Document, first: Token, noun: list[Token], count: int) -> Iterator[Anaphor]:
    """The phrase of a noun such as "hommes" or "chefs d'État" after its determiner and number."""
    if not noun:
        return
    table, functions = value_of("collectives.tsv"), value_of("shared_functions.tsv")
    qualified = noun[0].text.lower() in QUALIFIERS and len(noun) > 1
    head = noun[1] if qualified else noun[0]
    kinds = table.get(head.text.lower())
    after = document.tokens[head.index + 1] if head.index + 1 < len(document.tokens) else None
    described = after is not None and after.pos == "VERB" and after.morph.get("VerbForm") == "Part"
    if kinds is not None and not described:  # "les deux hommes tués" are others
        whole = " ".join(token.text.lower() for token in noun).replace("' ", "'")
        last = noun[2] if len(noun) > 2 and whole in table else head
        made = _made(first, head, last, Form.GROUP, KINDS_OF[kinds], count)
        yield replace(
            made,
            function=functions.get(f"{noun[0].text.lower()} {head.text.lower()}") or functions.get(head.text.lower()),
        )


def _made(first: Token, head: Token, last: Token, form: Form, kinds: frozenset[Kind], count: int) -> Anaphor:
    return Anaphor(first.start, last.end, head, Pointing.SEVERAL, form, None, True, kinds, governor(head), count=count)


def nominal(document: Document, token: Token) -> Iterator[Anaphor]:
    """A noun such as "organisation" with an article and nothing else, which may point back."""
    kinds = value_of("nominals.tsv").get(token.text.lower())
    if kinds is None or token.pos not in {"NOUN", "PROPN"} or not token.index:
        return
    before = document.tokens[token.index - 1]
    after = document.tokens[token.index + 1] if token.index + 1 < len(document.tokens) else None
    apposed = before.text == "," and after is not None and after.text.lower() in RELATIVES  # "l'Ukraine, pays que"
    own = token.lemma == "pays" and before.text.lower() in OWN
    if not apposed and ((before.text.lower() not in POINTERS and not own) or (after is not None and _goes_on(after))):
        return
    verb = governor(token)
    yield Anaphor(
        before.start, token.end, token, Pointing.NOMINAL, Form.GROUP, None, False,
        frozenset(Kind(kind) for kind in kinds.split("|")), verb, human=verb is not None and is_saying(verb),
        place=token.case in PLACING or before.text.lower() in {"du", "au"},
    )  # fmt: skip


def _ranked(document: Document, token: Token) -> Iterator[Anaphor]:
    """ "Le premier … le second": one of the two just named together."""
    rank = RANKS.get(token.text.lower())
    if rank is None or not token.index or document.tokens[token.index - 1].text.lower() not in {"le", "la"}:
        return
    after = document.tokens[token.index + 1] if token.index + 1 < len(document.tokens) else None
    if after is None or (
        after.pos not in {"VERB", "AUX"} and after.text != "," and after.text.lower() not in {"ne", "n'", "se", "s'"}
    ):
        return
    before = document.tokens[token.index - 1]
    yield Anaphor(
        before.start, token.end, token, Pointing.RANK, Form.PRONOUN, None, False, None, governor(token), count=rank
    )  # fmt: skip


def _host(document: Document, token: Token) -> Iterator[Anaphor]:
    """ "Son hôte": the other of the two persons spoken of."""
    if token.text.lower() not in HOSTS or not token.index:
        return
    before = document.tokens[token.index - 1]
    if before.text.lower() in HIS:
        persons = frozenset({Kind.PERSON})
        yield Anaphor(
            before.start, token.end, token, Pointing.OTHER, Form.TITLE, None, False, persons, governor(token)
        )  # fmt: skip


def _goes_on(after: Token) -> bool:
    """True if the noun has a complement: then it is a description of its own and points nowhere."""
    return after.text.lower() in {"de", "du", "des", "d'", "qui", "que", "dont", "où"} or after.pos in {
        "ADJ",
        "PROPN",
        "NUM",
    }
