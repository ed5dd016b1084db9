"""What the commands print: results on standard output, everything else on standard error."""

from __future__ import annotations

import os
import sys
from io import TextIOWrapper
from shutil import get_terminal_size

from timeline.export.escaping import one_line

PIPED_WIDTH = 120  # columns of a table that goes into a file or a pager


def prepare() -> None:
    """Write UTF-8 whatever the system's own encoding is: the JSON and CSV formats are UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def say(text: str) -> None:
    """Print a result."""
    print(text)


def complain(sentence: str) -> None:
    """Print an error, warning or note on standard error, on one line and without terminal escapes."""
    sys.stdout.flush()
    print(f"timeline: {one_line(sentence)}", file=sys.stderr)


def width() -> int:
    """Columns there are for a table."""
    return get_terminal_size((PIPED_WIDTH, 24)).columns


def give_up_output() -> None:
    """Throw away what is still to be printed, after the reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
