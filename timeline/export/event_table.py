"""Events → the chronological table of `timeline show`: columns where there is room, else a few lines an event."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, zip_longest
from textwrap import wrap

from timeline.export.escaping import one_line
from timeline.export.event_words import how_much, status, what, when, who
from timeline.export.grid import Grid, tabulated
from timeline.query import EventRow

COLUMNS = ("date", "type", "who → whom", "amount", "status", "what", "art.", "id")
BETWEEN = 2  # spaces between columns
MIN_PADDING = 2  # by which tabulate makes a column wider than its header
WIDEST = {"date": 16, "type": 13, "who → whom": 40, "amount": 20, "status": 12}
SHARE = {"who → whom": 0.35, "amount": 0.2}  # of what the short columns leave; the quotation gets the rest
READABLE = 28  # columns below which a quotation is no pleasure to read
LONG = 90  # columns beyond which it is none either


def event_table(events: Sequence[EventRow], width: int) -> str:
    """The table, in a terminal of so many columns."""
    if not events:
        return "no events"
    rows = [cells(event) for event in events]
    shown = [at for at in range(len(COLUMNS)) if at in (0, 1, 2) or any(row[at] for row in rows)]
    room = {COLUMNS[at]: column_width(at, rows) for at in shown}
    left = width - BETWEEN * (len(shown) - 1) - sum(room[name] for name in room if name not in (*SHARE, "what"))
    for name in SHARE.keys() & room.keys():
        room[name] = min(room[name], int(left * SHARE[name]))
    room["what"] = min(left - sum(room.get(name, 0) for name in SHARE), LONG)
    if room["what"] < READABLE:
        return "\n\n".join(block(row, width) for row in rows)
    lines = [lines_of([(row[at], room[COLUMNS[at]]) for at in shown]) for row in rows]
    apart = [[""] * len(shown)] if any(len(one) > 1 for one in lines) else []  # a blank line where rows are wrapped
    return tabulated(Grid(tuple(COLUMNS[at] for at in shown), list(chain(*(one + apart for one in lines)))), "simple")


def lines_of(cells: Sequence[tuple[str, int]]) -> list[list[str]]:
    """A row with its cells wrapped to their widths, as rows of one line each."""
    wrapped = [folded(text, room) or [""] for text, room in cells]
    return [list(line) for line in zip_longest(*wrapped, fillvalue="")]


def folded(text: str, width: int, first: str = "", further: str = "") -> list[str]:
    """Text in lines of so many columns, never broken before « : » and the like as French forbids."""
    bound = re.sub(r" (?=[:;!?»])|(?<=«) ", "\u00a0", text)
    return wrap(bound, width, initial_indent=first, subsequent_indent=further)


def cells(event: EventRow) -> list[str]:
    """The values of an event's row."""
    values = (when(event.date), event.type, who(event), how_much(event), status(event), what(event))
    return [*map(one_line, values), str(event.articles), str(event.id)]


def column_width(at: int, rows: Sequence[Sequence[str]]) -> int:
    """As wide as its longest value, within bounds."""
    longest = max(len(COLUMNS[at]) + MIN_PADDING, *(len(row[at]) for row in rows))
    return min(longest, WIDEST.get(COLUMNS[at], longest))


def block(row: Sequence[str], width: int) -> str:
    """An event in a few lines, for narrow terminals."""
    date, kind, parties, amount, modality, quote, articles, number = row
    told = f"{articles} articles" if articles != "1" else "1 article"
    lines = [f"{date} · {kind} · {modality}", parties, amount, quote, f"({told}, id {number})"]
    return "\n".join(
        "\n".join(folded(line, max(width, 20), indent, "  "))
        for line, indent in zip(lines, ("", *["  "] * 4), strict=True)
        if line
    )
