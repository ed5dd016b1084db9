"""Actors, their profiles, doubts and corrections → tables and short texts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from timeline.edtf import format_interval
from timeline.export.escaping import one_line
from timeline.export.grid import Grid
from timeline.export.wording import counted
from timeline.query import ActorRow, Doubt, OfficeRow, Profile, SpellingRow
from timeline.records import DateValue, Precision

if TYPE_CHECKING:
    from timeline.store.corrections import Decision

FEW = 5  # articles that are named; more are only hinted at


def actor_grid(actors: Sequence[ActorRow]) -> Grid:
    """One row an actor."""
    columns = ("id", "name", "kind", "country", "events", "articles", "wikidata")
    return Grid(
        columns, [(one.id, one.name, one.kind, one.country, one.events, one.articles, one.wikidata) for one in actors]
    )


def doubtful_grid(doubts: Sequence[Doubt]) -> Grid:
    """One row a pair."""
    columns = ("id", "name", "events", "other_id", "other_name", "other_events", "score", "reason")
    rows = [
        (
            one.one.id,
            one.one.name,
            one.one.events,
            one.other.id,
            one.other.name,
            one.other.events,
            one.score,
            one.reason,
        )
        for one in doubts
    ]
    return Grid(columns, rows)


def profile_text(whole: Profile) -> str:
    """Everything about an actor, as a text."""
    actor = whole.actor
    facts = [actor.kind, actor.country, actor.wikidata, f"key {actor.key}"]
    lines = [f"{actor.name} ({actor.id}): {', '.join(fact for fact in facts if fact)}"]
    years = f", {span(whole.first, whole.last)}" if whole.first else ""
    lines.append(f"{counted(actor.events, 'event')} in {counted(actor.articles, 'article')}{years}")
    if whole.event_types:
        lines.append("  " + ", ".join(f"{count} {name}" for name, count in whole.event_types))
    if whole.offices:
        lines.append("offices:")
        lines += [f"  {office_line(office)}" for office in whole.offices]
    if whole.countries:
        lines.append("countries: " + ", ".join(f"{code} ({count})" for code, count in whole.countries))
    lines += ["spellings:", *(f"  {spelling_line(row)}" for row in whole.spellings), *link_lines(whole)]
    return "\n".join("  " * line.startswith("  ") + one_line(line) for line in lines)


def spelling_line(row: SpellingRow) -> str:
    """ "M. Lavrov: 4 in a.txt, b.txt"; one that no article has comes from seeds or people."""
    return f"{row.form}: {row.count or ''}{where(row.articles)}" if row.articles else f"{row.form}: {row.origin}"


def link_lines(whole: Profile) -> list[str]:
    """Which actors it stands for or may be, and why."""
    linked = {link.id for link in whole.links if link.sure}
    by_people = [f"{name} ({number})" for number, name in whole.merged if number not in linked]
    lines = [f"merged into it by people: {', '.join(by_people)}"] if by_people else []
    for sure, heading in ((True, "taken for the same:"), (False, "may be the same, not linked:")):
        links = [f"  {one.name} ({one.id}): {one.reason} ({one.score:.2f})" for one in whole.links if one.sure is sure]
        lines += [heading, *links] if links else []
    return lines


def where(articles: Sequence[str]) -> str:
    """ " in a.txt, b.txt …": the first few articles."""
    return f" in {', '.join(articles[:FEW])}{' …' if len(articles) > FEW else ''}" if articles else ""


def office_line(office: OfficeRow) -> str:
    """A function with its days, and the articles that give it."""
    days = f", {span(office.first, office.last)}" if office.first or office.last else ""
    return f"{office.title}{f' ({office.country})' if office.country else ''}{days}{where(office.articles)}"


def span(first: date | None, last: date | None) -> str:
    """Days as a French reader writes them."""
    precision = Precision.DAY if first == last else Precision.PERIOD
    return format_interval(DateValue("", first, last, precision, None))


def decision_line(decision: Decision) -> str:
    """ "correction 3: merge Lavrof into Sergueï Lavrov (timeline actors undo 3 takes it back)"."""
    said = f"correction {decision.id}: {sentence(decision)}"
    undone = " is undone" if decision.undone_at else f" (timeline actors undo {decision.id} takes it back)"
    return one_line(said + undone)


def sentence(decision: Decision) -> str:
    """What was decided."""
    between = {
        "merge": "into", "rename": "to", "alias_add": "also as", "alias_remove": "not as",
        "split": "as", "apart": "from",
    }.get(decision.what, "to")  # fmt: skip
    before = f" (before: {decision.before})" if decision.before and decision.before != decision.value else ""
    return f"{decision.what.replace('_', ' ')} {decision.actor} {between} {decision.value or 'none'}{before}"


def decision_grid(decisions: Sequence[Decision]) -> Grid:
    """One row a correction."""
    columns = ("id", "what", "actor", "value", "before", "made_at", "made_by", "undone_at")
    rows = [
        (one.id, one.what, one.actor, one.value, one.before, one.made_at, one.made_by, one.undone_at)
        for one in decisions
    ]
    return Grid(columns, rows)
