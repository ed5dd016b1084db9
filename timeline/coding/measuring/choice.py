"""How much: which amounts measure an event itself or its object (GUIDELINES 6).

An amount belongs to the trigger it counts, to the participle that says what was done with what it counts ("105
millions d'euros alloués à …"), to the noun whose measure a verb tells ("l'attaque a fait douze morts"), else to the
nearest event above it in its clause (`paths`). The number of those who speak, meet or act is none
(`limits`). What is done to one subject by several verbs measures each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import is_verb, surface_subject
from timeline.coding.measuring.limits import SPOKEN, measures
from timeline.coding.measuring.paths import (
    ByToken,
    apart,
    casualties,
    climb,
    counted,
    qualified,
    verb_after,
    verb_before,
)
from timeline.language.document import Document, Token
from timeline.records import Amount


def measure_all(
    document: Document, amounts: Iterable[Amount], candidates: Sequence[Candidate]
) -> dict[int, list[Amount]]:
    """The amounts of each candidate, by the index of its trigger."""
    by_token = {candidate.light.index: candidate for candidate in candidates if candidate.light is not None}
    by_token |= {candidate.token.index: candidate for candidate in candidates}
    found: dict[int, list[Amount]] = {}
    shared: dict[int, list[Amount]] = {}
    for amount in amounts:
        measured = measured_by(document, amount, by_token)
        for candidate in measured:
            found.setdefault(candidate.token.index, []).append(amount)
        for candidate in told_of_subject(document, amount, by_token):
            if candidate not in measured:
                shared.setdefault(candidate.token.index, []).append(amount)
    return shared | found


def measured_by(document: Document, amount: Amount, by_token: ByToken) -> list[Candidate]:
    """The events that an amount measures: mostly one or none."""
    tokens = document.tokens_in(amount.span.start, amount.span.end)
    own = next((by_token[token.index] for token in tokens if token.index in by_token), None)
    if own is not None or not tokens:
        return [own] if own is not None else []
    head = head_of(tokens)
    is_apart, noun = apart(document, head, by_token)
    noun = noun or counted(head, by_token)
    if noun is not None or is_apart:
        return [noun] if noun is not None else []
    after = verb_after(document, head, tokens[-1], by_token)
    if after is not None:
        return [after]
    candidate, below = climb(head, by_token)
    before = verb_before(document, head, by_token)
    if before is not None and (candidate is None or candidate.token.index > head.index):
        candidate, below = before, head
    told = qualified(head, by_token)
    if told is not None and candidate is not None:
        direct = below is head and is_object(head)
        told = told if not direct and (candidate.type in SPOKEN or told.type not in SPOKEN) else None
    found = [told] if told is not None else []
    if candidate is not None and measures(document, amount, head, below, candidate):
        found.append(candidate)
    victims = None if found else casualties(document, amount.unit, head, by_token)
    return found if victims is None else [victims]


def head_of(tokens: Sequence[Token]) -> Token:
    """The word that the others of an expression hang on."""
    inside = {token.index for token in tokens}
    return next((token for token in tokens if token.head is None or token.head.index not in inside), tokens[0])


def is_object(head: Token) -> bool:
    """Whether what is counted is what its verb does something to."""
    return head.dep.startswith(("obj", "nsubj:pass"))


def told_of_subject(document: Document, amount: Amount, by_token: ByToken) -> list[Candidate]:
    """Further verbs of a subject: "deux hommes ont été arrêtés puis relâchés"."""
    tokens = document.tokens_in(amount.span.start, amount.span.end)
    subject = head_of(tokens) if tokens else None
    verb = subject.head if subject is not None else None
    if subject is None or verb is None or not subject.dep.startswith("nsubj"):
        return []
    others = [child for child in verb.children_by("conj") if is_verb(child) and surface_subject(child) is None]
    found = (by_token.get(other.index) for other in others)
    told = [candidate for candidate in found if candidate is not None and not candidate.is_noun]
    return [one for one in told if measures(document, amount, subject, subject, one)]
