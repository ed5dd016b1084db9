"""Dates counted from an event: "quatre jours après l'attaque, l'Union a demandé jeudi …" tells when the attack was.

Where the day of the clause is known, the event's day follows from it; where the event's is known, by its own date or
from an earlier telling, the clause's does.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from timeline.coding.candidate import Candidate
from timeline.language.document import Document, Token
from timeline.mentions.dates.counting import Offset, offset_of
from timeline.records import DateMention, DateValue

Given = dict[int, tuple[DateValue, str]]
GAP = 12  # characters between the expression and the noun of the event: "deux ans après sa défaite dans la guerre"


def counted_dates(
    document: Document,
    mentions: Iterable[tuple[Token, DateMention]],
    candidates: Sequence[Candidate],
    dated: Mapping[int, DateValue],
) -> Given:
    """Dates that follow from such expressions, by index of the word. `mentions` come with what they modify."""
    found: Given = {}
    for anchor, mention in mentions:
        offset = offset_of(mention.value.words)
        event = named_in(document, mention, candidates) if offset is not None else None
        if offset is None or event is None:
            continue
        clause = next((one for one in (anchor, *anchor.ancestors()) if one.index in dated), None)
        counted = mention.value if closed(mention.value) else dated.get(clause.index) if clause else None
        words = mention.value.words
        inside = closed(mention.value) and mention.span.start < event.start < mention.span.end
        if counted is not None and counted.start is not None and tells(counted, offset):
            if inside or event.index not in dated:
                found[event.index] = offset.value(offset.to_event(counted.start), words), "counted back"
        elif not closed(mention.value):
            found |= of_clause(anchor, event, offset, words, candidates, dated)
    return found


def of_clause(
    anchor: Token,
    event: Token,
    offset: Offset,
    words: str,
    candidates: Sequence[Candidate],
    dated: Mapping[int, DateValue],
) -> Given:
    """The date of the clause, where that of the event is known."""
    known = dated.get(event.index) or told_before(event, candidates, dated)
    verb = next((one for one in candidates if anchor in (one.token, one.light)), None)
    if known is None or known.start is None or known.end is None:
        return {}
    found: Given = {event.index: (known, "as told before")}
    if verb is not None and verb.token.index not in dated:
        edge = known.end if offset.count > 0 else known.start
        found[verb.token.index] = offset.value(offset.from_event(edge), words), f"counted from {event.text}"
    return found


def named_in(document: Document, mention: DateMention, candidates: Iterable[Candidate]) -> Token | None:
    """The event noun that the expression names, else the last noun in it."""
    start, end = mention.span.start, mention.span.end
    event = next((one.token for one in candidates if one.is_noun and start < one.token.start < end + GAP), None)
    if event is not None or closed(mention.value):
        return event
    return next((token for token in reversed(document.tokens_in(start, end)) if token.pos == "NOUN"), None)


def told_before(event: Token, candidates: Iterable[Candidate], dated: Mapping[int, DateValue]) -> DateValue | None:
    """The date of the last event before that the same word tells, else of the first one after it."""
    told = [one.token.index for one in candidates if one.token.index in dated and one.token.lemma == event.lemma]
    before = [index for index in told if index < event.index]
    after = [index for index in told if index > event.index]
    found = before[-1:] or after[:1]
    return dated[found[0]] if found else None


def closed(value: DateValue) -> bool:
    """Whether both ends of the interval are known."""
    return value.start is not None and value.end is not None


def tells(counted: DateValue, offset: Offset) -> bool:
    """Whether the interval is no longer than what is counted, so that the event's can be told from it."""
    return closed(counted) and (counted.start == counted.end or (counted.precision, offset.unit) == ("year", "year"))
