"""Turn JSON objects with `id`, `published`, `title`, `text`, `source`, `url` into articles.

Title and text are kept character for character: offsets that come with a corpus count in them. Only what no database
can hold, halves of surrogate pairs and zeros, becomes �.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from timeline.errors import UnreadableInput
from timeline.reading.encoding import storable
from timeline.reading.plain_text import annotated
from timeline.reading.written_date import read_metadata
from timeline.records import Article


def article_from_json(
    item: Any,
    *,
    name: str,
    id: str,
    title: str | None = None,
    published: date | None = None,
    source: str | None = None,
    file_stem: str | None = None,
) -> Article:
    """The article in one JSON object. Options win over its fields; `id` is for an object that has none.

    Raises:
        UnreadableInput: it is no object, has no text, or its `published` is no date. `name` begins the sentence.
    """
    if not isinstance(item, dict):
        raise UnreadableInput(f"{name} is no article: a JSON object with `text` is expected")
    text = item.get("text")
    if not isinstance(text, str) or not text.strip():
        raise UnreadableInput(f"{name} has no `text`")
    published_from = "option" if published else None
    if published is None and item.get("published") not in (None, ""):
        published, published_from = read_metadata(item["published"]), "metadata"
        if published is None:
            raise UnreadableInput(f"{name} has a `published` that is no date: {str(item['published'])[:40]!r}")
    article = Article(
        id=storable(str(item["id"])) if item.get("id") not in (None, "") else id,
        text=storable(text),
        title=title or _words(item, "title"),
        published=published,
        published_from=published_from,
        source=source or _words(item, "source"),
        url=_words(item, "url"),
    )
    return annotated(article, file_stem=file_stem)


def _words(item: dict[str, Any], field: str) -> str | None:
    """A field's text as it stands; None when it is missing, blank or no text."""
    value = item.get(field)
    return storable(value) if isinstance(value, str) and value.strip() else None
