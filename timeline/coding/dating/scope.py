"""How far a date expression reaches: date and tree → the candidates that grammar lets it date, nearest first.

A date belongs to the verb or noun that it modifies, and to what that verb scopes over: its infinitive, verbs
coordinated with it, nouns that it carries. What a statement reports does not inherit the statement's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from timeline.coding.candidate import SPEECH, Candidate
from timeline.coding.clauses import auxiliaries, is_infinitive, is_verb
from timeline.coding.occasions import ASKED, OCCASION
from timeline.language.document import Document, Token
from timeline.records import DateMention, EventType

SCOPED = frozenset({"conj", "xcomp", "advcl", "acl", "obl", "obj", "nmod", "nsubj", "advmod", "dep"})
CLAUSE_START = re.compile(r"[;:] *(?:en |à |au |dès |depuis |dans |à compter du |à partir du )?$")
SPOKEN = SPEECH | {EventType.REJECTION}
WINDOW = 24  # characters before a date that show whether it begins a clause
REPORTING = frozenset({EventType.STATEMENT, EventType.ACCUSATION, EventType.WARNING, EventType.SUPPORT})


class DateScope:
    """The reach of the dates of one article over its candidates."""

    def __init__(self, by_token: Mapping[int, Candidate]) -> None:
        self.by_token = by_token

    def dated_by(self, anchor: Token, mention: DateMention) -> Iterator[tuple[Candidate, int, str]]:
        """The candidates that a date expression dates, with how far from it they stand."""
        own = self.by_token.get(anchor.index)
        host = self._host(anchor)
        if own is not None:
            yield own, 0, f"of {own.token.text}"
            if own.is_noun:
                return
        if host is None:
            return
        at_start = mention.span.start <= self._first(host)
        seen: set[int] = set()
        yield from self._scope(host, 1, at_start, seen)
        told = told_at_the_time(host)
        if told is not None:
            yield from self._scope(told, 2, True, seen)

    def _host(self, anchor: Token) -> Token | None:
        """The verb (or event noun) whose clause the date stands in."""
        for token in (anchor, *anchor.ancestors()):
            candidate = self.by_token.get(token.index)
            if candidate is not None or is_verb(token):
                return token
        return None

    def _first(self, verb: Token) -> int:
        """Where the clause of a verb begins to say something: its subject, or the verb itself."""
        subjects = [child.start for child in verb.children if child.dep.startswith("nsubj")]
        return min([verb.start, *subjects])

    def _scope(self, token: Token, steps: int, at_start: bool, seen: set[int]) -> Iterator[tuple[Candidate, int, str]]:
        """A verb and all below it that shares its date."""
        if token.index in seen:
            return
        seen.add(token.index)
        candidate = self.by_token.get(token.index)
        if candidate is not None:
            yield candidate, steps, f"in the clause of {token.text}"
        if candidate is not None and candidate.is_noun and steps > 1:
            return
        reporting = candidate is not None and candidate.type in REPORTING
        for child in token.children:
            relation = child.dep.partition(":")[0]
            if child.dep == "acl:relcl" or relation not in SCOPED:
                continue
            if reporting and relation not in {"conj", "advcl"} and not is_occasion(child):
                continue
            if relation == "conj" and is_verb(child) and not at_start and child.index > token.index and not candidate:
                continue
            if relation in {"acl", "advcl"} and not at_start:
                continue
            yield from self._scope(child, steps + 1, at_start, seen)


def told_at_the_time(host: Token) -> Token | None:
    """The verb that a dated participle goes with: "Interrogé mardi, X a démenti", "a déclaré X, joint mardi"."""
    head = host.head
    if head is None or host.morph.get("VerbForm") != "Part":
        return None
    if host.dep == "advcl" and is_verb(head):
        return head
    asked = host.lemma in ASKED and host.dep.startswith("acl")
    return head.head if asked and head.dep.startswith("nsubj") and head.head is not None else None


def is_occasion(token: Token) -> bool:
    """Whether a complement says on which occasion: "lors de sa visite", "au cours d'un entretien"."""
    words = {token.lemma, *(token.case or "").split()}
    return bool(words & {*OCCASION, "pendant", "durant"})


def anchor_of(document: Document, mention: DateMention) -> Token | None:
    """The token that a date expression modifies; the expression's own head when it stands alone."""
    tokens = document.tokens_in(mention.span.start, mention.span.end)
    if not tokens:
        return None
    verb = verb_of_clause(document, tokens) if opens_clause(document, mention) else None
    if verb is not None:
        return verb
    inside = {token.index for token in tokens}
    heads = [token for token in tokens if token.head is None or token.head.index not in inside]
    head = next((token for token in heads if token.pos != "ADP"), heads[0])
    return head.head or head


def is_of_the_saying(candidate: Candidate, anchor: Token, by_token: Mapping[int, Candidate]) -> bool:
    """Whether a date is that of who asks or tells, not of the act asked for or told by an infinitive below it.

    "A demandé mardi de livrer les suspects", "a annoncé lundi avoir arrêté".
    """
    verb, saying = candidate.token, by_token.get(anchor.index)
    if candidate.is_noun or anchor is verb or not is_infinitive(verb):
        return False
    done = any(word.dep.startswith("aux:tense") for word in auxiliaries(verb))
    said = saying is not None and not saying.is_noun and saying.type in SPOKEN
    return (done or said) and any(head is anchor for head in verb.ancestors())


def opens_clause(document: Document, mention: DateMention) -> bool:
    """Whether a date begins a clause in the midst of a sentence: "; le 25 août, …", ": à compter du 2 novembre, …"."""
    return CLAUSE_START.search(document.text[max(0, mention.span.start - WINDOW) : mention.span.start]) is not None


def verb_of_clause(document: Document, words: list[Token]) -> Token | None:
    """The first verb behind the words that tells something: finite, and not in a clause that qualifies a noun."""
    sentence = document.sentences[words[-1].sentence]
    verbs = (token for token in sentence.tokens if token.index > words[-1].index and token.pos == "VERB")
    main = (token for token in verbs if not token.dep.startswith(("acl", "xcomp")))
    return next((token for token in main if is_finite(token)), None)


def is_finite(verb: Token) -> bool:
    """Whether a verb, or its auxiliary, is finite."""
    return any(word.morph.get("VerbForm") == "Fin" for word in (verb, *auxiliaries(verb)))
