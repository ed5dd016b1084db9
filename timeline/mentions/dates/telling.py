"""Resolve the expressions of a text one after another, with what the text told before: nodes → date mentions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from timeline.edtf import to_edtf
from timeline.mentions.dates import meanings
from timeline.mentions.dates.admission import article_before
from timeline.mentions.dates.calendars import Days
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, resolve
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.tables import units
from timeline.records import DateMention, DateValue, Span

assert meanings  # imported for its effect: it registers the meaning of every rule

Tense = Callable[[int, int], str | None]
SAYS_YEAR = ("year", "anyyear", "decade", "century", "foreignday", "years")
LONG_AGO = timedelta(days=300)
SOME_TIME = timedelta(days=60)  # enough for a day or month that is told with its year
COUNTED_FROM_A_DAY = frozenset({"day_before", "day_after", "same_day", "next_weekday", "day_of_month", "bare_day"})
HALF_YEAR = timedelta(days=190)
SHORT = timedelta(days=31)
WEEK = timedelta(days=7)  # the longest stretch that "la veille" counts from
BACKGROUND = "before"  # the direction of a pluperfect: what went before what is told
ASIDE = "aside"  # the same in a clause that says who or what something is
LONG = 4  # dates from which a narrative is a story of its own
BEFORE = frozenset({BACKGROUND, ASIDE})
TOWARDS = {"later": "future", BACKGROUND: "past", ASIDE: "past", "present": None}
NEAREST = frozenset({"later", "present"})  # without a year, what comes back every year is then the nearest
FROM_NOW = frozenset(
    {"weekday", "weekday_which", "deictic_day", "deictic_days", "this_day", "this_unit", "this_weekday", "unit_which"}
)
Place = tuple[int, int]  # how many sentences, and clauses set off by a semicolon, came before
SENTENCE_END = re.compile(r"(?<!\b[a-z])(?<!\bmm)(?<!\bmme)(?<!\bdr)[.!?…] |\n")
OF = ("du ", "de ", "des ", "d'")  # before the date of a noun: "la victoire du 8 mai 1945 sera célébrée lundi"
REACHES = ((6, 15), (3, 8), (0, 3))  # from how many dates on a narrative lends its year over how many sentences


@dataclass(slots=True)
class _Told:
    """What has been told so far: the last closed interval, the last short ones, where a narrative stands.

    `main` is the last short one of the past that is no aside ("qui avait été reçu jeudi"); `other_year` the last one
    of another year than the article's, which "cette année-là" means; `dates` how many a narrative has told.
    """

    last: Days | None = None
    short: Days | None = None
    short_past: Days | None = None
    main: Days | None = None
    other_year: Days | None = None
    narrative: Days | None = None
    narrated_at: Place = (0, 0)
    dates: int = 0
    flashback: bool = False  # the narrative stands in the pluperfect
    written: tuple[date, int] | None = None  # a day of writing within a sentence, and the sentence

    def context(self, node: Node, reference: date | None, direction: str | None, assumed: str, place: Place) -> Context:
        """What the expression at this place is resolved against."""
        last = self.last
        if any(node.holds(name) for name in COUNTED_FROM_A_DAY):
            past = self.short_past if direction in BEFORE else self.main or self.short_past
            last = self.short if direction in ("future", "later") else past or self.short
        elif node.name == "same_unit" and units()[node.words["unit"]] == "year" and reference is not None:
            last = last if last and last[0].year != reference.year else self.other_year or last
        if self.written is not None and self.written[1] == place[0] and node.name in FROM_NOW:
            reference = self.written[0]
        narrative = self.narrative if self._still_tells(reference, direction, place) else None
        towards = TOWARDS.get(direction or "", direction)
        return Context(
            reference,
            towards or assumed,
            towards is not None,
            last,
            narrative,
            narrative is None and direction in NEAREST,
            self.dates >= LONG,
        )

    def _still_tells(self, reference: date | None, direction: str | None, place: Place) -> bool:
        """Whether the narrative lends its year here: a day's for some sentences, a year's in its own clause only."""
        if self.narrative is None or reference is None:
            return True
        if self.narrative[1] - self.narrative[0] > HALF_YEAR:
            return place == self.narrated_at and direction != "future"
        if self.flashback and direction not in BEFORE and place[0] != self.narrated_at[0]:
            return False
        reach = next(reach for dates, reach in REACHES if self.dates >= dates)
        return place[0] - self.narrated_at[0] < (reach if direction != "future" else max(1, reach // 3))

    def _is_past(self, node: Node, reference: date | None, start: date, end: date) -> bool:
        """Whether the interval is of another time than the article's, which needs no year."""
        if reference is None:
            return _says_year(node)
        return reference - end > (SOME_TIME if _says_year(node) and end - start <= SHORT else LONG_AGO)

    def read_dateline(self, node: Node, found: Resolved, reference: date, place: Place) -> None:
        """Take a day long past with its year, in a clause of the future, for the day of writing of its sentence."""
        day = found.start if found.start == found.end and _says_year(node) else None
        if day is not None and reference - day > SOME_TIME:
            self.written = day, place[0]

    def hear(
        self,
        node: Node,
        found: Resolved,
        reference: date | None,
        place: Place,
        *,
        adverbial: bool,
        direction: str | None,
    ) -> None:
        """Remember a resolved expression. `adverbial` tells "en 2015" from "l'accord de 2015"."""
        start, end = found.start, found.end
        if start is None or end is None:
            return
        self.last = (start, end)
        if end - start <= WEEK:
            self.short = self.last
            if reference is None or start <= reference:
                self.short_past = self.last
                if direction != ASIDE:
                    self.main = self.last
        if reference is None or start.year != reference.year:
            self.other_year = self.last
        if self._is_past(node, reference, start, end):
            if adverbial or end - start <= HALF_YEAR:
                self.narrative, self.narrated_at, self.dates = self.last, place, self.dates + 1
                self.flashback = direction in BEFORE and (self.flashback or self.dates == 1)
        else:
            self.narrative, self.dates = None, 0


def _says_year(node: Node) -> bool:
    return any(name in node.words for name in SAYS_YEAR) or any(map(_says_year, node.children))


def mentions(
    nodes: list[Node], text: str, folded: str, reference: date | None, assumed: str, tense: Tense
) -> list[DateMention]:
    """The mention of each expression. `tense` gives the direction of the clause around characters, None when unsaid."""
    told, found, at = _Told(), [], 0
    sentence, clause = 0, 0
    for node in nodes:
        sentence += sum(1 for _ in SENTENCE_END.finditer(folded, at, node.start))
        clause += folded.count("; ", at, node.start)
        place = sentence, clause
        at = node.end
        direction = tense(node.start, node.end)
        context = told.context(node, reference, direction, assumed, place)
        try:
            resolved = resolve(node, context)
        except Unresolvable as error:
            resolved = Resolved(None, None, error.precision, reason=str(error))
        start = article_before(text, folded, node.start)
        if direction == "future" and reference is not None and not folded.endswith(OF, 0, start):
            told.read_dateline(node, resolved, reference, place)
        told.hear(
            node,
            resolved,
            reference,
            place,
            adverbial=folded.endswith("en ", 0, start),
            direction=direction,
        )
        found.append(DateMention(Span(start, node.end), _value(text[start : node.end], resolved)))
    return found


def _value(words: str, resolved: Resolved) -> DateValue:
    if resolved.start is None and resolved.end is None:
        return DateValue(words, None, None, resolved.precision, resolved.edtf, resolved.reason or "no interval")
    edtf = to_edtf(resolved.start, resolved.end, resolved.precision, approximate=resolved.approximate)
    return DateValue(words, resolved.start, resolved.end, resolved.precision, edtf)
