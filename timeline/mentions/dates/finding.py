"""Find and resolve the dates of a plain text: text and reference day → date mentions; the surface gives the tense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from timeline.mentions.dates.scanning import expressions
from timeline.mentions.dates.telling import mentions
from timeline.mentions.dates.tense import clauses, nearest_direction
from timeline.reading.composed import composed, is_composed, original
from timeline.reading.fold import fold
from timeline.records import DateMention


def find_dates(text: str, *, reference: date | None, direction: str = "past") -> list[DateMention]:
    """Every date expression of the text, in text order, with its interval or the reason why it has none.

    `reference` is the day from which "hier" counts; without it only dates that need none are resolved. `direction`
    ("past" or "future") decides between the last and the next Thursday where the text shows no tense. Offsets count
    characters of `text`. Never raises for any text.
    """
    if not is_composed(text):
        plain, at = composed(text)
        found = find_dates(plain, reference=reference, direction=direction)
        spans = [original(mention.span, at) for mention in found]
        return [
            DateMention(span, replace(mention.value, words=text[span.start : span.end]))
            for span, mention in zip(spans, found, strict=True)
        ]
    folded = fold(text)
    nodes = expressions(text, folded)
    shown = clauses(text, folded)
    return mentions(nodes, text, folded, reference, direction, lambda start, end: nearest_direction(shown, start, end))
