"""An explanation → a text to read: the event, then each telling with its sentence and evidence."""

from __future__ import annotations

from textwrap import wrap

from timeline.export.escaping import one_line
from timeline.export.event_words import how_much, when, who
from timeline.query import Explanation, MentionRow, Party, Telling


def explanation_text(found: Explanation, width: int) -> str:
    """The text, wrapped to so many columns."""
    event = found.event
    codes = " ".join(code for code in (event.plover, event.cameo) if code)
    facts = [when(event.date), event.type + (f" ({codes})" if codes else ""), event.modality, how_much(event)]
    lines = [f"Event {event.id}: {who(event)}", " · ".join(fact for fact in facts if fact), ""]
    for number, telling in enumerate(found.tellings, start=1):
        lines += told(number, telling)
        lines.append("")
    return "\n".join(wrapped(line, width) for line in lines[:-1])


def told(number: int, telling: Telling) -> list[str]:
    """The lines of one telling."""
    mention = telling.mention
    lines = [f"{number}. {where(mention)}", f"   « {marked(mention)} »"]
    lines += [f"   {party_line(party)}" for party in telling.participants]
    lines += [f"   amount: {one.text} = {one.value} {one.unit or ''} ({one.qualifier})" for one in telling.amounts]
    if mention.date:
        lines.append(f"   date: {when(mention.date)}" + words_of_date(mention))
    said = f", says {mention.reported_by}" if mention.reported_by else ""
    lines.append(f"   status: {mention.modality}{said}; confidence {mention.confidence:.2f}")
    lines += [f"   because: {line}" for line in telling.evidence]
    if telling.linked:
        lines.append(f"   one event with other articles: {telling.linked}")
    return lines


def where(mention: MentionRow) -> str:
    """The article and the characters of the trigger."""
    day = f", published {mention.published.isoformat()}" if mention.published else ""
    title = f" “{mention.title}”" if mention.title else ""
    return f"{mention.article}{title}{day}, characters {mention.start} to {mention.end}"


def marked(mention: MentionRow) -> str:
    """The sentence with its trigger between arrows."""
    start, end = mention.start - mention.sentence_start, mention.end - mention.sentence_start
    if not 0 <= start < end <= len(mention.sentence):
        return mention.sentence
    return f"{mention.sentence[:start]}→{mention.sentence[start:end]}←{mention.sentence[end:]}"


def party_line(party: Party) -> str:
    """A participant, who it was taken for, and by which rule."""
    taken = f" = {party.actor_name} ({party.actor})" if party.actor_name != party.name else f" ({party.actor})"
    words = f", from “{party.words}”" if party.words and party.words != party.name else ""
    return f"{party.role}: {party.name}{taken}{words}" + (f" – {party.why}" if party.why else "")


def words_of_date(mention: MentionRow) -> str:
    """The article's own words for the date, and why they gave no interval."""
    date = mention.date
    if date is None or not date.text:
        return ""
    reason = f": {date.reason}" if date.reason else ""
    return f", from “{date.text}”{reason}"


def wrapped(line: str, width: int) -> str:
    """A line of the text in as many lines as it needs, indented alike."""
    indent = " " * (len(line) - len(line.lstrip()))
    return "\n".join(wrap(one_line(line), max(width, 30), initial_indent=indent, subsequent_indent=indent + "  "))
