"""Articles out of the database: back into the record they were read as."""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlmodel import Session, col, select

from timeline.errors import UsageError
from timeline.records import Article, Span
from timeline.store.tables import ArticleRow


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with its number in the database and the version of the coder that coded it."""

    id: int
    article: Article
    coder: str
    added_at: str


def find(session: Session, ref: str) -> StoredArticle:
    """The article that `ref` means: its number, else its name, else the beginning of its content hash."""
    if ref.isdecimal() and (row := session.get(ArticleRow, int(ref))):
        return stored(row)
    rows = session.exec(select(ArticleRow).where(ArticleRow.ref == ref)).all()
    if not rows and len(ref) >= 6:
        rows = session.exec(
            select(ArticleRow).where(col(ArticleRow.content_hash).startswith(ref, autoescape=True))
        ).all()
    if len(rows) > 1:
        raise UsageError(f"several articles are called {ref}", hint=f"say which: {', '.join(str(r.id) for r in rows)}")
    if not rows:
        raise UsageError(f"there is no article {ref}")
    return stored(rows[0])


def by_hash(session: Session, content_hash: str) -> StoredArticle | None:
    """The article with this content, if it is stored."""
    row = session.exec(select(ArticleRow).where(ArticleRow.content_hash == content_hash)).first()
    return stored(row) if row else None


def everything(session: Session) -> list[StoredArticle]:
    """All articles, oldest first."""
    return [stored(row) for row in session.exec(select(ArticleRow).order_by(col(ArticleRow.id)))]


def stored(row: ArticleRow) -> StoredArticle:
    """The record of a row."""
    assert row.id is not None
    article = Article(
        id=row.ref,
        text=row.text,
        title=row.title,
        published=row.published,
        published_from=row.published_from,
        source=row.source,
        url=row.url,
        boilerplate=tuple(Span(start, end) for start, end in json.loads(row.boilerplate)),
    )
    return StoredArticle(row.id, article, row.coder, row.added_at)
