"""Turn the text of a file into an article: the title set apart, the day of publication learnt, boilerplate marked."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from timeline.reading.boilerplate import boilerplate, merged
from timeline.reading.dateline import find_datelines
from timeline.reading.fold import fold
from timeline.reading.written_date import in_file_name
from timeline.records import Article

TITLE_LENGTH = 200  # characters
TITLE_END = re.compile(r"[.…,;:][»”\")\s]*$")


def split_title(text: str) -> tuple[str | None, str]:
    """The title and the rest. A title is a first line without a full stop, an empty line or a paragraph after it."""
    first, _, rest = text.partition("\n")
    title = re.sub(r"^#+\s+", "", first.strip())
    body = rest.lstrip("\n\t ")
    if not body or not title or len(title) > TITLE_LENGTH or TITLE_END.search(title) or not _begins_like_title(title):
        return None, text
    if find_datelines(title) or boilerplate(title):
        return None, text
    following = body.partition("\n")[0]
    if rest.startswith(("\n", "\r")) or not rest.partition("\n")[0].strip():
        return title, body
    if find_datelines(following) or len(following) > max(120, 1.5 * len(title)):
        return title, body
    return None, text


def _begins_like_title(line: str) -> bool:
    return bool(re.match(r"[\"«“‘(\[\s]*[^\Wa-zà-ÿ_]", line)) and any(character.isalpha() for character in line)


def article_from_text(
    text: str,
    *,
    id: str,
    title: str | None = None,
    published: date | None = None,
    source: str | None = None,
) -> Article:
    """The article in a plain text; `title` and `published` given by the user win over what the text says."""
    text = text.strip("\n \t")
    if title is None:
        title, text = split_title(text)
    article = Article(
        id=id,
        text=text,
        title=title,
        published=published,
        published_from="option" if published else None,
        source=source,
    )
    return annotated(article, file_stem=id)


def annotated(article: Article, file_stem: str | None = None) -> Article:
    """The article with its boilerplate marked, and dated by its dateline or file name when nothing better is known."""
    begin = len(article.title) + 2 if article.title else 0
    named = in_file_name(file_stem) if file_stem else None
    datelines = find_datelines(article.full_text, begin, near=article.published or named)
    if article.published is None:
        dated = sorted((line for line in datelines if line.date), key=lambda line: _rank(line.words, line.publication))
        if dated:
            article = replace(article, published=dated[0].date, published_from="dateline")
        elif named:
            article = replace(article, published=named, published_from="file name")
    spans = merged([line.span for line in datelines] + boilerplate(article.full_text, begin))
    return replace(article, boilerplate=tuple(spans))


def _rank(words: str, publication: bool) -> int:
    """ "Publié le" says it best, then a dateline; "Mis à jour le" only when nothing else does."""
    return 2 if re.match(r"mise? a jour|actualise|modifie", fold(words)) else 0 if publication else 1
