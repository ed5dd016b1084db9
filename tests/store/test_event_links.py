from __future__ import annotations

from datetime import date
from itertools import permutations
from pathlib import Path
from shutil import copyfile

from tests.store.coded import FRANCE, MOREL, NIKITINE, day, party, telling, visit
from timeline.query import events, find_actor
from timeline.records import Article, CodedArticle, DateValue, NamedActor
from timeline.store import Store, open_store, status
from timeline.store import corrections as judge

WHEN = day(2023, 9, 28, "jeudi")


def told(
    text: str,
    kind: str = "meeting",
    *actors: NamedActor,
    when: DateValue | None = WHEN,
    published: date = date(2023, 9, 29),
    modality: str = "asserted",
) -> CodedArticle:
    """An article of one line and one event, whose trigger is its second word."""
    article = Article(f"{hash(text)}.txt", text, published=published)
    actors = actors or (MOREL, NIKITINE)
    symmetric = kind == "meeting"
    parties = [party(a, "participant" if symmetric else "target" if at else "initiator") for at, a in enumerate(actors)]
    trigger = text.split()[1]
    return CodedArticle(
        article, (telling(article, kind, trigger, *parties, when=when, modality=modality),), actors, "1"
    )


def numbers(store: Store) -> list[tuple[str, int, int]]:
    return sorted((row.type, row.articles, len(row.mentions)) for row in events(store))


def test_one_meeting_told_by_two_articles_is_one_event(store: Store) -> None:
    store.save(visit())
    store.save(told("Entrevue entre la ministre française et M. Nikitine jeudi."))
    assert ("meeting", 2, 3) in numbers(store)
    assert status(store).problems == ()


def test_meetings_of_other_people_or_on_other_days_stay_apart(store: Store) -> None:
    store.save(told("Morel reçoit Nikitine."))
    store.save(told("Morel reçoit encore Nikitine.", when=day(2023, 9, 27)))
    store.save(told("Morel reçoit la France.", "meeting", MOREL, FRANCE))
    store.save(told("Morel reçoit enfin Nikitine.", when=None))
    assert numbers(store) == [("meeting", 1, 1)] * 4


def test_two_statements_of_one_day_are_one_only_in_like_words(store: Store) -> None:
    store.save(told("Nikitine affirme que les négociations sur le gaz reprendront lundi.", "statement", NIKITINE))
    store.save(told("Nikitine affirme que les négociations sur le gaz vont reprendre lundi.", "statement", NIKITINE))
    store.save(told("Nikitine affirme que son pays respecte les traités.", "statement", NIKITINE))
    assert numbers(store) == [("statement", 1, 1), ("statement", 2, 2)]


def test_reprints_of_an_undated_telling_are_one_event(store: Store) -> None:
    text = "Nikitine accuse la France de livrer des armes interdites à ses voisins{}"
    store.save(told(text.format("."), "accusation", NIKITINE, FRANCE, when=None))
    store.save(told(text.format(" !"), "accusation", NIKITINE, FRANCE, when=None, published=date(2023, 9, 30)))
    store.save(told(text.format("…"), "accusation", NIKITINE, FRANCE, when=None, published=date(2023, 12, 1)))
    assert numbers(store) == [("accusation", 1, 1), ("accusation", 2, 2)]


def test_what_is_denied_is_not_what_happened(store: Store) -> None:
    store.save(told("Morel rencontre Nikitine."))
    store.save(told("Morel rencontre pas Nikitine.", modality="denied"))
    assert numbers(store) == [("meeting", 1, 1)] * 2


def test_a_later_article_decides_whether_a_plan_came_true(store: Store) -> None:
    store.save(told("Morel recevra Nikitine jeudi.", modality="planned", published=date(2023, 9, 26)))
    store.save(told("Morel reçoit Nikitine."))
    [meeting] = events(store)
    assert (meeting.modality, meeting.articles) == ("asserted", 2)
    assert {one.modality for one in meeting.mentions} == {"asserted", "planned"}


def test_links_do_not_depend_on_the_order_of_adding(tmp_path: Path, new_database: Path) -> None:
    weekend = DateValue("ce week-end", date(2023, 9, 28), date(2023, 9, 30), WHEN.precision, "2023-09-28/2023-09-30")
    articles = [
        told("Morel reçoit Nikitine."),
        told("Morel reçoit Nikitine à Paris.", when=weekend),
        told("Morel reçoit de nouveau Nikitine.", when=day(2023, 9, 30)),
        visit(),
    ]
    results = set()
    for at, order in enumerate(permutations(articles)):
        if at % 3:
            continue
        with open_store(copyfile(new_database, tmp_path / f"{at}.db")) as store:
            for coded in order:
                store.save(coded)
            results.add(
                str([(row.type, row.date, row.articles, [m.sentence for m in row.mentions]) for row in events(store)])
            )
            assert status(store).problems == ()
    assert len(results) == 1


def test_coding_an_article_anew_parts_what_it_alone_held_together(store: Store) -> None:
    first, second = told("Morel reçoit Nikitine."), told("Morel accueille Nikitine.")
    store.save(first)
    store.save(second)
    [event] = events(store)
    other_day = told("Morel accueille Nikitine.", when=day(2023, 9, 20))
    store.replace(other_day)
    assert numbers(store) == [("meeting", 1, 1)] * 2
    assert event.id in {row.id for row in events(store)}
    store.replace(second)
    assert numbers(store) == [("meeting", 2, 2)]


def test_a_merge_of_actors_links_their_events_and_undoing_it_parts_them(store: Store) -> None:
    double = NamedActor("Irène Morel", MOREL.kind, "FRA")
    store.save(told("Morel reçoit Nikitine."))
    store.save(told("Morel accueille Nikitine.", "meeting", double, NIKITINE))
    before = numbers(store)
    merged = judge.merge(store, find_actor(store, "Irène Morel").id, find_actor(store, "Hélène Morel").id)
    assert numbers(store) == [("meeting", 2, 2)]
    judge.undo(store, merged.id)
    assert numbers(store) == before == [("meeting", 1, 1)] * 2
    assert status(store).problems == ()


def test_the_reason_of_a_link_is_kept(store: Store) -> None:
    store.save(told("Morel reçoit Nikitine."))
    store.save(told("Morel accueille Nikitine."))
    with store.reading() as session:
        reasons = session.connection().exec_driver_sql("SELECT DISTINCT linked FROM mention").fetchall()
    assert reasons == [("same meeting of 2 parties on the same days",)]
