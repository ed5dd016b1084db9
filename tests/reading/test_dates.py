from __future__ import annotations

from datetime import date

import pytest

from timeline.reading.dateline import dateline
from timeline.reading.written_date import in_file_name, read, read_metadata
from timeline.records import Article


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2023-09-29", date(2023, 9, 29)),
        ("2023-09-29T14:05:00Z", date(2023, 9, 29)),
        ("20230929", date(2023, 9, 29)),
        ("29/09/2023", date(2023, 9, 29)),
        ("29.09.23", date(2023, 9, 29)),
        ("vendredi 29 septembre 2023", date(2023, 9, 29)),
        ("1er oct. 2023", date(2023, 10, 1)),
        ("2023-02-30", None),
        ("29 septembre", None),
        ("hier", None),
        ("", None),
        (20230929, None),
        (None, None),
    ],
)
def test_metadata_dates(value: object, day: date | None) -> None:
    assert read_metadata(value) == day


@pytest.mark.parametrize(
    ("words", "near", "day"),
    [
        ("21 novembre", date(2019, 6, 12), date(2018, 11, 21)),
        ("28 septembre", date(2023, 9, 29), date(2023, 9, 28)),
        ("30 décembre", date(2024, 1, 2), date(2023, 12, 30)),
        ("2 octobre", date(2023, 9, 29), date(2023, 10, 2)),
        ("29 février", date(2023, 9, 29), date(2020, 2, 29)),
        ("21 novembre 2020", date(2019, 6, 12), date(2020, 11, 21)),
    ],
)
def test_a_day_without_a_year_is_the_last_one_that_had_come(words: str, near: date, day: date) -> None:
    written = read(words)
    assert written is not None
    assert written.on(near) == day


@pytest.mark.parametrize(
    ("stem", "day"),
    [
        ("2023-09-29-kiev", date(2023, 9, 29)),
        ("kiev_20230929", date(2023, 9, 29)),
        ("article-2023_09_29", date(2023, 9, 29)),
        ("2023-13-29", None),
        ("12023092999", None),
        ("octobre-1962", None),
    ],
)
def test_dates_in_file_names(stem: str, day: date | None) -> None:
    assert in_file_name(stem) == day


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        ("KIEV, 28 septembre (Agence) – Le ministre est venu.", "KIEV", date(2023, 9, 28)),
        ("À Moscou, le 22 novembre 2006\n\nLe ministre est venu.", "Moscou", date(2006, 11, 22)),
        ("Bruxelles (Belgique) – Le ministre est venu.", None, None),
        ("Le ministre est venu à Kiev.", None, None),
    ],
)
def test_datelines_say_where_and_when(text: str, place: str | None, day: date | None) -> None:
    found = dateline(Article("a", text, published=date(2023, 9, 29)))
    assert (found.place if found else None, found.date if found else None) in {(place, day), ("Bruxelles", None)}
