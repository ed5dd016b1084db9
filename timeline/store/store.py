"""The store: one database file, its transactions, and what can be done with articles in it.

Opened by `timeline.store.open_store`. Every change is one transaction that is either whole or not there at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace as altered
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from sqlalchemy import Engine
from sqlmodel import Session

from timeline.records import Article, CodedArticle
from timeline.store.faults import plain_errors

if TYPE_CHECKING:
    from timeline.mentions.actors.registry import Registry
    from timeline.store.articles import StoredArticle
    from timeline.store.saving import Saved


class Store:
    """A database of articles and events."""

    def __init__(self, path: Path, engine: Engine, *, read_only: bool) -> None:
        self.path = path
        self.engine = engine
        self.read_only = read_only

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back. The store can still be used; it then opens the file again."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one state of the database. Raises `DatabaseError`."""
        with plain_errors(self.path), Session(self.engine) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that holds the write lock and commits at the end. After a `DatabaseError` nothing has changed."""
        with (
            plain_errors(self.path),
            Session(self.engine.execution_options(immediate=True), autoflush=False) as session,
            session.begin(),
        ):
            yield session

    def save(self, coded: CodedArticle) -> Saved:
        """Store a coded article in one transaction. The same text again changes nothing, and `Saved.status` says so.

        It is coded anew ("recoded") when another version of the coder has coded it, and when its date is learnt now.
        """
        from timeline.store import saving

        with self.writing() as session:
            return saving.save(session, coded)

    def replace(self, coded: CodedArticle) -> Saved:
        """Store a coded article, in place of what is stored for the same text whatever that is. Corrections stay."""
        from timeline.store import saving

        with self.writing() as session:
            return saving.save(session, coded, force=True)

    def article(self, ref: str | int) -> StoredArticle:
        """The article with this number, name, or beginning of its content hash. Raises `UsageError` without one."""
        from timeline.store import articles

        with self.reading() as session:
            return articles.find(session, str(ref))

    def article_text(self, ref: str | int) -> str:
        """The full text of an article, in which all offsets count."""
        return self.article(ref).article.full_text

    def stored(self, article: Article) -> StoredArticle | None:
        """What is stored for the same text, if anything: ask before coding it again."""
        from timeline.store import articles

        with self.reading() as session:
            return articles.by_hash(session, article.content_hash)

    def needs_coding(self, article: Article, coder: str) -> Article | None:
        """The article to code, with the date that the store knows if this has none; None if nothing would change."""
        from timeline.store import saving

        known = self.stored(article)
        if known is None:
            return article
        if known.coder == coder and not saving.learns_date(known.article, article):
            return None
        if article.published is None and known.article.published is not None:
            article = altered(article, published=known.article.published, published_from=known.article.published_from)
        return article

    def all_articles(self) -> list[StoredArticle]:
        """Every article, in the order in which they were added: to code them anew."""
        from timeline.store import articles

        with self.reading() as session:
            return articles.everything(session)

    def registry_rows(self) -> Registry:
        """What the user has added and corrected about actors, as plain records for the coder's registry."""
        from timeline.store.registry import registry_rows

        with self.reading() as session:
            return registry_rows(session)
