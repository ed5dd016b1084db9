"""Dates in French press text: every calendar expression, as an interval of days with a precision and an EDTF string."""

from __future__ import annotations

from timeline.mentions.dates.finding import find_dates
from timeline.mentions.dates.in_document import dates_in

__all__ = ["dates_in", "find_dates"]
