"""Files, folders and standard input → articles, with the day of publication and the boilerplate found in them."""

from __future__ import annotations

from timeline.reading.articles import expected_articles, read_articles
from timeline.reading.dateline import Dateline, dateline

__all__ = ["Dateline", "dateline", "expected_articles", "read_articles"]
