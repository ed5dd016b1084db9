"""The meaning of each rule of the grammar: expression and context → interval. One family of expressions a module."""

from timeline.mentions.dates.meanings import (
    days,
    eras,
    months,
    named,
    offsets,
    open_ends,
    parts,
    told,
    units,
    weekdays,
    years,
)

__all__ = ["days", "eras", "months", "named", "offsets", "open_ends", "parts", "told", "units", "weekdays", "years"]
