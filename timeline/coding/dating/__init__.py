"""When an event was: which date expression of the text is its own (GUIDELINES 4)."""

from timeline.coding.dating.choice import Dating

__all__ = ["Dating"]
