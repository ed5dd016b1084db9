"""Give a title without a name its bearer: by the name beside it, by what is said of whom, by whom the article knows."""

from __future__ import annotations

from dataclasses import replace

from timeline.language.document import Token
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.appositions import beside
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.naming import name_of
from timeline.mentions.actors.resolution.pronouns import governor
from timeline.mentions.actors.resolution.scene import Scene
from timeline.mentions.actors.resolution.titles import bearer_of, is_counterpart, represented_state
from timeline.mentions.subjects import own_subject, subject_of
from timeline.records import Kind

VOWELS = frozenset("AEIOUYÀÂÄÉÈÊËÎÏÔÖÙÛÜHaeiouyéèêh")
BECOMING = frozenset({"devenir", "rester", "demeurer", "redevenir"})
PERSONAL_STAFF = frozenset({"services", "cabinet", "bureau", "entourage", "administration", "équipe"})
MOUTHPIECES = frozenset({"porte-parole", "porte parole"})  # "son porte-parole" speaks as the body itself
SERVED = frozenset({Kind.IGO, Kind.ARMED_GROUP, Kind.PARTY, Kind.NGO, Kind.COMPANY, Kind.GROUP})
PREDICATES = frozenset({"xcomp", "xcomp:pred", "obj", "ccomp", "attr"})


def bearer_in(scene: Scene, unit: Recognised, position: int) -> Member:
    """Whom a title means, or a new official known only by it. `unit` is the phrase at `position` or a part of it."""
    whole = scene.recognised[position]
    if unit is whole:
        neighbour = beside(scene.document, scene.recognised, scene.places, position)
        named = scene.named[neighbour][0] if neighbour is not None else None
        told = named or _described(scene, whole)
        if told is not None:
            return _known_by(scene, told, unit)
    possessor = owner_of(scene, unit)
    if possessor is not None and not possessor.is_person and (unit.function or "").lower() in MOUTHPIECES:
        return possessor
    represented = represented_state(unit, whole, scene.cast)
    if represented is not None:
        return represented
    title = unit
    if unit.country is None and possessor is not None and not possessor.is_person:
        title = replace(unit, country=possessor.entity.country)
    bearer = bearer_of(title, scene.cast, _counterpart(scene, unit))
    if bearer is None:
        return scene.cast.add(unit, name_of(unit, whole, scene.document.text), named=False)
    return _known_by(scene, bearer, unit)


def owner_of(scene: Scene, found: Recognised) -> Member | None:
    """Whose somebody or something is: whom its "son" means, or the "dont" before it."""
    first = scene.document.token_at(found.start)
    relative = relative_owner(scene, found)
    return scene.member_at(first) or (scene.member_at(relative) if relative is not None else None)


def relative_owner(scene: Scene, found: Recognised) -> Token | None:
    """The "dont" before a common noun, whose it is: "la Suède, dont le gouvernement"; not "dont Berlin demande"."""
    first, head = scene.document.token_at(found.start), scene.document.tokens[found.head]
    before = scene.document.tokens[first.index - 1] if first is not None and first.index else None
    possessed = head.pos == "NOUN" and head.text[0].islower() and before is not None
    return before if possessed and before is not None and before.text.lower() == "dont" else None


def belong(scene: Scene, found: Recognised, member: Member) -> None:
    """Give what "son" possesses its owner's country, and what a person possesses his name: "cabinet de M. Diallo".

    Of "son coordonnateur, X" it says whom X speaks for.
    """
    owner = owner_of(scene, found)
    if owner is None or owner is member:
        return
    if member.is_person and owner.entity.kind in SERVED:
        member.serves = owner.entity.id
        member.entity.country = member.entity.country or owner.entity.country
    if member.is_person or member.times > 1:
        return
    member.entity.country = member.entity.country or owner.entity.country
    if owner.is_person and owner.named and found.name is not None and found.name.lower() in PERSONAL_STAFF:
        particle = "d'" if owner.entity.name[0] in VOWELS else "de "
        member.entity.name = f"{found.name} {particle}{owner.entity.name}"


def share_office(scene: Scene, unit: Recognised, member: Member) -> None:
    """Give a minister's "homologue turc, Ali Demir" the same office, of Turkey."""
    counterpart = _counterpart(scene, unit)
    if counterpart is None or counterpart is member or not counterpart.functions:
        return
    title = counterpart.functions[0].title
    scene.cast.note_function(member, replace(unit, function=title, country=unit.country or member.entity.country))


def _described(scene: Scene, title: Recognised) -> Member | None:
    """The subject of whom a title is said: "X est le président", "X devient chancelier"."""
    head = scene.document.tokens[title.head]
    verb = head.head if head.head is not None and head.head.lemma in BECOMING and head.dep in PREDICATES else None
    if head.child("cop") is None and verb is None:
        return None
    member = scene.member_at(own_subject(head if verb is None else verb))
    return member if member is not None and member.is_person and member.named else None


def _known_by(scene: Scene, bearer: Member, title: Recognised) -> Member:
    bearer.times += 1
    bearer.entity.gender = bearer.entity.gender or title.gender
    bearer.entity.country = bearer.entity.country or title.country
    scene.cast.note_function(bearer, title)
    return bearer


def _counterpart(scene: Scene, unit: Recognised) -> Member | None:
    """Whose "homologue" a phrase speaks of: whom its "son" means, else the subject of its clause."""
    if not is_counterpart(unit):
        return None
    possessor = scene.member_at(scene.document.token_at(unit.start))
    if possessor is not None:
        return possessor
    verb = governor(scene.document.tokens[unit.head])
    subject = subject_of(scene.document, verb) if verb is not None else None
    return scene.member_at(subject) if subject is not None and subject.index != unit.head else None
