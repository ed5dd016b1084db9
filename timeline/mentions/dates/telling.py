"""Resolve the expressions of a text one after another, with what the text told before: nodes → date mentions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.edtf import to_edtf
from timeline.mentions.dates import meanings
from timeline.mentions.dates.admission import article_before
from timeline.mentions.dates.calendars import Days
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, resolve
from timeline.mentions.dates.grammar import Node
from timeline.records import DateMention, DateValue, Span

assert meanings  # imported for its effect: it registers the meaning of every rule

Tense = Callable[[int, int], str | None]
SAYS_YEAR = ("year", "anyyear", "decade", "century", "foreignday", "years")
LONG_AGO = timedelta(days=300)
COUNTED_FROM_A_DAY = frozenset({"day_before", "day_after", "same_day", "next_weekday", "day_of_month", "bare_day"})
SHORT = timedelta(days=31)
NEAREST = frozenset({"later", "present"})  # without a year, what comes back every year is then the nearest
REACH = 3  # sentences over which a narrative of the past lends its year to dates without one
FROM_NOW = frozenset(
    {"weekday", "weekday_which", "deictic_day", "deictic_days", "this_day", "this_unit", "this_weekday"}
)


@dataclass(slots=True)
class _Told:
    """What has been told so far: the last closed interval, the last short ones, where a narrative stands."""

    last: Days | None = None
    short: Days | None = None
    short_past: Days | None = None
    narrative: date | None = None
    narrated_at: int = 0
    narrates_days: bool = False

    def context(self, node: Node, reference: date | None, direction: str | None, assumed: str, place: int) -> Context:
        """What the expression at this place is resolved against. `place` counts sentences."""
        last = self.last
        if any(node.holds(name) for name in COUNTED_FROM_A_DAY):
            last = self.short if direction in ("future", "later") else self.short_past or self.short
        narrative = self.narrative
        same_sentence = place == self.narrated_at and self.narrates_days
        if reference is not None and (
            place - self.narrated_at >= REACH or (direction == "future" and not same_sentence)
        ):
            narrative = None
        if narrative is None and direction in NEAREST:
            narrative = reference
        towards = {"later": "future", "present": None}.get(direction or "", direction)
        return Context(reference, towards or assumed, towards is not None, last, narrative)

    def hear(self, node: Node, found: Resolved, reference: date | None, place: int) -> None:
        """Remember a resolved expression."""
        start, end = found.start, found.end
        if start is None or end is None:
            return
        self.last = (start, end)
        if end - start <= SHORT:
            self.short = self.last
            if reference is None or start <= reference:
                self.short_past = self.last
        if _says_year(node) if reference is None else reference - end > LONG_AGO:
            self.narrative, self.narrated_at, self.narrates_days = start, place, end - start <= SHORT
        elif node.name in FROM_NOW or _says_year(node):
            self.narrative = None


def _says_year(node: Node) -> bool:
    return any(name in node.words for name in SAYS_YEAR) or any(map(_says_year, node.children))


def mentions(
    nodes: list[Node], text: str, folded: str, reference: date | None, assumed: str, tense: Tense
) -> list[DateMention]:
    """The mention of each expression. `tense` gives the direction of the clause around characters, None when unsaid."""
    told, found, place, at = _Told(), [], 0, 0
    for node in nodes:
        place += _sentence_ends(folded, at, node.start)
        at = node.end
        context = told.context(node, reference, tense(node.start, node.end), assumed, place)
        try:
            resolved = resolve(node, context)
        except Unresolvable as error:
            resolved = Resolved(None, None, error.precision, reason=str(error))
        told.hear(node, resolved, reference, place)
        start = article_before(folded, node.start)
        found.append(DateMention(Span(start, node.end), _value(text[start : node.end], resolved)))
    return found


def _sentence_ends(folded: str, start: int, end: int) -> int:
    return sum(folded.count(mark, start, end) for mark in (". ", "\n", "! ", "? "))


def _value(words: str, resolved: Resolved) -> DateValue:
    if resolved.start is None and resolved.end is None:
        return DateValue(words, None, None, resolved.precision, resolved.edtf, resolved.reason or "no interval")
    edtf = to_edtf(resolved.start, resolved.end, resolved.precision, approximate=resolved.approximate)
    return DateValue(words, resolved.start, resolved.end, resolved.precision, edtf)
