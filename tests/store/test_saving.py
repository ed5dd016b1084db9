from __future__ import annotations

import dataclasses
import json
import sqlite3
from collections.abc import Iterator
from datetime import date
from itertools import permutations
from pathlib import Path
from shutil import copyfile

import pytest

from tests.store.coded import FRANCE, MOREL, NIKITINE, day, note, visit
from timeline.errors import DatabaseError, UsageError
from timeline.records import Article, CodedArticle, NamedActor
from timeline.store import Store, open_store, status


def select(store: Store, query: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(store.path)
    try:
        return connection.execute(query).fetchall()
    finally:
        connection.close()


def test_an_article_comes_back_as_it_went_in(store: Store) -> None:
    coded = visit()
    saved = store.save(coded)
    assert store.article(saved.article_id).article == coded.article
    assert store.article("visite.txt") == store.article(coded.article.content_hash[:8])
    assert store.article_text("visite.txt") == coded.article.full_text


def test_everything_coded_is_in_the_tables(store: Store) -> None:
    coded = visit()
    saved = store.save(coded)
    assert (saved.status, saved.events, saved.mentions) == ("added", 3, 4)
    for mention in coded.events:
        [row] = select(
            store,
            "SELECT id, type, trigger, sentence_start, sentence_end, date_start, modality, reported_by, evidence"
            f" FROM mention WHERE start = {mention.span.start}",
        )
        assert row[1:8] == (
            mention.type.value,
            mention.trigger,
            mention.sentence.start,
            mention.sentence.end,
            mention.date.start.isoformat() if mention.date and mention.date.start else None,
            mention.modality.value,
            mention.reported_by,
        )
        assert json.loads(str(row[8])) == list(mention.evidence)
        assert select(store, f"SELECT name, role, why FROM participant WHERE mention_id = {row[0]} ORDER BY id") == [
            (one.name, one.role.value, one.why) for one in mention.participants
        ]
        assert select(store, f"SELECT value, unit, words FROM amount WHERE mention_id = {row[0]}") == [
            (one.value, one.unit, one.words) for one in mention.amounts
        ]
    assert select(store, "SELECT title, country, date_start FROM office WHERE origin = 'article'") == [
        ("ministre de la défense", "FRA", "2023-09-29")
    ]
    assert select(store, "SELECT form, count FROM alias WHERE origin = 'article' AND folded = 'm nikitine'") == [
        ("M. Nikitine", 2)
    ]
    assert status(store).problems == ()


def test_the_same_text_again_changes_nothing(store: Store) -> None:
    store.save(visit())
    before = list(dump(store.path))
    again = store.save(visit(ref="copy.txt"))
    assert (again.status, again.events, again.mentions) == ("unchanged", 3, 4)
    assert list(dump(store.path)) == before


def test_a_new_coder_replaces_the_mentions_and_keeps_the_numbers_of_events(store: Store) -> None:
    store.save(visit())
    numbers = select(store, "SELECT id, type FROM event ORDER BY id")
    fewer = dataclasses.replace(visit("coder 2"), events=visit().events[:3])
    assert store.save(fewer).status == "recoded"
    assert select(store, "SELECT id, type FROM event ORDER BY id") == numbers[:2]
    assert select(store, "SELECT DISTINCT coder FROM mention") == [("coder 2",)]
    assert status(store).problems == ()


def test_a_date_learnt_later_resolves_what_had_none(store: Store) -> None:
    store.save(visit(published=None))
    assert select(store, "SELECT date_start FROM event WHERE type = 'meeting'") == [(None,)]
    assert store.save(visit()).status == "recoded"
    assert select(store, "SELECT date_start FROM event WHERE type = 'meeting'") == [("2023-09-28",)]


def test_a_date_is_never_lost_by_adding_the_text_without_one(store: Store) -> None:
    store.save(visit())
    assert store.save(visit("coder 2", published=None)).status == "unchanged"
    again = store.needs_coding(visit(published=None).article, "coder 2")
    assert again is not None
    assert again.published == date(2023, 9, 29)
    assert store.needs_coding(visit(published=None).article, "coder 1") is None


def test_mentions_with_one_event_id_are_one_event_with_the_most_specific_date(store: Store) -> None:
    store.save(visit())
    assert select(store, "SELECT date_start, date_end, mentions, articles FROM event WHERE type = 'meeting'") == [
        ("2023-09-28", "2023-09-28", 2, 1)
    ]


def test_two_articles_share_their_actors(store: Store) -> None:
    store.save(visit())
    store.save(note("Hélène Morel accuse Oleg Nikitine.", MOREL, NIKITINE))
    assert select(store, "SELECT count(*) FROM actor WHERE origin = 'article'") == [(2,)]


def test_the_order_of_adding_leaves_no_trace(tmp_path: Path, new_database: Path) -> None:
    articles = [
        visit(),
        note("La ministre Hélène Morel accuse Oleg Nikitine.", MOREL, NIKITINE, published=date(2023, 10, 2)),
        note("helene morel accuse Paris", NamedActor("helene morel", MOREL.kind, "FRA"), FRANCE, ref="b.txt"),
        note("Hélène MOREL accuse.", NamedActor("Hélène MOREL", MOREL.kind, "FRA"), ref="c.txt"),
    ]
    results = set()
    for at, order in enumerate(permutations(articles)):
        if at % 5:
            continue
        with open_store(copyfile(new_database, tmp_path / f"{at}.db")) as store:
            for coded in order:
                store.save(coded)
            results.add(str(facts(store)))
    assert len(results) == 1


def facts(store: Store) -> list[object]:
    """All that the database says, but for numbers and the time of adding."""
    return [
        select(store, f"SELECT * FROM ({query})")
        for query in (
            "SELECT key, name, kind, country FROM actor WHERE origin = 'article' ORDER BY key",
            "SELECT a.key, l.form, l.count FROM alias l JOIN actor a ON a.id = l.actor_id ORDER BY 1, 2, 3",
            "SELECT type, date_start, modality, mentions, articles, order_date, order_start, order_hash FROM event"
            " ORDER BY order_hash, order_start",
            "SELECT a.key, m.trigger, p.role FROM participant p JOIN mention m ON m.id = p.mention_id"
            " JOIN actor a ON a.id = p.actor_id ORDER BY 1, 2, 3",
        )
    ]


def test_actors_that_nobody_mentions_any_more_go(store: Store) -> None:
    store.save(visit())
    store.replace(CodedArticle(visit().article, (), (), "coder 2"))
    assert select(store, "SELECT count(*) FROM actor WHERE origin = 'article'") == [(0,)]
    assert select(store, "SELECT count(*) FROM event") == [(0,)]
    assert select(store, "SELECT count(*) FROM actor WHERE key = 'state:FRA'") == [(1,)]


def test_the_sentence_of_a_mention_is_what_its_offsets_say(store: Store) -> None:
    coded = visit()
    store.save(coded)
    told = dict(select(store, "SELECT trigger, sentence FROM v_mentions"))  # type: ignore[arg-type]
    for mention in coded.events:
        assert told[mention.trigger] == coded.article.full_text[mention.sentence.start : mention.sentence.end]


def test_dyads_go_from_initiator_to_target_and_both_ways_between_parties(store: Store) -> None:
    store.save(visit())
    assert select(store, "SELECT source, target, type, symmetric FROM v_dyads ORDER BY 3, 1") == [
        ("Hélène Morel", "Oleg Nikitine", "meeting", 1),
        ("Oleg Nikitine", "Hélène Morel", "meeting", 1),
        ("Oleg Nikitine", "France", "warning", 0),
    ]


def test_full_text_search_needs_no_accents_and_follows_the_articles(store: Store) -> None:
    query = "SELECT a.ref FROM article_search s JOIN article a ON a.id = s.rowid WHERE article_search MATCH '{}'"
    store.save(visit())
    assert select(store, query.format("legitime helene")) == [("visite.txt",)]
    assert select(store, query.format("ete")) == [("visite.txt",)]
    with store.writing() as session:
        session.connection().exec_driver_sql("DELETE FROM article")
    assert select(store, query.format("legitime")) == []


def test_an_unknown_article_is_an_error_in_words(store: Store) -> None:
    with pytest.raises(UsageError, match=r"there is no article missing\.txt"):
        store.article("missing.txt")


def test_two_articles_of_one_name_must_be_told_apart(store: Store) -> None:
    store.save(note("Hélène Morel accuse Oleg Nikitine.", MOREL, NIKITINE))
    store.save(note("Oleg Nikitine accuse Hélène Morel.", NIKITINE, MOREL))
    with pytest.raises(UsageError, match=r"several articles are called note\.txt \(say which: 1, 2\)"):
        store.article("note.txt")


def test_a_read_only_store_cannot_be_written(store: Store) -> None:
    store.save(visit())
    with open_store(store.path, read_only=True) as reader, pytest.raises(DatabaseError, match="read-only"):
        reader.save(note("Hélène Morel accuse.", MOREL, when=day(2023, 1, 1)))


def test_boilerplate_and_metadata_are_kept(store: Store) -> None:
    article = Article("a", "Texte.\nLire aussi", source="Agence", url="https://example.org/a")
    store.save(CodedArticle(article, (), (), "coder 1"))
    assert store.article("a").article == article


def dump(path: Path) -> Iterator[str]:
    connection = sqlite3.connect(path)
    yield from connection.iterdump()
    connection.close()
