"""What adding did → the lines that `timeline add` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.edtf import format_interval
from timeline.export.escaping import one_line
from timeline.export.wording import counted
from timeline.records import Article, DateValue, Precision

if TYPE_CHECKING:
    from timeline.store.adding import Added

LEARNT = {"option": "as you said", "metadata": "its metadata", "dateline": "its dateline", "file name": "its file name"}
STATUS = {"added": "added", "unchanged": "there already, unchanged", "recoded": "coded anew"}


def added_line(added: Added) -> str:
    """ "visite.txt (article 3, published 29 sept. 2023 by its file name): added; 4 events: 2 meeting, 2 statement"."""
    types = ", ".join(f"{count} {name}" for name, count in added.types)
    told = counted(added.saved.events, "event") + (f" in {counted(added.saved.mentions, 'mention')}" if types else "")
    head = f"{added.article.id} (article {added.saved.article_id}, {published(added.article)})"
    return one_line(f"{head}: {STATUS[added.saved.status]}; {told}{': ' if types else ''}{types}")


def published(article: Article) -> str:
    """When, and how we know."""
    if article.published is None:
        return "publication day unknown"
    day = article.published
    shown = format_interval(DateValue("", day, day, Precision.DAY, day.isoformat()))
    how = LEARNT.get(article.published_from or "", "")
    return f"published {shown}" + (f", {how}" if how else "")


def summary(statuses: Sequence[str]) -> str:
    """ "3 articles: 2 added, 1 there already, unchanged"."""
    counts = Counter(statuses)
    parts = ", ".join(f"{counts[name]} {words}" for name, words in STATUS.items() if counts[name])
    return f"{counted(len(statuses), 'article')}{': ' if parts else ''}{parts}"
