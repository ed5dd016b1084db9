"""Weekdays, today and its neighbours, nights and parts of the day → the day."""

from __future__ import annotations

from datetime import date

from timeline.mentions.dates.calendars import add_days, week_of
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning, resolve, shift_of
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.meanings.days import one_day
from timeline.mentions.dates.tables import weekdays
from timeline.records import Precision

NEIGHBOURS = {"avant": -2, "hier": -1, "aujo": 0, "dema": 1, "apres": 2}


def number(node: Node, name: str = "weekday") -> int:
    """The weekday that the words say; Monday is 0."""
    return weekdays()[node.words[name]]


def on_or_before(day: date, weekday: int) -> date:
    """The last such weekday up to and including the day."""
    return add_days(day, -((day.weekday() - weekday) % 7))


def on_or_after(day: date, weekday: int) -> date:
    """The next such weekday from the day on."""
    return add_days(day, (weekday - day.weekday()) % 7)


@meaning("weekday")
def weekday(node: Node, context: Context) -> Resolved:
    """ "jeudi": the last up to and including the reference day in the past tense, the next one in the future."""
    find = on_or_after if context.future else on_or_before
    return one_day(find(context.today, number(node)))


@meaning("weekday_which")
def weekday_which(node: Node, context: Context) -> Resolved:
    """ "lundi dernier" strictly before, "lundi prochain" strictly after the reference day."""
    shift = shift_of(node.words["which"])
    if shift < 0:
        return one_day(on_or_before(add_days(context.today, -1), number(node)))
    return one_day(on_or_after(add_days(context.today, 1), number(node)))


@meaning("weekday_next")
def weekday_next(node: Node, context: Context) -> Resolved:
    """ "le prochain lundi": strictly after the reference day."""
    return one_day(on_or_after(add_days(context.today, 1), number(node)))


@meaning("weekday_weeks")
def weekday_weeks(node: Node, context: Context) -> Resolved:
    """ "lundi en huit": a week after next Monday; "en quinze": two."""
    weeks = 2 if node.words[""].endswith("quinze") else 1
    return one_day(add_days(on_or_after(add_days(context.today, 1), number(node)), 7 * weeks))


@meaning("weekday_of_week")
def weekday_of_week(node: Node, context: Context) -> Resolved:
    """ "mercredi de la semaine dernière"."""
    shift = shift_of(node.words["which"]) if "which" in node.words else 0
    return one_day(add_days(week_of(context.today)[0], number(node) + 7 * shift))


@meaning("this_weekday")
def this_weekday(node: Node, context: Context) -> Resolved:
    """ "ce jeudi": today if it is one, else the nearest in the direction of the tense."""
    return weekday(node, context)


@meaning("weekdays")
def weekdays_both(node: Node, context: Context) -> Resolved:
    """ "lundi et mardi": from the first to the second, in the direction of the tense."""
    if context.future:
        first = on_or_after(context.today, number(node))
        last = on_or_after(first, number(node, "weekday2"))
    else:
        last = on_or_before(context.today, number(node, "weekday2"))
        first = on_or_before(last, number(node))
    return Resolved(first, last, Precision.PERIOD)


@meaning("weekdays_which")
def weekdays_which(node: Node, context: Context) -> Resolved:
    """ "jeudi et vendredi derniers" are strictly before, "prochains" strictly after the reference day."""
    if node.words[""].endswith("prochains"):
        first = on_or_after(add_days(context.today, 1), number(node))
        return Resolved(first, on_or_after(first, number(node, "weekday2")), Precision.PERIOD)
    last = on_or_before(add_days(context.today, -1), number(node, "weekday2"))
    return Resolved(on_or_before(last, number(node)), last, Precision.PERIOD)


@meaning("deictic_day")
def deictic_day(node: Node, context: Context) -> Resolved:
    """ "hier", "avant-hier soir", "aujourd'hui", "demain", "après-demain"."""
    words = node.words[""]
    shift = next(shift for start, shift in NEIGHBOURS.items() if words.startswith(start))
    return one_day(add_days(context.today, shift))


@meaning("deictic_days")
def deictic_days(node: Node, context: Context) -> Resolved:
    """ "hier et aujourd'hui"."""
    words = node.words[""]
    first = -1 if words.startswith("hier") else 0
    last = 1 if words.endswith("demain") else 0
    return Resolved(add_days(context.today, first), add_days(context.today, last), Precision.PERIOD)


@meaning("this_day")
def this_day(node: Node, context: Context) -> Resolved:
    """ "ce matin": the reference day."""
    return one_day(context.today)


@meaning("this_night")
def this_night(node: Node, context: Context) -> Resolved:
    """ "la nuit dernière" and "cette nuit" of the past: the evening before and the day; else the day and the next."""
    shift = 1 if context.future and node.words[""].startswith("cette") else 0
    return Resolved(add_days(context.today, shift - 1), add_days(context.today, shift), Precision.PERIOD)


@meaning("moment_of", "night_between")
def moment_of(node: Node, context: Context) -> Resolved:
    """ "la soirée de jeudi" is that day; "la nuit de lundi à mardi" both days."""
    found = resolve(node.children[0], context)
    if node.name == "moment_of" and found.precision is not Precision.DAY:
        raise Unresolvable("a part of no single day")
    if node.name == "moment_of" or found.start is None or found.end is None:
        return found
    if (found.end - found.start).days != 1:
        raise Unresolvable("a night between two days that do not follow each other")
    return Resolved(found.start, found.end, Precision.PERIOD)
