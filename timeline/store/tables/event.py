"""Events of the real world, each told by one or several mentions. All columns but `id` follow from the mentions."""

from datetime import date

from sqlmodel import Field, SQLModel


class Event(SQLModel, table=True):
    """An event. Its date is the most specific one told, its modality that of the latest article that tells it."""

    __tablename__ = "event"

    id: int | None = Field(default=None, primary_key=True)
    type: str = Field(index=True)
    plover: str | None = None
    cameo: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    date_precision: str | None = None
    date_edtf: str | None = None
    date_words: str | None = None
    modality: str
    confidence: float
    mentions: int  # how many mentions tell it
    articles: int  # in how many articles
    order_date: date | None = Field(default=None, index=True)  # its place: its date, else that of the first article
    order_start: int  # offset of the first telling, which orders the events of a day
    order_hash: str  # content hash of the first article, so that ties do not depend on the order of adding
