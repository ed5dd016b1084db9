"""A coded article → the JSON object that `timeline extract` prints: the shape of the coding guidelines' gold files."""

from __future__ import annotations

from typing import Any

from timeline.records import Amount, CodedArticle, DateMention, DateValue, EventMention, Participant, Span


def coded_article(coded: CodedArticle) -> dict[str, Any]:
    """`{"id": …, "events": […]}`; `warnings` only when there are some."""
    found: dict[str, Any] = {"id": coded.article.id, "events": [event(one) for one in coded.events]}
    if coded.warnings:
        found["warnings"] = list(coded.warnings)
    return found


def event(mention: EventMention) -> dict[str, Any]:
    """One telling of an event. Offsets count in title, empty line and text; ends are exclusive."""
    return {
        "type": mention.type.value,
        "trigger": mention.trigger,
        "start": mention.span.start,
        "end": mention.span.end,
        "sentence": span(mention.sentence),
        "participants": [participant(one) for one in mention.participants],
        "date": interval(mention.date),
        "modality": mention.modality.value,
        "reported_by": mention.reported_by,
        "amounts": [event_amount(one) for one in mention.amounts],
        "plover": mention.plover,
        "cameo": mention.cameo,
        "confidence": round(mention.confidence, 3),
        "event_id": mention.event_id,
    }


def participant(party: Participant) -> dict[str, Any]:
    """A participant; `start` and `end` are the words that gave it, `actor` the known actor it was linked to."""
    return {
        "name": party.name,
        "role": party.role.value,
        "kind": party.kind.value if party.kind else None,
        "country": party.country,
        "start": party.span.start if party.span else None,
        "end": party.span.end if party.span else None,
        "actor": party.actor,
    }


def interval(value: DateValue | None) -> dict[str, Any] | None:
    """A date; both ends are null where its words give no interval."""
    if value is None:
        return None
    return {
        "start": value.start.isoformat() if value.start else None,
        "end": value.end.isoformat() if value.end else None,
        "text": value.words,
        "precision": value.precision.value,
        "edtf": value.edtf,
    }


def event_amount(found: Amount) -> dict[str, Any]:
    """An amount of an event."""
    return {"value": found.value, "unit": found.unit, "qualifier": found.qualifier.value, "text": found.words}


def date_mention(found: DateMention) -> dict[str, Any]:
    """A date expression of a text, as `timeline when -` prints it."""
    value = found.value
    return {
        "text": value.words,
        "at": [found.span.start, found.span.end],
        "start": value.start.isoformat() if value.start else None,
        "end": value.end.isoformat() if value.end else None,
        "precision": value.precision.value,
        "edtf": value.edtf,
        "reason": value.reason,
    }


def amount_mention(found: Amount) -> dict[str, Any]:
    """An amount of a text, as `timeline amounts -` prints it."""
    return {
        "text": found.words,
        "at": [found.span.start, found.span.end],
        "value": found.value,
        "unit": found.unit,
        "qualifier": found.qualifier.value,
    }


def span(where: Span) -> dict[str, int]:
    """Characters of the full text."""
    return {"start": where.start, "end": where.end}
