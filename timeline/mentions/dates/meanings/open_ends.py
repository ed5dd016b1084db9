"""Intervals with one end ("depuis lundi", "jusqu'à mars", "avant 2025") and spans with two ("du 3 au 7 mars")."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from timeline.mentions.dates.calendars import add_days
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning, resolve
from timeline.mentions.dates.grammar import Node
from timeline.records import Precision

RECENT = timedelta(days=90)


def _closed(node: Node, context: Context) -> Resolved:
    found = resolve(node, context)
    if found.start is None and found.end is None:
        raise Unresolvable(found.reason or "open on both sides", found.precision)
    return found


def _either_way(context: Context) -> Context:
    """A term may be ahead of what is told in the past ("prolongé jusqu'au 31 janvier"); without a tense it is ahead."""
    if context.future or context.narrative or context.reference is None:
        return context
    return replace(context, nearest=True) if context.told else context.towards("future")


@meaning("since")
def since(node: Node, context: Context) -> Resolved:
    """ "depuis lundi", "à partir de mars": start given, end open. "depuis" looks back whatever the tense."""
    past = node.words[""].startswith("depuis")
    found = _closed(node.children[0], context.towards("past") if past else _either_way(context))
    return Resolved(found.start, None, found.precision, found.approximate)


@meaning("until")
def until(node: Node, context: Context) -> Resolved:
    """ "jusqu'à vendredi": start open, end that day."""
    found = _closed(node.children[0], _either_way(context))
    return Resolved(None, found.end, found.precision, found.approximate)


@meaning("by")
def by(node: Node, context: Context) -> Resolved:
    """ "d'ici la fin de l'année": a term ahead whatever the tense."""
    found = _closed(node.children[0], context if context.narrative else context.towards("future"))
    return Resolved(None, found.end, found.precision, found.approximate)


@meaning("before")
def before(node: Node, context: Context) -> Resolved:
    """ "avant mars" ends the last day before; "avant la fin de l'année" is by its end.

    What comes back every year is the next one, or the nearest when the tense is past ("promis avant l'hiver").
    """
    child = node.children[0]
    found = _closed(child, context if context.narrative or context.future else _ahead_unless_recent(child, context))
    if child.name == "part_of" and child.words[""].startswith(("fin", "toute fin")):
        return Resolved(None, found.end, found.precision, found.approximate)
    if found.start is None:
        raise Unresolvable("before an open beginning", found.precision)
    return Resolved(None, add_days(found.start, -1), found.precision, found.approximate)


def _ahead_unless_recent(child: Node, context: Context) -> Context:
    found = resolve(child, context)
    recent = found.start is not None and context.today - found.start < RECENT
    return context if recent else context.towards("future")


@meaning("no_later_than")
def no_later_than(node: Node, context: Context) -> Resolved:
    """ "pas plus tard que vendredi": by then; "pas plus tard qu'hier" only stresses that day."""
    found = _closed(node.children[0], context)
    if context.reference is not None and found.end is not None and found.end < context.reference:
        return found
    return Resolved(None, found.end, found.precision, found.approximate)


@meaning("not_before")
def not_before(node: Node, context: Context) -> Resolved:
    """ "pas avant mars": from March on, ahead."""
    found = _closed(node.children[0], context)
    return Resolved(found.start, None, found.precision, found.approximate)


@meaning("after")
def after(node: Node, context: Context) -> Resolved:
    """ "après 1992": from 1 January 1993."""
    found = _closed(node.children[0], context)
    if found.end is None:
        raise Unresolvable("after an open end", found.precision)
    return Resolved(add_days(found.end, 1), None, found.precision, found.approximate)


@meaning("as_early_as")
def as_early_as(node: Node, context: Context) -> Resolved:
    """ "dès lundi", "à l'horizon 2030": that very day or year."""
    return resolve(node.children[0], context)


@meaning("approaching")
def approaching(node: Node, context: Context) -> Resolved:
    """ "à l'approche de l'hiver": of what comes next."""
    return resolve(node.children[0], context if context.narrative else context.towards("future"))


@meaning("about")
def about(node: Node, context: Context) -> Resolved:
    """ "vers 1990": that year, approximately."""
    found = resolve(node.children[0], context)
    edtf = f"{found.edtf}~" if found.edtf else None
    return replace(found, approximate=True, edtf=edtf)


def _says_year(node: Node) -> bool:
    return any(name in node.words for name in ("year", "anyyear", "decade", "century"))


@meaning("span")
def span(node: Node, context: Context) -> Resolved:
    """ "du 30 septembre au 2 octobre 2023": the side that says less is completed from the other."""
    found = _span(node, context)
    if context.future or context.narrative or context.reference is None or found.end is None:
        return found
    if found.end < context.reference and not _says_year(node.children[1]):
        try:
            coming = _span(node, context.towards("future"))
        except Unresolvable:
            return found
        if coming.start is not None and coming.start <= context.reference:
            return coming  # it has begun: "du 28 au 30 septembre", written on the 29th
    return found


def _span(node: Node, context: Context) -> Resolved:
    left, right = node.children
    if right.name in ("year_bc", "century_bc"):
        raise Unresolvable("before the common era: no civil day")
    if right.name == "bare_day" and left.name == "day_month":
        first = _closed(left, context)
        last = resolve(right, replace(context, narrative=(first.start, first.start)) if first.start else context)
    elif _says_year(left) and not _says_year(right):
        first = _closed(left, context)
        last = _closed(right, context.towards("future", first.start))
    elif left.name == right.name == "weekday" and context.future:
        first = _closed(left, context)
        last = _closed(right, context.towards("future", first.end))
    else:
        last = _closed(right, context)
        deictic = left.name.startswith(("deictic", "this", "unit", "ago"))
        first = _closed(left, context if deictic else context.towards("past", last.start))
    if first.start is None or last.end is None or first.start > last.end:
        raise Unresolvable("the beginning is after the end", Precision.PERIOD)
    return Resolved(first.start, last.end, Precision.PERIOD, first.approximate or last.approximate)
