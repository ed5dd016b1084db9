"""Facts about the database itself: which seeds were loaded."""

from sqlmodel import Field, SQLModel


class Setting(SQLModel, table=True):
    """A named value."""

    __tablename__ = "setting"

    key: str = Field(primary_key=True)
    value: str
