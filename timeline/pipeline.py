"""Article → coded article: every layer in turn. No database, no clock, no network; picklable in and out.

`code_article` is the unit of parallel work; a `Pipeline` loads model, gazetteer and lexicon once for many articles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from itertools import islice
from pathlib import Path

from timeline import __version__
from timeline.coding.coder import Models, Reading, code_reading, shipped_models
from timeline.coding.lexicon_loading import load_lexicon
from timeline.language.document import Document
from timeline.language.french import not_french
from timeline.language.parsing import Parser
from timeline.mentions.actors import find_actors
from timeline.mentions.actors.gazetteer import load_gazetteer
from timeline.mentions.actors.registry import Registry
from timeline.mentions.amounts import amounts_in
from timeline.mentions.dates import dates_in
from timeline.mentions.entity import Actors, Entity, Form
from timeline.mentions.quotations import find_quotations
from timeline.reading import dateline
from timeline.records import Article, CodedArticle, NamedActor

CODER = f"timeline {__version__}"
ARTICLES_AT_ONCE = 32
NO_DATE = "no date of publication is known, so “jeudi” or “hier” stay unresolved (timeline date sets it)"


class Pipeline:
    """All layers, loaded once.

    `registry` is what the user's database knows of actors, `lexicon` the user's own tables, `model` a spaCy pipeline
    other than the one that ships, `models` other weights than those that ship.
    """

    def __init__(
        self,
        registry: Registry | None = None,
        *,
        model: str | None = None,
        lexicon: Sequence[Path] = (),
        models: Models | None = None,
    ) -> None:
        self.parser = Parser(model)
        self.gazetteer = load_gazetteer(registry)
        self.lexicon = load_lexicon(lexicon)
        self.coder = coder_version(self.parser.own_model, lexicon)
        self.models = models or shipped_models()

    def code(self, article: Article) -> CodedArticle:
        """Code one article."""
        return next(self.code_all([article]))

    def code_all(self, articles: Iterable[Article]) -> Iterator[CodedArticle]:
        """Code articles in their order, a batch at a time, so that memory stays flat over any number of them."""
        waiting = iter(articles)
        while batch := list(islice(waiting, ARTICLES_AT_ONCE)):
            documents = self.parser.parse_all((article.full_text, article.boilerplate) for article in batch)
            for article, document in zip(batch, documents, strict=True):
                yield self.code_document(article, document)

    def code_document(self, article: Article, document: Document) -> CodedArticle:
        """Code an article that has been parsed."""
        reading = self.read(article, document)
        events = code_reading(reading, self.lexicon, self.models)
        foreign = not_french(article.full_text)
        warnings = tuple(one for one in (foreign, None if article.published else NO_DATE) if one)
        return CodedArticle(article, tuple(events), tuple(named_actors(document, reading.actors)), self.coder, warnings)

    def read(self, article: Article, document: Document) -> Reading:
        """What the layers below coding find in a parsed article.

        Dates count from the day of writing where the text says it, else from the day of publication.
        """
        written = dateline(article)
        day = (written.date if written else None) or article.published
        dates = dates_in(document, day)
        if written is not None:  # the day of writing dates no event
            dates = [one for one in dates if one.span.end <= written.span.start or written.span.end <= one.span.start]
        quotations = find_quotations(document)
        return Reading(
            document=document,
            actors=find_actors(document, self.gazetteer, quotations),
            quotations=quotations,
            dates=dates,
            amounts=amounts_in(document),
            day=day,
        )


def coder_version(model: str | None, lexicon: Sequence[Path]) -> str:
    """What coded an article: our version, with a digest of the user's own tables and the name of their model, if any.

    An article that another coder coded is coded again when it is added again.
    """
    parts = [CODER]
    if lexicon:
        parts.append(f"lexicon {sha256(b''.join(path.read_bytes() for path in lexicon)).hexdigest()[:8]}")
    if model is not None:
        parts.append(f"model {model}")
    return ", ".join(parts)


def named_actors(document: Document, actors: Actors) -> Iterator[NamedActor]:
    """The actors of an article with the forms that name them, for the database."""
    forms: dict[int, Counter[str]] = {}
    for mention in actors.mentions:
        if mention.form in {Form.NAME, Form.TITLE, Form.GROUP}:
            words = document.text[mention.start : mention.end] if len(mention.entities) == 1 else None
            for entity_id in mention.entities:  # "MM. Kurti et Vucic" is no spelling of either
                forms.setdefault(entity_id, Counter())[words or actors.entities[entity_id].name] += 1
    for entity_id, counts in forms.items():
        entity: Entity = actors.entities[entity_id]
        yield NamedActor(
            name=entity.name,
            kind=entity.kind,
            country=entity.country,
            forms=tuple(counts.items()),
            offices=tuple(entity.offices),
            actor=entity.known,
        )


@lru_cache(maxsize=2)
def pipeline(registry: Registry | None = None) -> Pipeline:
    """The pipeline with the model that ships, loaded once a process."""
    return Pipeline(registry)


def code_article(article: Article, registry: Registry | None = None) -> CodedArticle:
    """Code one article with the model that ships."""
    return pipeline(registry).code(article)
