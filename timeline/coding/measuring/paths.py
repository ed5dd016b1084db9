"""From an amount to the event it may measure, through the tree: the noun it counts, the participle behind it, the verb.

Each function gives a candidate or None; `measuring` decides among them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import is_infinitive, is_passive, is_past_participle, is_verb, surface_subject
from timeline.language.document import Document, Token
from timeline.records import EventType

REACH = 6  # heads climbed from the amount to the event it measures
OBJECT_REACH = 14  # words between a verb and its object
VERB_REACH = 5  # words between what is counted and the verb behind it
DATE_REACH = 6  # words between a noun and its complement that a date separates: "l'expulsion, mardi 3 mai, de …"
OTHER_CLAUSE = ("acl:relcl", "advcl", "ccomp", "parataxis")
PARTICIPLES = ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "is", "ise", "it", "ite", "its", "ites")
DAY = re.compile(r"\d|di\b|hier|matin|soir|semaine|mois|année")
ByToken = Mapping[int, Candidate]


@cache
def measuring_verbs(kind: str) -> frozenset[str]:
    """Verbs that tell how much their subject was ("subject"), what qualifies by an amount ("noun"), what is paid."""
    lines = (Path(__file__).parent / "measuring_verbs.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return frozenset(row[0] for row in rows if row[1] == kind)


def verb_before(document: Document, head: Token, by_token: ByToken) -> Candidate | None:
    """The verb whose object this must be, wherever the parser hung it: the last one before it, with no other verb."""
    if not head.dep.startswith(("obj", "appos", "dep")):
        return None
    for index in range(head.index - 1, max(head.index - OBJECT_REACH, -1), -1):
        token = document.tokens[index]
        if token.index in by_token and not by_token[token.index].is_noun:
            return by_token[token.index]
        if token.pos == "VERB" or token.sentence != head.sentence:
            return None
    return None


def counted(head: Token, by_token: ByToken) -> Candidate | None:
    """The event that the amount is one of: "deux jours de discussions", "110 tonnes d'aide"."""
    found = (by_token.get(child.index) for child in head.children_by("nmod") if child.case == "de")
    return next((candidate for candidate in found if candidate is not None and candidate.is_noun), None)


def qualified(head: Token, by_token: ByToken) -> Candidate | None:
    """The participle behind what is counted, or behind the noun that it measures: "une enveloppe de … promise à"."""
    nouns = [head]
    while nouns[-1].head is not None and nouns[-1].dep.startswith("nmod") and nouns[-1].case == "de":
        nouns.append(nouns[-1].head)
    for noun in nouns:
        whole = [child for child in noun.children_by("acl") if child.pos == "NOUN"]  # "dont le colonel …, tués"
        for child in (below for one in (noun, *whole) for below in one.children_by("acl", "amod")):
            candidate = by_token.get(child.index)
            if candidate is not None and child.index > head.index and is_past_participle(child):
                return candidate
    return None


def apart(document: Document, head: Token, by_token: ByToken) -> tuple[bool, Candidate | None]:
    """Whether a date in commas separates what is counted from a noun, and that noun: "l'expulsion, mardi, de …"."""
    link = next((child for child in head.children if child.dep == "case" and child.text.lower() in ("de", "d'")), None)
    tokens = document.tokens
    if link is None or link.index == 0 or tokens[link.index - 1].text != ",":
        return False, None
    for index in range(link.index - 2, max(link.index - 2 - DATE_REACH, 0), -1):
        if tokens[index].text == "," and DAY.search(document.text[tokens[index].end : link.start]):
            candidate = by_token.get(index - 1)
            return tokens[index - 1].pos == "NOUN", candidate if candidate and candidate.is_noun else None
        if tokens[index].pos == "VERB":
            break
    return False, None


def climb(token: Token, by_token: ByToken) -> tuple[Candidate | None, Token]:
    """The first event on the way up that the amount belongs to, and what hangs on it."""
    below = token
    for _, head in zip(range(REACH), token.ancestors(), strict=False):
        if is_apart(below, head) or (below is not token and is_other_verb(below)):
            return None, below
        candidate = by_token.get(head.index)
        if candidate is not None:
            return candidate, below
        candidate = done_to(head, below, by_token)
        if candidate is not None:
            return candidate, below
        if head.lemma in measuring_verbs("subject") or is_passive(head):
            candidate = subject_of(head, below, by_token)
            if candidate is not None:
                return candidate, below
        below = head
    return None, below


def done_to(verb: Token, subject: Token, by_token: ByToken) -> Candidate | None:
    """The act that a modal verb tells of its subject: "9 000 soldats doivent être déployés"."""
    if not subject.dep.startswith("nsubj"):
        return None
    found = (by_token.get(child.index) for child in verb.children_by("xcomp") if is_passive(child))
    return next((candidate for candidate in found if candidate is not None and not candidate.is_noun), None)


def casualties(document: Document, unit: str | None, head: Token, by_token: ByToken) -> Candidate | None:
    """The attack before its dead and wounded in a sentence: ": une cinquantaine de morts", "faisant douze blessés"."""
    if unit not in measuring_verbs("casualty"):
        return None
    tokens = document.sentences[head.sentence].tokens
    found = [by_token[token.index] for token in tokens if token.index in by_token and token.index < head.index]
    return next((one for one in reversed(found) if one.type is EventType.ASSAULT), None)


def verb_after(document: Document, head: Token, last: Token, by_token: ByToken) -> Candidate | None:
    """The passive verb right behind what is counted, though it hangs on another one: "et deux ont été blessés"."""
    if head.dep != "conj":
        return None
    for token in document.tokens[last.index + 1 : last.index + 1 + VERB_REACH]:
        candidate = by_token.get(token.index)
        if candidate is not None:
            return candidate if not candidate.is_noun and is_passive(candidate.token) else None
        if token.pos not in {"AUX", "ADV"}:
            return None
    return None


def is_other_verb(verb: Token) -> bool:
    """Whether a verb on the way tells something else of its own: "… et débloqué", "d'avoir volé"; not "doté de"."""
    if not is_verb(verb) or verb.lemma in measuring_verbs("paid") | measuring_verbs("subject"):
        return False
    if verb.dep.startswith("acl") and is_past_participle(verb):
        return verb.lemma not in measuring_verbs("noun")
    return verb.dep == "conj" or (is_infinitive(verb) and verb.dep.startswith(("xcomp", "acl", "obl")))


def is_apart(below: Token, head: Token) -> bool:
    """Whether what hangs on a word is told apart from it: another clause, or who did it ("tendue par …")."""
    if below.dep.startswith(OTHER_CLAUSE):
        return is_verb(below) or below.dep != "acl:relcl"  # "dont un bataillon de 600 hommes" is a part of it
    done = [child for child in head.children_by("acl", "amod") if child.index < below.index and child.pos != "NUM"]
    return below.dep == "obl:agent" or (below.case == "par" and below.dep == "nmod" and any(map(passive, done)))


def passive(word: Token) -> bool:
    """Whether a participle, taken for an adjective or not, tells what was done."""
    return is_past_participle(word) or (word.pos == "ADJ" and word.text.lower().endswith(PARTICIPLES))


def subject_of(verb: Token, below: Token, by_token: ByToken) -> Candidate | None:
    """The event noun that is the subject of a verb, or is set beside it."""
    subject = surface_subject(verb)
    if subject is None or subject is below:
        return None
    nouns = [subject, *subject.children_by("appos")]
    found = (by_token.get(noun.index) for noun in nouns)
    return next((candidate for candidate in found if candidate is not None and candidate.is_noun), None)
