"""Coded articles for the tests of the store and of queries, written as the coder would give them."""

from __future__ import annotations

from datetime import date

from timeline.records import (
    Amount,
    Article,
    CodedArticle,
    DateValue,
    EventMention,
    EventType,
    Kind,
    Modality,
    NamedActor,
    Office,
    Participant,
    Precision,
    Qualifier,
    Role,
    Span,
)

NIKITINE = NamedActor("Oleg Nikitine", Kind.PERSON, "RUS", (("Oleg Nikitine", 1), ("M. Nikitine", 2)))
MOREL = NamedActor("Hélène Morel", Kind.PERSON, "FRA", (("Hélène Morel", 1), ("la ministre", 1)))
FRANCE = NamedActor("France", Kind.STATE, "FRA", (("Paris", 1),), actor="state:FRA")


def party(actor: NamedActor, role: str) -> Participant:
    return Participant(actor.name, Role(role), actor.kind, actor.country, actor=actor.actor, why="subject of the verb")


def day(year: int, month: int, number: int, words: str = "ce jour-là") -> DateValue:
    value = date(year, month, number)
    return DateValue(words, value, value, Precision.DAY, value.isoformat())


def telling(
    article: Article,
    kind: str,
    trigger: str,
    *parties: Participant,
    when: DateValue | None = None,
    modality: str = "asserted",
    event: str | None = None,
    reported_by: str | None = None,
    amounts: tuple[Amount, ...] = (),
) -> EventMention:
    """A mention at the first place of its trigger, in the line that holds it."""
    text = article.full_text
    start = text.index(trigger)
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    return EventMention(
        EventType(kind),
        trigger,
        Span(start, start + len(trigger)),
        Span(line, end if end >= 0 else len(text)),
        parties,
        Modality(modality),
        when,
        reported_by,
        amounts,
        plover="CONSULT" if kind == "meeting" else None,
        event_id=event,
        evidence=(f"verb: {trigger}",),
    )


def amount(article: Article, words: str, value: float | None, unit: str) -> Amount:
    start = article.full_text.index(words)
    return Amount(value, unit, Qualifier.EXACT, words, Span(start, start + len(words)))


TEXT = """La ministre française de la défense, Hélène Morel, a reçu jeudi à Paris Oleg Nikitine.
M. Nikitine a averti la France : « Toute cargaison sera une cible légitime », a-t-il dit.
Leur entretien a duré deux heures.
Un fonds de 200 millions d'euros a été annoncé par la ministre."""


def visit(coder: str = "coder 1", published: date | None = date(2023, 9, 29), ref: str = "visite.txt") -> CodedArticle:
    """An article with three events in four mentions."""
    article = Article(ref, TEXT, "L’été d’une visite", published, "option" if published else None, source="Agence")
    office = article.full_text.index("ministre française")
    morel = NamedActor(
        MOREL.name,
        MOREL.kind,
        MOREL.country,
        MOREL.forms,
        (Office(MOREL.name, "ministre de la défense", "FRA", Span(office, office + 35)),),
    )
    both = (party(MOREL, "participant"), party(NIKITINE, "participant"))
    events = (
        telling(article, "meeting", "a reçu", *both, when=day(2023, 9, 28, "jeudi") if published else None, event="e1"),
        telling(article, "warning", "a averti", party(NIKITINE, "initiator"), party(FRANCE, "target"), event="e2"),
        telling(article, "meeting", "entretien", *both, event="e1"),
        telling(
            article,
            "aid",
            "annoncé",
            party(MOREL, "initiator"),
            event="e3",
            modality="planned",
            reported_by=MOREL.name,
            amounts=(amount(article, "200 millions d'euros", 200_000_000, "EUR"),),
        ),
    )
    return CodedArticle(article, events, (morel, NIKITINE, FRANCE), coder, ("a warning",))


def note(
    text: str, *actors: NamedActor, ref: str = "note.txt", published: date | None = None, when: DateValue | None = None
) -> CodedArticle:
    """A one-line article in which the first actor accuses the others; the trigger is "accuse"."""
    article = Article(ref, text, None, published, "option" if published else None)
    parties = [party(actor, "target" if at else "initiator") for at, actor in enumerate(actors)]
    return CodedArticle(article, (telling(article, "accusation", "accuse", *parties, when=when),), actors, "coder 1")
