"""EDTF strings of intervals, back again, and how a French reader is shown them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.edtf import format_interval, parse_edtf, to_edtf
from timeline.records import DateValue, Precision

DAYS = st.dates(date(1000, 1, 1), date(9998, 12, 31))
CLOSED = (
    (date(2023, 9, 28), date(2023, 9, 28), Precision.DAY, "2023-09-28", "28 sept. 2023"),
    (date(2023, 9, 1), date(2023, 9, 30), Precision.MONTH, "2023-09", "sept. 2023"),
    (date(2022, 10, 1), date(2022, 12, 31), Precision.QUARTER, "2022-10/2022-12", "oct.–déc. 2022"),
    (date(2023, 1, 1), date(2023, 12, 31), Precision.YEAR, "2023", "2023"),
    (date(1990, 1, 1), date(1999, 12, 31), Precision.DECADE, "199X", "1990–1999"),
    (date(1401, 1, 1), date(1500, 12, 31), Precision.CENTURY, "1401/1500", "1401–1500"),
    (date(2023, 6, 1), date(2023, 8, 31), Precision.SEASON, "2023-22", "juin–août 2023"),
    (date(2022, 12, 1), date(2023, 2, 28), Precision.SEASON, "2022-24", "déc. 2022–févr. 2023"),
    (date(2023, 9, 18), date(2023, 9, 24), Precision.WEEK, "2023-09-18/2023-09-24", "18–24 sept. 2023"),
    (date(2023, 9, 30), date(2023, 10, 1), Precision.WEEKEND, "2023-09-30/2023-10-01", "30 sept. – 1er oct. 2023"),
    (date(2022, 12, 31), date(2023, 1, 1), Precision.PERIOD, "2022-12-31/2023-01-01", "31 déc. 2022 – 1er janv. 2023"),
)  # fmt: skip
OPEN = (
    (date(2023, 9, 25), None, Precision.DAY, "2023-09-25/..", "depuis le 25 sept. 2023"),
    (date(2023, 3, 1), None, Precision.MONTH, "2023-03-01/..", "depuis mars 2023"),
    (date(2019, 1, 1), None, Precision.YEAR, "2019-01-01/..", "depuis 2019"),
    (None, date(2023, 9, 28), Precision.DAY, "../2023-09-28", "jusqu'au 28 sept. 2023"),
    (None, date(2023, 2, 28), Precision.MONTH, "../2023-02-28", "avant mars 2023"),
)  # fmt: skip


@pytest.mark.parametrize(("start", "end", "precision", "edtf", "shown"), [*CLOSED, *OPEN])
def test_an_interval_is_written_in_the_coarsest_unit_that_fits(
    start: date | None, end: date | None, precision: Precision, edtf: str, shown: str
) -> None:
    assert to_edtf(start, end, precision) == edtf
    read = parse_edtf(edtf)
    assert (read.start, read.end) == (start, end)
    assert format_interval(DateValue("mots", start, end, precision, edtf)) == shown


def test_an_approximate_date_is_marked_and_shown_as_such() -> None:
    year = date(1990, 1, 1), date(1990, 12, 31)
    assert to_edtf(*year, Precision.YEAR, approximate=True) == "1990~"
    assert parse_edtf("1990~").approximate
    assert format_interval(DateValue("vers 1990", *year, Precision.YEAR, "1990~")) == "vers 1990"


def test_both_ends_open_is_no_interval() -> None:
    assert to_edtf(None, None, Precision.VAGUE) is None
    with pytest.raises(ValueError, match="not an EDTF interval"):
        parse_edtf("../..")


@pytest.mark.parametrize("text", ["", "hier", "2023-13", "2023-09-31", "2024/2023", "2023-9-1", "20XX", "2023-25"])
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        parse_edtf(text)


def test_words_without_an_interval_are_quoted() -> None:
    assert format_interval(DateValue("récemment", None, None, Precision.VAGUE, None, "vague")) == "« récemment »"
    assert format_interval(None) == ""


def test_years_before_christ_are_shown_as_historians_count_them() -> None:
    value = DateValue("en 44 av. J.-C.", None, None, Precision.YEAR, "-0043", "before the common era: no civil day")
    assert format_interval(value) == "44 av. J.-C."


@given(DAYS, st.integers(0, 60_000), st.sampled_from(Precision), st.booleans())
def test_a_closed_interval_survives_the_round_trip(start: date, length: int, precision: Precision, about: bool) -> None:
    end = min(start + timedelta(days=length), date(9999, 12, 31)) if start.year < 9000 else start
    edtf = to_edtf(start, end, precision, approximate=about)
    assert edtf is not None
    read = parse_edtf(edtf)
    assert (read.start, read.end, read.approximate) == (start, end, about)


@given(DAYS, st.booleans(), st.sampled_from(Precision))
def test_an_open_interval_survives_the_round_trip(day: date, from_day: bool, precision: Precision) -> None:
    start, end = (day, None) if from_day else (None, day)
    edtf = to_edtf(start, end, precision)
    assert edtf is not None
    assert (parse_edtf(edtf).start, parse_edtf(edtf).end) == (start, end)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused_with_a_value_error(text: str) -> None:
    try:
        read = parse_edtf(text)
    except ValueError:
        return
    assert read.start is None or read.end is None or read.start <= read.end
