"""How much: which amounts measure an event itself or its object (GUIDELINES 6)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from timeline.coding.candidate import Candidate
from timeline.language.document import Document, Token
from timeline.records import Amount

REACH = 6  # heads climbed from the amount to the event it measures


def measure_all(
    document: Document, amounts: Iterable[Amount], by_token: Mapping[int, Candidate]
) -> dict[int, list[Amount]]:
    """The amounts of each candidate, by the index of its trigger."""
    found: dict[int, list[Amount]] = {}
    for amount in amounts:
        candidate = measured_by(document, amount, by_token)
        if candidate is not None:
            found.setdefault(candidate.token.index, []).append(amount)
    return found


def measured_by(document: Document, amount: Amount, by_token: Mapping[int, Candidate]) -> Candidate | None:
    """The event that an amount measures: the trigger it counts, else the nearest event above it in its clause."""
    tokens = document.tokens_in(amount.span.start, amount.span.end)
    if not tokens:
        return None
    for token in tokens:
        if token.index in by_token:
            return by_token[token.index]
    inside = {token.index for token in tokens}
    head = next((token for token in tokens if token.head is None or token.head.index not in inside), tokens[0])
    return climb(head, by_token)


def climb(token: Token, by_token: Mapping[int, Candidate]) -> Candidate | None:
    """The first event on the way up that the amount belongs to; subjects of active sayings are no measure."""
    below = token
    for _, head in zip(range(REACH), token.ancestors(), strict=False):
        if below.dep in {"acl:relcl", "advcl", "ccomp", "parataxis"}:
            return None
        candidate = by_token.get(head.index)
        if candidate is not None:
            return candidate
        below = head
    return None
