"""From French press articles to a database of diplomatic events that a researcher can trust."""

__version__ = "0.1.0"
