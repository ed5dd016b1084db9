"""Amounts in French press text: money, percentages, counted things; exact, about, at least, at most."""

from __future__ import annotations

from timeline.mentions.amounts.finding import find_amounts, is_duration
from timeline.mentions.amounts.in_document import amounts_in

__all__ = ["amounts_in", "find_amounts", "is_duration"]
