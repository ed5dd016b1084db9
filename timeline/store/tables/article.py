"""Articles as they were read, with the version of the coder that last coded them."""

from datetime import date

from sqlmodel import Field, SQLModel


class ArticleRow(SQLModel, table=True):
    """A press article. Offsets count in title, two line ends and text (the text alone without a title)."""

    __tablename__ = "article"

    id: int | None = Field(default=None, primary_key=True)
    content_hash: str = Field(unique=True)
    ref: str = Field(index=True)  # what the user calls it: a file name, the "id" of a JSON line
    title: str | None = None
    text: str
    published: date | None = Field(default=None, index=True)
    published_from: str | None = None
    source: str | None = None
    url: str | None = None
    boilerplate: str = "[]"  # JSON list of [start, end] in the full text: stored, not coded
    coder: str
    warnings: str = "[]"  # JSON list of sentences
    added_at: str  # ISO 8601, UTC
