"""Calendar days in words and figures → the day, its year completed from the tense when the text leaves it out."""

from __future__ import annotations

from datetime import date, timedelta

from timeline.mentions.dates.calendars import Days, add_days, add_months, month_of
from timeline.mentions.dates.context import Context, Resolved, Unresolvable, meaning, recurring, shift_of
from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.numbers import parse_count, parse_year
from timeline.mentions.dates.tables import months, weekday_number, weekdays
from timeline.records import Precision

LIKELIER = 3


def day_number(words: str) -> int:
    """The day of the month that the words say."""
    found = parse_count(words.replace(" -", "-"))
    if found is None or not 1 <= found <= 31:
        raise Unresolvable("no such day in the calendar", Precision.DAY)
    return found


def month_number(node: Node) -> int:
    """The month that the words of a rule caught."""
    return months()[(node.words.get("month") or node.words["fullmonth"]).rstrip(".")]


def one_day(day: date) -> Resolved:
    """A single day."""
    return Resolved(day, day, Precision.DAY)


@meaning("day_month", "day_month_short")
def day_month(node: Node, context: Context) -> Resolved:
    """ "jeudi 28 septembre 2023"; without a year the weekday, then the tense, chooses it."""
    day, month = day_number(node.words["day"]), month_number(node)
    if "year" in node.words:
        return one_day(date(_year(node.words["year"]), month, day))
    if "year2" in node.words:
        return one_day(date(_year(node.words["year2"]), month, day))
    if "wday" in node.words:
        around = context.narrative[0] if context.narrative else context.today
        found = [_day(year, month, day) for year in range(around.year - 6, around.year + 7)]
        fitting = [each for each in found if each and each.weekday() == weekday_number(node.words["wday"])]
        if fitting:
            late = context.narrative is None and not context.future  # the past is likelier than the future
            return one_day(
                min(fitting, key=lambda each: abs(each - around) * (LIKELIER if late and each > around else 1))
            )
    return one_day(recurring(context, lambda year: _days(year, month, day))[0])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _days(year: int, month: int, day: int) -> Days:
    return (date(year, month, day),) * 2


def _year(words: str) -> int:
    found = parse_year(words)
    if found is None:
        raise Unresolvable("no such year")
    return found


@meaning("day_month_of_year")
def day_month_of_year(node: Node, context: Context) -> Resolved:
    """ "le 7 octobre de l'année dernière"."""
    year = context.today.year + shift_of(node.words["which"])
    return one_day(date(year, month_number(node), day_number(node.words["day"])))


@meaning("day_month_relative")
def day_month_relative(node: Node, context: Context) -> Resolved:
    """ "24 septembre dernier" is strictly before the reference day, "prochain" strictly after."""
    day, month, shift = day_number(node.words["day"]), month_number(node), shift_of(node.words["which"])
    nearer = context.towards("future" if shift > 0 else "past", add_days(context.today, shift))
    return one_day(recurring(nearer, lambda year: _days(year, month, day))[0])


@meaning("figures")
def figures(node: Node, context: Context) -> Resolved:
    """ "28/09/2023", "28.09.23", "2023-09-28", "09/2023": French order, day first."""
    year = _year(node.words.get("year") or node.words["year2"])
    month = int(node.words["mon2"])
    if "num2" not in node.words:
        return Resolved(*month_of(year, month), Precision.MONTH)
    return one_day(date(year, month, int(node.words["num2"])))


@meaning("figures_span")
def figures_span(node: Node, context: Context) -> Resolved:
    """ "28/09/2022-02/10/2022"."""
    words = node.words
    first = date(_year(words["year"]), int(words["mon2"]), int(words["num2"]))
    last = date(_year(words["year2"]), int(words["mon22"]), int(words["num22"]))
    if first > last:
        raise Unresolvable("the first day is after the last", Precision.PERIOD)
    return Resolved(first, last, Precision.PERIOD)


@meaning("figures_short")
def figures_short(node: Node, context: Context) -> Resolved:
    """ "28/09", accepted only after an article."""
    month, day = int(node.words["mon2"]), int(node.words["num2"])
    return one_day(recurring(context, lambda year: _days(year, month, day))[0])


@meaning("weekday_day")
def weekday_day(node: Node, context: Context) -> Resolved:
    """ "jeudi 28": the nearest 28th in the tense's direction that is a Thursday."""
    number, weekday = day_number(node.words["figure"]), weekdays()[node.words["weekday"]]
    step = 1 if context.future else -1
    month = (context.narrative[0] if context.narrative else context.today).replace(day=1)
    for _ in range(14):
        found = _day(month.year, month.month, number)
        if found and found.weekday() == weekday and (found - context.today).days * step >= 0:
            return one_day(found)
        month = add_months(month, step)
    raise Unresolvable("no such weekday near the reference date", Precision.DAY)


@meaning("bare_day")
def bare_day(node: Node, context: Context) -> Resolved:
    """ "le 28": of the month last told, else the last or the next 28th."""
    number = day_number(node.words["day"])
    if context.narrative:
        return one_day(_nearest(context.narrative[0], number))
    if context.last is not None and context.last[0].month == context.last[1].month and context.told is False:
        found = _day(context.last[0].year, context.last[0].month, number)
        if found:
            return one_day(found)
    step = 1 if context.future else -1
    month = context.today.replace(day=1)
    for _ in range(3):
        found = _day(month.year, month.month, number)
        if found and (found - context.today).days * step >= 0:
            return one_day(found)
        month = add_months(month, step)
    raise Unresolvable("no such day near the reference date", Precision.DAY)


def _nearest(around: date, number: int) -> date:
    months = [add_months(around.replace(day=1), step) for step in (-1, 0, 1)]
    found = [day for month in months if (day := _day(month.year, month.month, number)) is not None]
    return min(found, key=lambda day: day - around if day >= around else 2 * (around - day))


@meaning("day_of_month")
def day_of_month(node: Node, context: Context) -> Resolved:
    """ "le 3 courant", "le 12 du mois dernier"."""
    words = node.words[""]
    shift = -1 if words.endswith(("dernier", "passe", "ecoule")) else 1 if words.endswith("prochain") else 0
    base = context.last_told[0] if words.endswith("meme mois") else context.today
    return one_day(add_months(base.replace(day=1), shift).replace(day=day_number(node.words["day"])))


@meaning("days_month")
def days_month(node: Node, context: Context) -> Resolved:
    """ "les 28 et 29 septembre": from the first to the last day."""
    words, number = _last_words(node), day_number(node.words["day"])
    if "year" not in words and "wday" not in words:
        month, end = month_number(node), day_number(words["day"])
        first, last = recurring(context, lambda year: (date(year, month, number), date(year, month, end)))
    else:
        last = day_month(Node("day_month", node.start, node.end, words), context).start or date.max
        first = last.replace(day=number)
    if first > last:
        raise Unresolvable("the first day is after the last", Precision.PERIOD)
    return Resolved(first, last, Precision.PERIOD if last - first > timedelta(0) else Precision.DAY)


def _last_words(node: Node) -> dict[str, str]:
    words = {name: text for name, text in node.words.items() if name not in ("wday", "day")}
    words["day"] = node.words["day2"]
    if "wday2" in node.words:
        words["wday"] = node.words["wday2"]
    return words
