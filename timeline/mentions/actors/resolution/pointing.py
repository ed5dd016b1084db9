"""Whom a pronoun, a possessive or a phrase such as "les deux hommes" stands for, given what was read before it."""

from __future__ import annotations

from dataclasses import replace

from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.functions import Function
from timeline.mentions.actors.resolution.history import Candidate, role_of
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.own_country import is_own_country, own_country
from timeline.mentions.actors.resolution.places import CLITICS
from timeline.mentions.actors.resolution.pronouns import governor
from timeline.mentions.actors.resolution.relatives import antecedent, noun_above
from timeline.mentions.actors.resolution.scene import Scene
from timeline.mentions.actors.resolution.scoring import best_of
from timeline.mentions.actors.resolution.several import members_of
from timeline.mentions.entity import Form
from timeline.mentions.subjects import own_subject
from timeline.records import Kind

VAGUE = frozenset({"dirigeant", "dirigeante", "leader", "diplomate"})  # functions of "les deux …" that say little


def meant_by(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """Ids of the members a pointing word stands for; () where nothing before it suits."""
    match anaphor.pointing:
        case Pointing.SEVERAL:
            return _several(scene, anaphor)
        case Pointing.RELATIVE:
            return _relative(scene, anaphor)
        case Pointing.ECHO:
            return _echo(scene, anaphor)
        case Pointing.NOMINAL:
            return _nominal(scene, anaphor)
        case Pointing.OTHER:
            return _other(scene, anaphor)
        case Pointing.RANK:
            return _ranked(scene, anaphor)
        case Pointing.POSSESSIVE:
            beside = _idiom(scene, anaphor) or _joined(scene, anaphor)
            return beside or _ahead(scene, anaphor) or _best(scene, anaphor)
        case Pointing.SUBJECT:
            return _inverted(scene, anaphor) or _best(scene, anaphor) or _ahead(scene, anaphor)
        case _:
            return _best(scene, anaphor)


def candidate_of(scene: Scene, anaphor: Anaphor, ids: tuple[int, ...]) -> Candidate:
    """A resolved pointing word as a candidate for what comes after it."""
    only: Member | None = scene.cast.members[ids[0]] if len(ids) == 1 else None
    if anaphor.pointing is Pointing.POSSESSIVE:
        plural = only is None or only.entity.plural
    else:
        plural = only is None or anaphor.plural
    gender = anaphor.gender or (only.entity.gender if only is not None else None)
    if anaphor.pointing is Pointing.RELATIVE:
        plural = only is None or only.entity.plural
    made = Candidate.at(ids, anaphor.token, anaphor.start, anaphor.end, anaphor.form, gender, plural)
    if anaphor.pointing is Pointing.SUBJECT:
        return replace(made, role="subject", verb=anaphor.verb)
    if anaphor.pointing is Pointing.RELATIVE:
        return replace(made, role="relative" if made.role == "subject" else "modifier")
    if anaphor.pointing is Pointing.POSSESSIVE and anaphor.token.head is not None:
        owned = role_of(anaphor.token.head)
        return replace(made, role="possessor" if owned in {"subject", "object"} else "modifier")
    return made


def _best(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    if anaphor.pointing is Pointing.POSSESSIVE and _is_anybodys(anaphor):
        return ()
    quotation = scene.speakers.quotation_at(anaphor.token)
    best = best_of(anaphor, scene.history.before(anaphor), quotation)
    if best is None and anaphor.pointing is Pointing.POSSESSIVE and anaphor.kinds is not None:
        best = best_of(
            replace(anaphor, kinds=None), scene.history.before(anaphor), quotation
        )  # a ruler's "ses troupes"
    return best.members if best is not None else ()


def _is_anybodys(anaphor: Anaphor) -> bool:
    """True under "on": "on peut donner son sang"."""
    verb = anaphor.verb
    above = [verb, governor(verb)] if verb is not None else []
    return any(child.text.lower() == "on" for one in above if one is not None for child in one.children)


def _several(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """Whom "les deux ministres" means; it also says of both that they are ministers."""
    kinds = "persons" if anaphor.kinds == frozenset({Kind.PERSON}) else "sides"
    recalled = scene.recalled.get((kinds, anaphor.count), ()) if anaphor.count else ()
    if not all(_may_be(scene.cast.members[one], anaphor) for one in recalled):
        recalled = ()
    ids = members_of(anaphor, scene.history.before(anaphor), scene.cast, recalled)
    if ids and anaphor.count:
        scene.recalled[kinds, anaphor.count] = ids
    for member in (scene.cast.members[one] for one in ids):
        if anaphor.function is not None and not member.functions and anaphor.function not in VAGUE:
            member.functions.append(Function(anaphor.function, member.entity.country))
    return ids


def _may_be(member: Member, anaphor: Anaphor) -> bool:
    """True if a member has a kind and function that a phrase for several allows."""
    kind = anaphor.kinds is None or member.entity.kind in anaphor.kinds
    known = member.likely_functions
    if anaphor.function is None or not known:
        return kind
    return kind and any(Function(anaphor.function, None).fits(one) for one in known)


def _nominal(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """Whom "l'île" or "l'organisation" means: as before, else the nearest body of such a kind."""
    if _is_described(scene, anaphor):
        return ()
    if is_own_country(scene, anaphor):
        return own_country(scene, anaphor)
    if scene.document.text[anaphor.start] == ",":
        last = scene.document.tokens[anaphor.token.index - 2]
        kinds = anaphor.kinds or frozenset()
        near = (c for c in scene.history.before(anaphor) if c.start <= last.start < c.end and c.kinds & kinds)
        beside = next(near, None)
        return beside.members if beside is not None else ()
    noun = (anaphor.token.lemma, 1)
    ids = scene.recalled.get(noun, ()) if anaphor.token.lemma != "pays" else ()
    scene.recalled[noun] = ids = ids or _best(scene, anaphor)
    return ids


def whole_meant_by(scene: Scene, anaphor: Anaphor) -> Member | None:
    """Whom the "l'organisation" of "une délégation de l'organisation" means."""
    ids = scene.recalled.get((anaphor.token.lemma, 1), ()) or _best(scene, anaphor)
    return scene.cast.members[ids[0]] if len(ids) == 1 else None


def _ranked(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """The first or the second of the two that were last named together."""
    for candidate in scene.history.before(anaphor):
        if len(candidate.members) == 2:
            return candidate.members[anaphor.count - 1 : anaphor.count]
    return ()


def _other(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """The latest person who is not he whose host it is."""
    owner = _owner(scene, anaphor)
    for candidate in scene.history.before(anaphor):
        single = len(candidate.members) == 1 and Kind.PERSON in candidate.kinds
        if single and not set(candidate.members) & set(owner) and not candidate.place:
            return candidate.members
    return ()


def _owner(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """Whom the "son" of a phrase stands for."""
    before = scene.mentions.get(anaphor.token.index - 1)
    return before.entities if before is not None else ()


def _relative(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """The noun before a relative; "X est un homme qui" is about X."""
    found = antecedent(scene.document, anaphor.token, list(scene.history.before(anaphor)))
    if found is not None and found.members:
        return found.members
    noun = noun_above(anaphor.token)
    subject = own_subject(noun) if noun is not None and noun.child("cop") is not None else None
    mention = scene.mentions.get(subject.index) if subject is not None else None
    return mention.entities if mention is not None else ()


def _echo(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """ "L'Otan, elle, a décidé": the phrase before the comma; "refuse quant à elle": the subject of the sentence."""
    candidates = list(scene.history.before(anaphor))
    if scene.document.tokens[anaphor.token.index - 1].text == ",":
        found = antecedent(scene.document, anaphor.token, candidates)
    else:
        here = (c for c in candidates if c.token.sentence == anaphor.token.sentence and c.role == "subject")
        found = next(here, None)
    return found.members if found is not None else ()


def _inverted(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """ "Moscou a-t-il riposté ?": an inverted pronoun is the phrase right before its verb."""
    tokens, at = scene.document.tokens, anaphor.token.index
    if not anaphor.token.text.startswith("-") or at < 2 or tokens[at - 1].pos not in {"VERB", "AUX"}:
        return ()
    before = tokens[at - 2]
    while before.text.lower() in CLITICS and before.index:
        before = tokens[before.index - 1]
    nearest = next((c for c in scene.history.before(anaphor) if c.start <= before.start < c.end and c.members), None)
    return nearest.members if nearest is not None and nearest.form is not Form.ADJECTIVE else ()


def _idiom(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """ "Washington, pour sa part, a appelé": the phrase before the comma, else the subject that follows."""
    tokens = scene.document.tokens
    following = tokens[anaphor.token.index + 1].text.lower() if anaphor.token.index + 1 < len(tokens) else ""
    if following not in {"part", "côté", "tour"}:
        return ()
    before = anaphor.token.index - 2
    if before >= 0 and tokens[before].text == ",":
        last = tokens[before - 1]
        nearest = next((c for c in scene.history.before(anaphor) if c.start <= last.start < c.end), None)
        if nearest is not None and nearest.form is not Form.ADJECTIVE:
            return nearest.members
    return _ahead(scene, anaphor)


def _joined(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """ "Ankara et ses alliés": whoever stands right before the "et"."""
    tokens, at = scene.document.tokens, anaphor.token.index
    if at < 2 or tokens[at - 1].text.lower() not in {"et", "ou", ","}:
        return ()
    last = tokens[at - 2]
    nearest = next((c for c in scene.history.before(anaphor) if c.start <= last.start < c.end and c.members), None)
    if nearest is None or nearest.form is Form.ADJECTIVE:
        return ()
    first = scene.mentions.get(at_start.index) if (at_start := scene.document.token_at(nearest.start)) else None
    if first is not None and first.form is Form.POSSESSIVE:
        return first.entities  # "son épouse et sa fille" have one owner
    agrees = tokens[at - 1].text != "," and (nearest.plural or False) == anaphor.plural
    return nearest.members if agrees else ()


def _is_described(scene: Scene, anaphor: Anaphor) -> bool:
    """True where recognition already knows the phrase by more than its bare noun."""
    position = scene.covering(anaphor.token)
    if position is None:
        return False
    found = scene.recognised[position]
    return found.key is not None or found.head != anaphor.token.index or len((found.name or "").split()) > 1


def _ahead(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """The subject after a fronted phrase: "Lors de sa visite, M. Diallo a …", "alors qu'il venait, M. Diallo"."""
    before_it = scene.document.tokens[anaphor.token.index - 1] if anaphor.token.index else None
    if anaphor.pointing is Pointing.SUBJECT and (before_it is None or before_it.pos != "SCONJ"):
        return ()
    sentence = scene.document.sentences[anaphor.token.sentence]
    for position in range(scene.first_after(anaphor.start), len(scene.recognised)):
        found = scene.recognised[position]
        if found.start >= sentence.end:
            return ()
        if scene.places[position].role != "subject":
            continue
        before = scene.document.tokens_in(sentence.start, found.start)
        finite = any(token.morph.get("VerbForm") == "Fin" for token in before if token.end <= found.start)
        if finite and anaphor.pointing is Pointing.POSSESSIVE:
            return ()
        joined = scene.places[position].group or (position,)
        members = [member for one in joined for member in scene.named[one] if member is not None]
        several = len(members) > 1 or (len(members) == 1 and members[0].entity.plural)
        if several != anaphor.plural or not all(_agrees(anaphor, member) for member in members):
            return ()
        return tuple(dict.fromkeys(member.entity.id for member in members))
    return ()


def _agrees(anaphor: Anaphor, member: Member) -> bool:
    person = member.entity.kind is Kind.PERSON or not anaphor.human
    if anaphor.kinds is not None and member.entity.kind not in anaphor.kinds:
        return False
    return person and not (anaphor.gender and member.entity.gender and anaphor.gender != member.entity.gender)
