"""A candidate → the features by which `selection` tells an event from a word that only might be one.

All come from the lexicon, the parse and the actors; none from the article's vocabulary, so that they hold on unseen
text.
"""

from __future__ import annotations

import math

from timeline.coding.candidate import Candidate
from timeline.coding.clauses import auxiliaries, complement_clauses, is_infinitive, is_passive, is_verb, surface_subject
from timeline.coding.measure_words import with_its_measure
from timeline.coding.modality.clause_marks import introduced_by
from timeline.coding.modality.judgement import Judgement
from timeline.coding.selection import is_political, is_topic
from timeline.language.document import Token
from timeline.mentions.entity import Actors
from timeline.records import Role

Features = dict[str, float]


def event_features(
    candidate: Candidate,
    judgement: Judgement,
    actors: Actors,
    by_token: dict[int, Candidate],
    crowd: int,
    politics: bool,
) -> Features:
    """What speaks for and against a candidate. Names of features are readable: they appear in `timeline explain`.

    `crowd` counts the candidates of its type in its sentence, itself among them; `politics`: a political actor acts in
    the article.
    """
    kind, part = candidate.type.value, candidate.frame.part
    found: Features = {f"type {kind}": 1, f"part {part}": 1, f"type {kind} as {part}": 1}
    prior = min(0.97, max(0.03, candidate.frame.confidence))
    found["lexicon confidence"] = math.log(prior / (1 - prior))
    found[f"lexicon confidence of a {part}"] = found["lexicon confidence"]
    if candidate.lacking:
        found["an actor is lacking"] = 1
        found[f"an actor is lacking, {part}"] = 1
    if candidate.retold:
        found["told before"] = 1
    if candidate.frame.rest:
        found["fixed phrase"] = 1
    if candidate.light_verb is not None:
        found["light verb"] = 1
        found[f"light verb {candidate.light_verb.effect}"] = 1
    found |= party_features(candidate, actors)
    if not politics:
        found["no politics in the article"] = 1
        found[f"no politics in the article, {kind}"] = 1
    found |= noun_features(candidate) if candidate.is_noun else verb_features(candidate)
    found |= place_features(candidate, by_token, crowd)
    found[f"modality {judgement.modality}"] = 1
    found[f"type {kind}, {judgement.modality}"] = 1  # what is not said ("n'a pas confirmé") is silence, no event
    if judgement.drop is not None:
        found[f"drop: {judgement.drop.split(' of ')[0]}"] = 1
    if candidate.reported_by is not None:
        found["reported"] = 1
        found[f"reported {part}"] = 1
    return found


def party_features(candidate: Candidate, actors: Actors) -> Features:
    """Who takes part: how many, in which roles, of which kinds, and how they were found."""
    part = candidate.frame.part
    parties = candidate.parties
    found: Features = {f"{min(len(parties), 3)} parties of a {part}": 1}
    public, political = False, False
    for party in parties if not candidate.retold else ():
        mention = party.filler.mention
        found[f"has {party.role} of a {part}"] = 1
        found[f"{party.role} by {mention.form}"] = 1
        public = public or mention.public
        for entity in actors.of(mention):
            found[f"{party.role} is {entity.kind}"] = 1
            political = political or is_political(entity)
            if entity.known is not None:
                found["a known actor"] = 1
    found["public actor" if public else "no public actor"] = 1
    if not political:
        found["no political actor"] = 1
    if all(party.role is not Role.INITIATOR for party in parties):
        found[f"{candidate.type.value} without initiator"] = 1
    return found


def noun_features(candidate: Candidate) -> Features:
    """How a noun stands: its determiner, number, complements and preposition."""
    noun = with_its_measure(candidate.token)
    found: Features = {f"noun as {noun.dep.partition(':')[0]}": 1, f"noun after {noun.case}": 1}
    determiner = next((child for child in noun.children if child.dep.startswith("det")), None)
    word = "none" if determiner is None else determiner_kind(determiner)
    number = noun.morph.get("Number", "?")
    found[f"determiner {word}"] = 1
    found[f"determiner {word}, {number}"] = 1
    for child in noun.children:
        if child.dep.startswith("nmod"):
            found[f"noun with {child.case}"] = 1
        elif child.dep.startswith(("amod", "acl")):
            found[f"noun with {child.dep}"] = 1
    if is_topic(noun):
        found["topic"] = 1
    return found


def determiner_kind(determiner: Token) -> str:
    """ "definite", "indefinite", "possessive", "demonstrative", "negative" or "other"."""
    if determiner.morph.get("Poss") == "Yes":
        return "possessive"
    if determiner.lemma in {"ce", "cet"}:
        return "demonstrative"
    if determiner.lemma in {"le", "l'"}:
        return "definite"
    if determiner.lemma in {"un", "de"}:
        return "indefinite"
    return "negative" if determiner.lemma in {"aucun", "nul"} else "other"


def verb_features(candidate: Candidate) -> Features:
    """How a verb stands: finite or not, tense, voice, complements, subject."""
    verb = candidate.token
    found: Features = {f"verb as {verb.dep.partition(':')[0]}": 1}
    words = [verb, *auxiliaries(verb)]
    finite = next((word for word in words if word.morph.get("VerbForm") == "Fin"), None)
    if finite is not None:
        compound = "compound " if finite is not verb else ""
        found[f"{compound}{finite.morph.get('Mood', '')} {finite.morph.get('Tense', '')}"] = 1
    else:
        form = "infinitive" if is_infinitive(verb) else f"{verb.morph.get('Tense', 'Past')} participle"
        found[f"{form} as {verb.dep.partition(':')[0]}"] = 1
    if is_passive(verb):
        found["passive"] = 1
    mark = introduced_by(verb)
    if mark is not None:
        found[f"after {mark}"] = 1
    clauses = complement_clauses(verb)
    if clauses:
        found[f"{candidate.type.value} with a clause"] = 1
    subject = surface_subject(verb)
    if subject is not None:
        found[f"subject {subject.pos}"] = 1
        if subject.text.lower() in {"je", "j'", "nous", "on", "vous", "tu", "ce", "c'", "cela", "ça"}:
            found[f"subject {subject.text.lower()}"] = 1
    return found


def place_features(candidate: Candidate, by_token: dict[int, Candidate], crowd: int) -> Features:
    """Where a candidate stands among others: below which, how deep, in which company."""
    found: Features = {}
    depth = 0
    for head in candidate.token.ancestors():
        other = by_token.get(head.index)
        if other is not None and head is not candidate.light and "below" not in found:
            found[f"below {other.type.value}"] = 1
            found[f"{candidate.frame.part} below {other.frame.part}"] = 1
            found["below"] = 1
            if other.type is candidate.type:
                found["below its own type"] = 1
        depth += is_verb(head)
    found.pop("below", None)
    found[f"depth {min(depth, 3)}"] = 1
    if crowd > 1:
        found["another of its type in the sentence"] = 1
    return found
