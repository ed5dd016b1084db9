"""Which passage of its tellings says an event."""

from __future__ import annotations

from timeline.query.quotes import quote
from timeline.query.rows import MentionRow

TEXT = "Andris Ozols a reçu lundi Toomas Kask au palais. Les parties ont discuté."


def telling(trigger: str) -> MentionRow:
    start = TEXT.index(trigger)
    begin = TEXT.rfind(". ", 0, start) + 2 if ". " in TEXT[:start] else 0
    end = TEXT.index(".", start) + 1
    return MentionRow(
        id=start,
        article="a",
        article_id=1,
        title=None,
        published=None,
        source=None,
        url=None,
        type="meeting",
        trigger=trigger,
        start=start,
        end=start + len(trigger),
        sentence_start=begin,
        sentence_end=end,
        sentence=TEXT[begin:end],
        date=None,
        modality="asserted",
        reported_by=None,
        confidence=0.9,
    )


def spans(*names: str) -> list[tuple[int, int]]:
    return [(TEXT.index(name), TEXT.index(name) + len(name)) for name in names]


def test_a_sentence_that_names_the_parties_says_it_rather_than_one_that_points_back() -> None:
    both = spans("Andris Ozols", "Toomas Kask")
    assert quote([(telling("a reçu"), both), (telling("ont discuté"), both)]) == (
        "Andris Ozols a reçu lundi Toomas Kask au palais."
    )


def test_of_two_that_name_them_alike_the_shorter_says_it() -> None:
    assert quote([(telling("a reçu"), []), (telling("ont discuté"), [])]) == "Les parties ont discuté."
