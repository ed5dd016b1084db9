"""How much: which amounts measure an event itself or its object (GUIDELINES 6).

An amount belongs to the trigger it counts, to the participle that says what was done with what it counts ("105
millions d'euros alloués à …"), to the noun whose measure a verb tells ("l'attaque a fait douze morts"), else to the
nearest event above it in its clause. The number of those who speak, meet or act is none (`measure_limits`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import is_passive, is_past_participle, is_verb, surface_subject
from timeline.coding.measure_limits import SPOKEN, measures
from timeline.language.document import Document, Token
from timeline.records import Amount

REACH = 6  # heads climbed from the amount to the event it measures
OTHER_CLAUSE = ("acl:relcl", "advcl", "ccomp", "parataxis")
OBJECT_REACH = 14  # words between a verb and its object
APART = 6  # words between a noun and its complement that a date separates: "l'expulsion, mardi 3 mai, de …"
PARTICIPLES = ("é", "ée", "és", "ées", "u", "ue", "us", "ues", "is", "ise", "it", "ite", "its", "ites")
ByToken = Mapping[int, Candidate]


@cache
def measuring_verbs() -> frozenset[str]:
    """Verbs that tell how much or how long their subject was."""
    lines = (Path(__file__).parent / "measuring_verbs.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def measure_all(
    document: Document, amounts: Iterable[Amount], candidates: Sequence[Candidate]
) -> dict[int, list[Amount]]:
    """The amounts of each candidate, by the index of its trigger."""
    by_token = {candidate.light.index: candidate for candidate in candidates if candidate.light is not None}
    by_token |= {candidate.token.index: candidate for candidate in candidates}
    found: dict[int, list[Amount]] = {}
    for amount in amounts:
        candidate = measured_by(document, amount, by_token)
        if candidate is not None:
            found.setdefault(candidate.token.index, []).append(amount)
    return found


def measured_by(document: Document, amount: Amount, by_token: ByToken) -> Candidate | None:
    """The event that an amount measures, or None."""
    tokens = document.tokens_in(amount.span.start, amount.span.end)
    if not tokens:
        return None
    for token in tokens:
        if token.index in by_token:
            return by_token[token.index]
    inside = {token.index for token in tokens}
    head = next((token for token in tokens if token.head is None or token.head.index not in inside), tokens[0])
    noun = apart(document, head, by_token) or counted(head, by_token)
    if noun is not None:
        return noun
    candidate, below = climb(head, by_token)
    before = verb_before(document, head, by_token)
    if before is not None and (candidate is None or candidate.token.index > head.index):
        candidate, below = before, head
    told = qualified(head, by_token)
    if told is not None and (
        candidate is None or (not (below is head and is_object(head)) and is_rather(told, candidate))
    ):
        return told
    return candidate if candidate is not None and measures(document, amount, head, below, candidate) else None


def verb_before(document: Document, head: Token, by_token: ByToken) -> Candidate | None:
    """The verb whose object this must be, wherever the parser hung it: the last one before it, with no other noun."""
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


def is_rather(told: Candidate, candidate: Candidate) -> bool:
    """Whether an amount measures what a participle tells rather than the event above it: an act rather than a word."""
    return candidate.type in SPOKEN or told.type not in SPOKEN


def is_object(head: Token) -> bool:
    """Whether what is counted is what its verb does something to."""
    return head.dep.startswith(("obj", "nsubj:pass"))


def apart(document: Document, head: Token, by_token: ByToken) -> Candidate | None:
    """The noun from which a date in commas separates what is counted: "l'expulsion, mardi, de 30 diplomates"."""
    link = next((child for child in head.children if child.dep == "case" and child.text.lower() in ("de", "d'")), None)
    tokens = document.tokens
    if link is None or link.index == 0 or tokens[link.index - 1].text != ",":
        return None
    for index in range(link.index - 2, max(link.index - 2 - APART, 0), -1):
        if tokens[index].text == ",":
            candidate = by_token.get(index - 1)
            return candidate if candidate is not None and candidate.is_noun else None
        if tokens[index].pos == "VERB":
            break
    return None


def climb(token: Token, by_token: ByToken) -> tuple[Candidate | None, Token]:
    """The first event on the way up that the amount belongs to, and what hangs on it."""
    below = token
    for _, head in zip(range(REACH), token.ancestors(), strict=False):
        if is_apart(below, head) or (below is not token and below.dep == "conj" and is_verb(below)):
            return None, below
        candidate = by_token.get(head.index)
        if candidate is not None:
            return candidate, below
        if head.lemma in measuring_verbs() or is_passive(head):
            candidate = subject_of(head, below, by_token)
            if candidate is not None:
                return candidate, below
        below = head
    return None, below


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
