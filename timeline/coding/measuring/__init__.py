"""How much: which amounts of the text measure an event (GUIDELINES 6)."""

from timeline.coding.measuring.choice import measure_all

__all__ = ["measure_all"]
