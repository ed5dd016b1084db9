"""Columns and rows → table, JSON, JSON lines, CSV, Excel's CSV, TSV, Markdown, HTML, or any format of tabulate."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from timeline.errors import UsageError
from timeline.export import escaping
from timeline.export.json_text import dumps

FORMATS = ("table", "json", "jsonl", "csv", "excel", "tsv", "md", "html")
REFUSED = {"unsafehtml", "latex_raw", "tsv"}  # tabulate's formats that escape nothing; our own TSV does
BYTE_ORDER_MARK = "\ufeff"  # Excel takes a CSV file for UTF-8 only when it begins with one


@dataclass(frozen=True, slots=True)
class Grid:
    """Named columns with rows of plain values: text, numbers, days, None, or lists and records (JSON only)."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


def check_format(name: str, known: Sequence[str] = FORMATS) -> str:
    """The format's name. Raises `UsageError` for one that is none."""
    if name in known:
        return name
    import tabulate

    if name in tabulate.tabulate_formats and name not in REFUSED:
        return name
    raise UsageError(f"{name} is no format", hint=f"one of {', '.join(known)}, or a format of tabulate such as rst")


def rendered(grid: Grid, form: str) -> str:
    """The grid as text, without a line end after it."""
    match check_format(form):
        case "json":
            return dumps(records(grid), indent=1)
        case "jsonl":
            return "\n".join(dumps(record) for record in records(grid))
        case "csv":
            return delimited(grid, ",")
        case "excel":
            return BYTE_ORDER_MARK + delimited(grid, ";")
        case "tsv":
            return delimited(grid, "\t")
        case "table":
            return tabulated(grid, "simple")
        case "md":
            return tabulated(grid, "github")
        case other:
            return tabulated(grid, other)


def records(grid: Grid) -> list[dict[str, Any]]:
    """The rows as objects."""
    return [dict(zip(grid.columns, row, strict=True)) for row in grid.rows]


def delimited(grid: Grid, delimiter: str) -> str:
    """CSV (RFC 4180) with another delimiter if wanted; formulas defused."""
    lines = io.StringIO()
    writer = csv.writer(lines, delimiter=delimiter, lineterminator="\n")
    writer.writerow([escaping.cell(name) for name in grid.columns])
    writer.writerows([delimited_cell(value) for value in row] for row in grid.rows)
    return lines.getvalue().rstrip("\n")


def delimited_cell(value: Any) -> Any:
    """A value for CSV: numbers as they are, text made harmless."""
    return value if isinstance(value, (int, float)) else escaping.cell(words(value))


def tabulated(grid: Grid, form: str) -> str:
    """A table by tabulate."""
    import tabulate

    escape = escaping.markdown if form in ("github", "pipe") else escaping.one_line
    rows = [[escape(words(value)) for value in row] for row in grid.rows]
    headers = [escape(name) for name in grid.columns]
    table = tabulate.tabulate(rows, headers, tablefmt=form, disable_numparse=True)
    return "\n".join(line.rstrip() for line in table.splitlines()).rstrip()


def words(value: Any) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (list, tuple)):
        return "; ".join(words(one) for one in value)
    return str(value)
