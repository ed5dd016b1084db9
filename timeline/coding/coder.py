"""Code an article: its words, actors, quotations, dates and amounts → event mentions as the guidelines want them.

The order is that of understanding: what may be an event, who is in it, what kind of act it is, who says so, whether it
happened, when, how much; then which of it is worth a row, and which rows are one event.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.coding.arguments import Arguments
from timeline.coding.candidate import Candidate
from timeline.coding.clauses import auxiliaries
from timeline.coding.codebook import plover_codes
from timeline.coding.dating import Dating
from timeline.coding.event_features import Features, event_features
from timeline.coding.identity import same_events
from timeline.coding.lexicon import Lexicon
from timeline.coding.linear import LinearModel, load_model
from timeline.coding.measuring import measure_all
from timeline.coding.modality.judgement import Judgement
from timeline.coding.modality.pledges import lies_ahead
from timeline.coding.modality.rules import ModalityRules
from timeline.coding.needs import Needs
from timeline.coding.repetition import once_each, said_once
from timeline.coding.reporting.attribution import Attribution
from timeline.coding.roles import assign_roles, blame_doers
from timeline.coding.selection import is_bare_topic, is_worth_a_row, tells_of_politics
from timeline.coding.slots import Slots
from timeline.coding.speech import speech_act
from timeline.coding.triggers import find_candidates
from timeline.language.document import Document, Token
from timeline.mentions.entity import Actors
from timeline.mentions.quotation import Quotation
from timeline.records import Amount, DateMention, DateValue, EventMention, Modality, Participant, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the layers below found in one article."""

    document: Document
    actors: Actors
    quotations: Sequence[Quotation]
    dates: Sequence[DateMention]
    amounts: Sequence[Amount]
    day: dt.date | None = None  # of writing or publication


@dataclass(frozen=True, slots=True)
class Models:
    """The weights that decide who takes part, what is an event and when; None leaves a decision to the rules alone."""

    arguments: LinearModel | None = None
    events: LinearModel | None = None
    dates: LinearModel | None = None
    reporters: LinearModel | None = None


def shipped_models() -> Models:
    """The weights that come with the package."""
    return Models(load_model("arguments"), load_model("events"), load_model("dates"), load_model("reporters"))


def code_reading(reading: Reading, lexicon: Lexicon, models: Models) -> list[EventMention]:
    """The event mentions of an article in text order, with `event_id` equal for tellings of one event."""
    candidates = understand(reading, lexicon, models)
    dated = Dating(reading.document, reading.dates, candidates, models.dates).date_all()
    for candidate in candidates:
        found = dated.get(candidate.token.index)
        if (
            found is not None
            and candidate.modality is Modality.ASSERTED
            and lies_ahead(candidate, found[0], reading.day)
        ):
            candidate.modality = Modality.PLANNED
            candidate.evidence.append("planned: after the day of writing")
    measured = measure_all(reading.document, reading.amounts, candidates)
    mentions = [
        write(candidate, reading, dated.get(candidate.token.index), measured.get(candidate.token.index, []))
        for candidate in candidates
    ]
    return identified(mentions, reading.document)


def understand(reading: Reading, lexicon: Lexicon, models: Models) -> list[Candidate]:
    """The candidates worth a row, with parties, type, speaker and modality."""
    candidates = propose(reading, lexicon)
    if models.arguments is not None:
        arguments = Arguments(reading.document, reading.actors, models.arguments)
        arguments.choose_all(candidates)
        attribute(candidates, reading, models.reporters)
    politics = tells_of_politics(reading.actors)
    kept: list[Candidate] = []
    for candidate, judgement, features in judged(candidates, reading, lexicon):
        if judgement.drop is not None and (models.events is None or judgement.drop != "condition"):
            continue  # purposes and what is refused are no events (GUIDELINES 1); conditions the model weighs
        if is_bare_topic(candidate):
            continue
        candidate.modality = judgement.modality
        candidate.confidence = candidate.frame.confidence
        if models.events is not None and not candidate.frame.own:
            candidate.confidence = models.events.probabilities(features)["event"]
            reasons = ", ".join(models.events.reasons(features, "event"))
            candidate.evidence.append(f"confidence {candidate.confidence:.2f}: {reasons}")
        candidate.evidence.append(f"{judgement.modality}: {judgement.cue}")
        if is_worth_a_row(candidate, reading.actors, politics):
            kept.append(candidate)
    return kept


def propose(reading: Reading, lexicon: Lexicon) -> list[Candidate]:
    """All candidates with what the rules make of them: type, parties, speaker."""
    slots = Slots(reading.document, reading.actors, reading.quotations)
    quoting = frozenset(quotation.verb for quotation in reading.quotations if quotation.verb is not None)
    counted = frozenset(
        token.index
        for amount in reading.amounts
        for token in reading.document.tokens_in(amount.span.start, amount.span.end)
    )
    needs = Needs(lexicon, slots, quoting, counted)
    candidates = find_candidates(reading.document, lexicon, reading.actors, needs)
    for candidate in candidates:
        candidate.evidence.append(f"lexicon: {candidate.frame.entry} ({candidate.frame.where})")
        act = speech_act(reading.document, candidate, lexicon, reading.quotations)
        if act is not None:
            candidate.type = act[0]
            candidate.evidence.append(f"{act[0]} because of “{act[1]}”")
        assign_roles(candidate, slots)
    candidates = once_each(said_once(candidates, reading.quotations), lexicon)
    blame_doers(candidates)
    attribute(candidates, reading, None)
    return candidates


def attribute(candidates: Sequence[Candidate], reading: Reading, model: LinearModel | None) -> None:
    """Say of each candidate in whose words it stands."""
    attribution = attribution_of(candidates, reading, model)
    for candidate in candidates:
        candidate.reported_by = attribution.speaker(candidate)


def attribution_of(candidates: Sequence[Candidate], reading: Reading, model: LinearModel | None) -> Attribution:
    """What says in whose words the candidates of an article stand."""
    by_token = {candidate.token.index: candidate for candidate in candidates}
    return Attribution(
        reading.document,
        Slots(reading.document, reading.actors, reading.quotations),
        reading.quotations,
        by_token,
        model,
    )


def judged(
    candidates: Sequence[Candidate], reading: Reading, lexicon: Lexicon
) -> Iterator[tuple[Candidate, Judgement, Features]]:
    """Each candidate with whether it happened, and the features that say whether it is an event."""
    by_token = {candidate.token.index: candidate for candidate in candidates}
    modality = ModalityRules(lexicon, by_token)
    crowds = Counter((candidate.token.sentence, candidate.type) for candidate in candidates)
    politics = tells_of_politics(reading.actors)
    for candidate in candidates:
        judgement = modality.judge(candidate)
        crowd = crowds[candidate.token.sentence, candidate.type]
        yield candidate, judgement, event_features(candidate, judgement, reading.actors, by_token, crowd, politics)


def write(
    candidate: Candidate, reading: Reading, dated: tuple[DateValue, str] | None, amounts: Sequence[Amount]
) -> EventMention:
    """The record of a candidate."""
    words = trigger_words(candidate)
    text = reading.document.text
    sentence = reading.document.sentences[candidate.token.sentence]
    evidence = [*candidate.evidence, *([f"date: {dated[1]}"] if dated else [])]
    speaker = reading.actors.entities.get(candidate.reported_by) if candidate.reported_by is not None else None
    return EventMention(
        type=candidate.type,
        trigger=text[words[0].start : words[-1].end],
        span=Span(words[0].start, words[-1].end),
        sentence=Span(sentence.start, sentence.end),
        participants=tuple(participants(candidate, reading.actors)),
        modality=candidate.modality,
        date=dated[0] if dated else None,
        reported_by=speaker.name if speaker else None,
        amounts=tuple(amounts),
        plover=candidate.frame.plover or plover_codes().get(candidate.type),
        cameo=candidate.frame.cameo or None,
        confidence=candidate.confidence,
        evidence=tuple(evidence),
    )


def trigger_words(candidate: Candidate) -> list[Token]:
    """The words of the trigger: a noun or adjective alone, a verb with its auxiliaries and its phrase."""
    if candidate.is_noun:
        return [candidate.token]
    verb = candidate.token  # auxiliaries that it shares with a verb before it belong to that one's trigger
    helping = [word for word in auxiliaries(verb) if word.head is verb and word.index < verb.index]
    helping = [word for word in helping if word.head is candidate.token]  # "a bombardé la ville et tué": "tué" alone
    return sorted({*helping, *candidate.words}, key=lambda token: token.index)


def participants(candidate: Candidate, actors: Actors) -> list[Participant]:
    """The participants of an event, each actor once."""
    found: dict[int, Participant] = {}
    for party in candidate.parties:
        mention = party.filler.mention
        named = actors.of(mention) if party.entity is None else [actors.entities[party.entity]]
        for entity in named:
            if entity.id not in found:
                found[entity.id] = Participant(
                    name=entity.name,
                    role=party.role,
                    kind=entity.kind,
                    country=entity.country,
                    span=Span(mention.start, mention.end),
                    actor=entity.known,
                    why=party.filler.why,
                )
    return list(found.values())


def identified(mentions: Sequence[EventMention], document: Document) -> list[EventMention]:
    """The mentions with their event ids; a telling takes the date that another of the same modality gives the event."""
    found = list(mentions)
    for number, group in enumerate(same_events(mentions, document), start=1):
        dated = [mentions[index] for index in group.members if has_interval(mentions[index].date)]
        for index in group.members:
            mention = mentions[index]
            date = next((one.date for one in dated if one.modality is mention.modality), None)
            found[index] = replace(
                mention,
                event_id=f"e{number}",
                date=mention.date if has_interval(mention.date) else date or mention.date,
            )
    return found


def has_interval(value: DateValue | None) -> bool:
    """Whether a date says a day at least at one end."""
    return value is not None and (value.start is not None or value.end is not None)
