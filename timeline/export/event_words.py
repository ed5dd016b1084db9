"""An event's parts as people read them: when, who → whom, how much, whether it happened and who says so."""

from __future__ import annotations

from timeline.edtf import format_interval
from timeline.query import DateRow, EventRow, ParticipantRow
from timeline.records import DateValue, Precision

UNDATED = "undated"


def when(date: DateRow | None) -> str:
    """ "28 sept. 2023", "oct.–déc. 2022", "avant mars 2023"; the text's own words when they give no interval."""
    if date is None:
        return UNDATED
    precision = Precision(date.precision) if date.precision else Precision.DAY
    return format_interval(DateValue(date.text or "", date.start, date.end, precision, date.edtf)) or UNDATED


def who(event: EventRow) -> str:
    """ "Russie → Ukraine"; the parties of a meeting or agreement joined by dashes."""
    initiators, targets, parties = (named(event, role) for role in ("initiator", "target", "participant"))
    told = [" – ".join(parties)] if parties else []
    if initiators or targets:
        arrow = " → " if initiators and targets else "→ " if targets else ""
        told.append(", ".join(initiators) + arrow + ", ".join(targets))
    return "; ".join(told)


def named(event: EventRow, role: str) -> list[str]:
    """The names of those in a role."""
    return [party.name for party in event.participants if party.role == role]


def how_much(event: EventRow) -> str:
    """The amounts in the article's words, each once."""
    return "; ".join(dict.fromkeys(amount.text for amount in event.amounts))


def status(event: EventRow) -> str:
    """Whether it is told as fact, plan, possibility or denial."""
    return event.modality


def what(event: EventRow) -> str:
    """The shortest quotation that says it, and whose words carry it."""
    return f"{event.quote} [{event.reported_by}]" if event.reported_by else event.quote


def country_of(party: ParticipantRow) -> str:
    """ "Sergueï Lavrov (RUS)"."""
    return f"{party.name} ({party.country})" if party.country and party.kind != "state" else party.name
