"""Questions as JSON lines on standard input, an answer for each on standard output."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import typer

from timeline.cli import console
from timeline.errors import UnreadableInput
from timeline.export.json_text import dumps


def answer_lines(lines: Iterable[bytes], answer: Callable[[bytes], list[dict[str, Any]]]) -> None:
    """Print an answer for each line that is not blank; a line that is no question gets an empty one, and exit 1."""
    failed = False
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            found = answer(line)
        except UnreadableInput as error:
            console.complain(f"line {number} {error}")
            failed, found = True, []
        console.say(dumps(found))
    if failed:
        raise typer.Exit(1)
