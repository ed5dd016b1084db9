"""The codes of the sixteen types in PLOVER and CAMEO, as `codebook.tsv` has them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from timeline.coding.lexicon_tables import rows
from timeline.records import AnyType, EventType


@cache
def plover_codes() -> dict[AnyType, str | None]:
    """PLOVER's type of each of ours; None for `statement`, which PLOVER does not have."""
    return {EventType(row["type"]): row["plover"] or None for _, row in rows(Path(__file__).parent / "codebook.tsv")}
