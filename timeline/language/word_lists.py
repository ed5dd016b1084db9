"""Files of words, as they stand beside the code that reads them: words between spaces, lines with "#" are comments."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def word_list(path: Path) -> frozenset[str]:
    """The words of a file. Raises OSError when it cannot be read."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
