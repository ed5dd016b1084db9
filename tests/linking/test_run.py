from __future__ import annotations

from datetime import date

from tests.store.coded import FRANCE, MOREL, NIKITINE, day, note, visit
from timeline.linking.run import RunLinks
from timeline.records import CodedArticle

WORDS = "Jeudi à Paris, Oleg Nikitine accuse la France de piller les eaux de son pays."


def ids(coded: CodedArticle) -> list[str | None]:
    return [event.event_id for event in coded.events]


def test_mentions_that_the_coder_made_one_stay_one() -> None:
    assert ids(RunLinks().linked(visit())) == ["e1", "e2", "e1", "e3"]


def test_an_event_told_in_two_articles_has_one_id() -> None:
    when = day(2023, 9, 28)
    links = RunLinks()
    one = note(WORDS, NIKITINE, FRANCE, when=when, published=date(2023, 9, 29))
    other = note(f"{WORDS} Rien de plus.", NIKITINE, FRANCE, when=when, published=date(2023, 9, 29), ref="b")
    assert ids(links.linked(one)) == ids(links.linked(other))


def test_events_of_different_days_or_actors_stay_apart() -> None:
    links = RunLinks()
    notes = [
        note(WORDS, NIKITINE, FRANCE, when=day(2023, 9, 28)),
        note(f"{WORDS} Encore.", NIKITINE, FRANCE, when=day(2023, 9, 27)),
        note(f"{WORDS} Toujours.", MOREL, FRANCE, when=day(2023, 9, 28)),
    ]
    assert [ids(links.linked(one)) for one in notes] == [["e1"], ["e2"], ["e3"]]


def test_the_ids_of_different_articles_do_not_collide() -> None:
    links = RunLinks()
    first = links.linked(visit())
    second = links.linked(visit(ref="b", published=None))  # the same words again, as another article would have them
    assert set(ids(first)) | set(ids(second)) >= {"e1", "e2", "e3"}
    assert len({*ids(first), *ids(second)}) >= 3
