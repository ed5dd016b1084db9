"""Events → one HTML page that needs nothing else: to send, print or put on a web site."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from timeline.export.escaping import one_line
from timeline.export.event_words import how_much, what, when, who
from timeline.export.wording import counted
from timeline.query import EventRow, MentionRow

HEAD = """<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chronologie</title>
<style>
body { font: 16px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; }
ol { list-style: none; padding: 0; }
li { border-left: 3px solid #888; padding: 0 0 1.2rem 1rem; }
li.planned, li.hypothetical { border-left-style: dashed; }
li.denied { border-left-style: dotted; }
h2 { font-size: 1rem; margin: 0; }
.type { font: 0.8rem sans-serif; color: #555; }
blockquote { margin: 0.2rem 0; }
details { font-size: 0.9rem; color: #444; }
</style>
</head>
<body>
<h1>Chronologie</h1>
<ol>
"""
TAIL = "</ol>\n</body>\n</html>"


def html_page(events: Sequence[EventRow]) -> str:
    """The page. Everything that comes from articles is escaped."""
    return HEAD + "".join(item(event) for event in events) + TAIL


def item(event: EventRow) -> str:
    """One event with its tellings folded away."""
    amounts = how_much(event)
    sources = f"{counted(len(event.mentions), 'mention')} in {counted(event.articles, 'article')}"
    tellings = "".join(f"<li>{telling(one)}</li>" for one in event.mentions)
    return (
        f'<li class="{text(event.modality)}" id="event-{event.id}">\n'
        f"<h2>{text(when(event.date))} – {text(who(event))}</h2>\n"
        f'<div class="type">{text(event.type)}, {text(event.modality)}{": " + text(amounts) if amounts else ""}</div>\n'
        f"<blockquote>{text(what(event))}</blockquote>\n"
        f"<details><summary>{sources}</summary><ul>{tellings}</ul></details>\n"
        "</li>\n"
    )


def telling(mention: MentionRow) -> str:
    """Where a mention stands and its sentence."""
    published = f", {mention.published.isoformat()}" if mention.published else ""
    source = f"{mention.title or mention.article}{published}"
    return f"{text(source)}: {text(mention.sentence)}"


def text(words: str) -> str:
    """Text for HTML, in content or an attribute."""
    return escape(one_line(words))
