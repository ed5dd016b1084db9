"""A function that follows a name: "Dmitri Peskov, porte-parole de la présidence russe"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from timeline.mentions.actors.nouns import Noun
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import wording
from timeline.mentions.actors.recognition.modifiers import Tail
from timeline.mentions.actors.recognition.names import name_end
from timeline.mentions.actors.recognition.opening import Opening, openings
from timeline.mentions.actors.recognition.persons import CLOSING, name_after
from timeline.mentions.actors.recognition.tails import read_tail
from timeline.mentions.actors.recognition.view import View

FUNCTIONS = frozenset({"office", "noble", "role", "cleric", "rank"})
GOING_ON = frozenset({"PRON", "VERB", "SCONJ", "ADP", "ADV"})  # parts of speech that may follow an apposition


@dataclass(frozen=True, slots=True)
class Apposition:
    """A function without a name of its own."""

    opening: Opening
    noun_end: int
    noun: Noun
    tail: Tail


def with_apposition(view: View, end: int, found: Recognised, *, weak: bool = True) -> tuple[int, Recognised]:
    """The person `found`, whose name ends before token `end`, with the function that follows; and the index after it.

    The function replaces one that says little (`weak`: a rank), and is only read over where a better one is known.
    """
    if end + 1 >= len(view):
        return end, found
    beside = view.texts[end] not in (",", "(")
    if beside and (view.noun(end) is None or view.texts[end][0].isupper()):
        return end, found
    told = function_at(view, end if beside else end + 1)
    if told is None or not belongs(view, told, found, beside=beside):
        return end, found
    last = told.tail.end
    country = told.tail.country or found.country
    if not weak:
        return last, replace(found, end=view.tokens[last - 1].end, country=found.country or country)
    return last, replace(
        found,
        end=view.tokens[last - 1].end,
        country=country,
        key=found.key if found.country in (None, country) else None,
        function=wording(view, told.opening, told.noun_end, told.noun, told.tail),
        function_start=view.tokens[told.opening.noun].start,
        function_end=view.tokens[last - 1].end,
        gender=found.gender or told.noun.gender,
    )


def function_at(view: View, at: int) -> Apposition | None:
    """The function that begins at a token and has no name after it."""
    for opening in openings(view, at):
        found = view.noun(opening.noun) if opening.noun < len(view) else None
        if found is None:
            continue
        functions = [noun for noun in found[1] if noun.rank in FUNCTIONS and not noun.plural]
        if not functions:
            return None
        tail = read_tail(view, found[0], functions[0])
        if name_end(view, tail.end, titled=True) is not None:
            return None
        return Apposition(opening, found[0], functions[0], tail)
    return None


def belongs(view: View, told: Apposition, found: Recognised, *, beside: bool) -> bool:
    """Whether a function is that of the person before it, not of the next person in a list."""
    last = told.tail.end
    if told.opening.determined and name_after(view, last, apposed=True) is not None:
        return False  # "…, le ministre malien, Abdoulaye Diop"
    if told.tail.country and found.country not in (None, told.tail.country):
        return False
    if beside and not told.tail.tells:
        return False
    if last >= len(view) or view.texts[last] in CLOSING:
        return True
    return view.tokens[last].pos in GOING_ON and view.lower[last] != "et"
