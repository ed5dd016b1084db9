"""Articles → coded articles, in order, on several processors if wanted, with one event id for one event of the run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from signal import SIG_IGN, SIGINT, signal

from timeline.errors import UnreadableInput
from timeline.linking.run import RunLinks
from timeline.pipeline import Pipeline
from timeline.records import Article, CodedArticle

AT_ONCE = 16  # articles that are parsed together
AHEAD = 2  # batches that wait for each process, so that none is idle and memory stays small


def extract(
    articles: Iterable[Article | UnreadableInput],
    *,
    jobs: int = 1,
    model: str | None = None,
    lexicon: Sequence[Path] = (),
) -> Iterator[CodedArticle | UnreadableInput]:
    """Code articles as they come, without a database; what cannot be read passes through in its place.

    `event_id` is equal for mentions of one event of the real world, whichever articles of the run they stand in.
    """
    links = RunLinks()
    for one in coded_one_by_one(articles, jobs, model, lexicon):
        yield links.linked(one) if isinstance(one, CodedArticle) else one


def coded_one_by_one(
    articles: Iterable[Article | UnreadableInput], jobs: int, model: str | None, lexicon: Sequence[Path]
) -> Iterator[CodedArticle | UnreadableInput]:
    """The articles coded each for itself, in their order."""
    waiting = iter(articles)
    batches = iter(lambda: list(islice(waiting, AT_ONCE)), [])
    if jobs == 1:
        pipeline = Pipeline(model=model, lexicon=lexicon)
        for batch in batches:
            yield from code_batch(pipeline, batch)
        return
    with ProcessPoolExecutor(jobs, initializer=start_worker, initargs=(model, tuple(lexicon))) as pool:
        running = [pool.submit(work, batch) for batch in islice(batches, jobs * AHEAD)]
        try:
            while running:
                yield from running.pop(0).result()
                running += [pool.submit(work, batch) for batch in islice(batches, 1)]
        finally:
            for future in running:
                future.cancel()


def code_batch(
    pipeline: Pipeline, batch: Sequence[Article | UnreadableInput]
) -> Iterator[CodedArticle | UnreadableInput]:
    """Code those that are articles."""
    coded = pipeline.code_all(one for one in batch if isinstance(one, Article))
    for one in batch:
        yield one if isinstance(one, UnreadableInput) else next(coded)


_pipeline: Pipeline | None = None  # each process of the pool has one: loading the model takes a second


def start_worker(model: str | None, lexicon: tuple[Path, ...]) -> None:
    """Make a process of the pool ready. Ctrl-C is for the one that started it."""
    global _pipeline
    signal(SIGINT, SIG_IGN)
    _pipeline = Pipeline(model=model, lexicon=lexicon)


def work(batch: Sequence[Article | UnreadableInput]) -> list[CodedArticle | UnreadableInput]:
    """Code a batch in a process of the pool."""
    assert _pipeline is not None
    return list(code_batch(_pipeline, batch))
