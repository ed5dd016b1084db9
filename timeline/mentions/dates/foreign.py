"""A plain calendar day in another language ("Feb 24, 2022", "24 de febrero de 2022") → the day, read by dateparser.

dateparser gets only whole spans that the grammar has delimited and whose month our own table does not know; it is
imported at the first one, and its answers are remembered.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from timeline.mentions.dates.tables import rows


@lru_cache(maxsize=2048)
def read_foreign(words: str) -> date | None:
    """The day these words say in one of the languages of `data/foreign_months.tsv`; None when they say none."""
    import dateparser

    found = dateparser.parse(
        words,
        languages=[language for language, _ in rows("foreign_months.tsv")],
        settings={"REQUIRE_PARTS": ["day", "month", "year"], "STRICT_PARSING": True, "PARSERS": ["absolute-time"]},
    )
    return found.date() if found else None
