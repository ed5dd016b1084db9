"""What an expression is resolved against, what it resolves to, and the table of meanings that do it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from timeline.mentions.dates.calendars import Days
from timeline.mentions.dates.grammar import Node
from timeline.records import Precision


class Unresolvable(Exception):
    """An expression whose interval the text does not give. `str(error)` is the reason that is kept with its words."""

    def __init__(self, reason: str, precision: Precision = Precision.VAGUE) -> None:
        super().__init__(reason)
        self.precision = precision


@dataclass(frozen=True, slots=True)
class Resolved:
    """An inclusive interval with the unit its words name. `edtf` is set only where no civil day exists (years BC)."""

    start: date | None
    end: date | None
    precision: Precision
    approximate: bool = False
    edtf: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """The reference day, the tense that decides between last and next, and the interval last told.

    `narrative` is what a text that tells the past told last: dates without a year then follow on it. `nearest` says
    that the tense decides nothing about them.
    `told` says whether the tense comes from the text (True) or is only what the caller assumes.
    """

    reference: date | None
    direction: str = "past"
    told: bool = False
    last: Days | None = None
    narrative: Days | None = None
    nearest: bool = False
    story: bool = False  # the narrative is a long one, that nothing near the reference day interrupts

    @property
    def today(self) -> date:
        """The reference day. Raises Unresolvable when none is known."""
        if self.reference is None:
            raise Unresolvable("no reference date")
        return self.reference

    @property
    def future(self) -> bool:
        """Whether recurring dates mean the next one."""
        return self.direction == "future"

    @property
    def last_told(self) -> Days:
        """The interval last told. Raises Unresolvable when there is none."""
        if self.last is None:
            raise Unresolvable("no earlier date to count from")
        return self.last

    def towards(self, direction: str, reference: date | None = None) -> Context:
        """The same context with another direction, and another reference day if given."""
        if reference is None:
            return replace(self, direction=direction, told=True)
        return replace(self, direction=direction, told=True, reference=reference, narrative=None, nearest=False)


Meaning = Callable[[Node, Context], Resolved]
MEANINGS: dict[str, Meaning] = {}


def meaning(*names: str) -> Callable[[Meaning], Meaning]:
    """Register a function as the meaning of these rules of `data/rules.tsv`."""

    def register(function: Meaning) -> Meaning:
        for name in names:
            MEANINGS[name] = function
        return function

    return register


def resolve(node: Node, context: Context) -> Resolved:
    """What the expression means here. Raises Unresolvable with the reason when it has no interval."""
    try:
        return MEANINGS[node.name](node, context)
    except (OverflowError, ValueError) as error:
        raise Unresolvable("no such day in the calendar") from error


def recurring(context: Context, days_of: Callable[[int], Days | None]) -> Days:
    """The instance that the tense chooses of something that comes back every year.

    Past: the last that has begun by the reference day; future: the next that has not ended before it. In a narrative of
    the past: the one that follows most easily on what was told, unless another is as near to the reference day.
    """
    if context.narrative is None:
        return _from_reference(context, days_of)
    told = context.narrative
    follows = min(_instances(told[0], days_of), key=lambda days: _strain(days[0], told))
    if context.reference is None or context.story:
        return follows
    now = _from_reference(context, days_of)
    return follows if _strain(follows[0], told) <= abs((now[0] - context.reference).days) else now


def _from_reference(context: Context, days_of: Callable[[int], Days | None]) -> Days:
    today = context.today
    found = _instances(today, days_of)
    if context.nearest:
        return min(found, key=lambda days: abs((days[0] - today).days))
    if context.future:
        return min(days for days in found if days[1] >= today)
    return max(days for days in found if days[0] <= today)


def _instances(around: date, days_of: Callable[[int], Days | None]) -> list[Days]:
    found = [days for year in range(around.year - 8, around.year + 9) if (days := safely(days_of, year)) is not None]
    if not found:
        raise Unresolvable("no such day in the calendar")
    return found


def _strain(day: date, told: Days) -> int:
    """How far a narrative would have to go to reach a day: back counts double, the same year is 100 days nearer."""
    if told[0] <= day <= told[1]:
        return -366
    away = (day - told[0]).days
    return (away if away >= 0 else -2 * away) - (100 if day.year == told[0].year else 0)


def safely(days_of: Callable[[int], Days | None], year: int) -> Days | None:
    """The days of that year, None when the calendar has none (29 February)."""
    try:
        return days_of(year)
    except (ValueError, OverflowError):
        return None


LAST_WORDS = ("derni", "pass")
NEXT_WORDS = ("prochain", "qui vient", "a venir")


def shift_of(which: str) -> int:
    """-1 for "dernier", "passée"; 1 for "prochain", "qui vient"; 0 for "en cours"."""
    if which.startswith(LAST_WORDS):
        return -1
    return 1 if which.startswith(NEXT_WORDS) else 0


def shift_of_adjacent(words: str) -> int:
    """1 for "suivant", "d'après"; -1 for "précédent", "d'avant"."""
    return -1 if words.startswith(("prec", "d'avant", "qui prec")) else 1
