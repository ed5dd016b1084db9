"""Files → coded articles in the database, one after the other: what `timeline add` and `timeline date` do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from dataclasses import replace as altered
from datetime import date
from itertools import islice

from timeline.errors import UnreadableInput
from timeline.pipeline import Pipeline
from timeline.records import Article, CodedArticle
from timeline.store.saving import Saved, told
from timeline.store.store import Store

AT_ONCE = 16  # articles that are parsed together: faster than one by one, and little is lost when it is stopped


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one article. `types` counts the events by type; empty for one that was there already."""

    article: Article
    saved: Saved
    types: tuple[tuple[str, int], ...] = ()
    warnings: tuple[str, ...] = ()


def add_articles(
    store: Store, articles: Iterable[Article | UnreadableInput], pipeline: Pipeline
) -> Iterator[Added | UnreadableInput]:
    """Code and store articles as they come, each in a transaction of its own; what cannot be read passes through.

    An article that is stored already, coded by this version with the same lexicon and model, is not coded again.
    Raises `DatabaseError`.
    """
    waiting = iter(articles)
    while batch := list(islice(waiting, AT_ONCE)):
        wanted = [store.needs_coding(one, pipeline.coder) if isinstance(one, Article) else None for one in batch]
        coded = pipeline.code_all(one for one in wanted if one is not None)
        for one, new in zip(batch, wanted, strict=True):
            if isinstance(one, UnreadableInput):
                yield one
            elif new is None:
                yield Added(one, there_already(store, one))
            else:
                one_coded = next(coded)
                yield added(one_coded, store.save(one_coded))


def there_already(store: Store, article: Article) -> Saved:
    """What is stored for an article that needs no coding."""
    known = store.stored(article)
    assert known is not None
    with store.reading() as session:
        return Saved(known.id, "unchanged", *told(session, known.id))


def added(coded: CodedArticle, saved: Saved) -> Added:
    """What was found in an article, and what saving it did."""
    types = Counter(event.type.value for event in coded.events)
    return Added(coded.article, saved, tuple(types.most_common()), coded.warnings)


def set_date(store: Store, ref: str, published: date, pipeline: Pipeline) -> Added:
    """Give an article its day of publication and code it again, so that its relative dates are resolved.

    Raises `UsageError` when there is no such article.
    """
    article = altered(store.article(ref).article, published=published, published_from="option")
    coded = pipeline.code(article)
    return added(coded, store.replace(coded))
