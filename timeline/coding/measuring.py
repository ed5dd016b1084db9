"""How much: which amounts measure an event itself or its object (GUIDELINES 6).

An amount belongs to the trigger it counts, else to the nearest event above it in its clause. The number of those who
speak, meet or receive is none, nor is a length of time, except of what lasts: a sentence, a strike, a visit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.coding.candidate import Candidate
from timeline.language.document import Document, Token
from timeline.mentions.amounts import is_duration
from timeline.records import Amount, EventType, Role

REACH = 6  # heads climbed from the amount to the event it measures
SPOKEN = frozenset(
    {
        EventType.STATEMENT,
        EventType.DEMAND,
        EventType.ACCUSATION,
        EventType.WARNING,
        EventType.SUPPORT,
        EventType.REJECTION,
        EventType.MEETING,
        EventType.AGREEMENT,
    }
)
LASTING = frozenset({EventType.COERCION, EventType.PROTEST})


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


def measured_by(document: Document, amount: Amount, by_token: Mapping[int, Candidate]) -> Candidate | None:
    """The event that an amount measures, or None."""
    tokens = document.tokens_in(amount.span.start, amount.span.end)
    if not tokens:
        return None
    for token in tokens:
        if token.index in by_token:
            return by_token[token.index]
    inside = {token.index for token in tokens}
    head = next((token for token in tokens if token.head is None or token.head.index not in inside), tokens[0])
    candidate, below = climb(head, by_token)
    return candidate if candidate is not None and measures(amount, below, candidate) else None


def climb(token: Token, by_token: Mapping[int, Candidate]) -> tuple[Candidate | None, Token]:
    """The first event on the way up that the amount belongs to, and what hangs on it."""
    below = token
    for _, head in zip(range(REACH), token.ancestors(), strict=False):
        if below.dep.startswith(("acl:relcl", "advcl", "ccomp", "parataxis")):
            return None, below
        candidate = by_token.get(head.index)
        if candidate is not None:
            return candidate, below
        below = head
    return None, below


def measures(amount: Amount, below: Token, candidate: Candidate) -> bool:
    """Whether the amount is one of the event or its object, not of its speakers, receivers or time."""
    if is_duration(amount):
        return candidate.is_noun or candidate.type in LASTING
    if candidate.type in SPOKEN and not candidate.is_noun and below.dep.startswith("nsubj"):
        return False
    if candidate.type in SPOKEN or candidate.type is EventType.AID:
        receivers = [party for party in candidate.parties if party.role is not Role.INITIATOR]
        spans = [(party.filler.mention.start, party.filler.mention.end) for party in receivers]
        return not any(start < amount.span.end and amount.span.start < end for start, end in spans)
    return True
