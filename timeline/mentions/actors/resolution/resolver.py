"""Follow an article from its first word to its last and say who each mention is.

Names come first, over the whole article, so that a headline's "Poutine" already is the text's "Vladimir Poutine".
Then titles and pronouns are resolved in the order of the text, each with what stands before it; last the "nous" and
"je" of quotations, whose speaker often comes after them.
"""

from __future__ import annotations

from collections.abc import Iterator

from timeline.language.document import Token
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.anaphor import Anaphor, Pointing
from timeline.mentions.actors.resolution.apposed import named_members
from timeline.mentions.actors.resolution.bearers import bearer_in, belong, relative_owner, share_office
from timeline.mentions.actors.resolution.common_names import body_meant
from timeline.mentions.actors.resolution.history import Candidate, role_of
from timeline.mentions.actors.resolution.own_country import own_country
from timeline.mentions.actors.resolution.parts import name_after_whole
from timeline.mentions.actors.resolution.phrases import find_phrases
from timeline.mentions.actors.resolution.places import Place
from timeline.mentions.actors.resolution.pointing import candidate_of, meant_by
from timeline.mentions.actors.resolution.pronouns import find_pronouns, governor
from timeline.mentions.actors.resolution.relatives import find_relatives
from timeline.mentions.actors.resolution.scene import Scene
from timeline.mentions.entity import ActorMention, Actors, Form
from timeline.mentions.subjects import TIMES

LATER = frozenset({Pointing.SPEAKER, Pointing.SPEAKERS, Pointing.ADDRESSEE})
OPTIONAL = frozenset(
    {Pointing.SEVERAL, Pointing.NOMINAL, Pointing.OTHER, Pointing.RANK}
)  # phrases that need not point to anybody
NOT_REPEATED = frozenset({Pointing.ECHO})  # their antecedent is the candidate for what comes
Step = int | Token | Anaphor


def resolve_scene(scene: Scene) -> Actors:
    """Resolve everything that the scene holds."""
    later: list[Anaphor] = []
    for _, step in sorted(_steps(scene), key=lambda placed: placed[0]):
        if isinstance(step, int):
            _read_phrase(scene, step)
        elif isinstance(step, Token):
            _read_noun(scene, step)
        elif step.pointing in LATER or _is_speakers_own(scene, step):
            later.append(step)
        else:
            _read_anaphor(scene, step)
    for anaphor in later:
        if anaphor.pointing is Pointing.NOMINAL:
            if ids := own_country(scene, anaphor):
                _keep(scene, anaphor, ids)
        else:
            _keep(scene, anaphor, scene.speakers.meant_by(anaphor, scene.mentions, scene.cast))
    return Actors(scene.cast.entities(), list(scene.mentions.values()))


def _is_speakers_own(scene: Scene, anaphor: Anaphor) -> bool:
    """Whether a phrase is "mon pays" or "notre pays", to be resolved after its "mon"."""
    before = scene.document.tokens[anaphor.token.index - 1].text.lower() if anaphor.token.index else ""
    return anaphor.pointing is Pointing.NOMINAL and before in {"mon", "notre"}


def _steps(scene: Scene) -> Iterator[tuple[tuple[int, int], Step]]:
    """Phrases, nouns that are no actors and pointing words, each with its place in the order of reading."""
    heads = {found.head for found in scene.recognised}
    for position, found in enumerate(scene.recognised):
        yield (found.head, 0), position
    for anaphor in find_phrases(scene.document):
        yield (anaphor.token.index, -1), anaphor
    for anaphor in find_pronouns(scene.document):
        yield (anaphor.token.index, 1), anaphor
    for token in find_relatives(scene.document):
        relative = Anaphor(
            token.start, token.end, token, Pointing.RELATIVE, Form.PRONOUN, verb=governor(token)
        )  # fmt: skip
        yield (token.index, 1), relative
    for token in scene.document.tokens:
        if token.pos == "NOUN" and token.index not in heads and scene.covering(token) is None:
            yield (token.index, 0), token


def _read_phrase(scene: Scene, position: int) -> None:
    found = scene.recognised[position]
    if found.head in scene.mentions:
        return  # "les deux hommes", resolved already
    members = []
    for unit, named in zip(found.parts or (found,), scene.named[position], strict=True):
        member = body_meant(scene, unit) or (named if named is not None else bearer_in(scene, unit, position))
        scene.cast.touch(member, found.head)
        share_office(scene, unit, member)
        belong(scene, unit, member)
        name_after_whole(scene, unit, member)
        members.append(member)
    ids = named_members(scene, position) or tuple(dict.fromkeys(member.entity.id for member in members))
    relative = relative_owner(scene, found)
    if relative is not None:
        scene.mentions.pop(relative.index, None)  # "dont l'armée a tiré": its army has, not the state beside it
    scene.mentions[found.head] = ActorMention(
        found.start, found.end, found.head, found.form, ids, found.function, found.place, found.public
    )
    scene.remember(_candidate(scene, found, ids, scene.places[position]))
    group = scene.places[position].group
    if group and group[-1] == position:
        scene.remember(_group_candidate(scene, scene.places[position]))


def _candidate(scene: Scene, found: Recognised, ids: tuple[int, ...], place: Place) -> Candidate:
    head = scene.document.tokens[found.head]
    only = scene.cast.members[ids[0]].entity if len(ids) == 1 else None
    common = head.pos == "NOUN" and found.form is not Form.ADJECTIVE
    gender = found.gender or (only.gender if only is not None else None)
    gender = gender or (head.morph.get("Gender") if common else None)
    plural = found.plural or only is None or only.plural or (common and head.morph.get("Number") == "Plur")
    return Candidate(
        ids, head, found.start, found.end, found.form, place.role, gender, plural, place=found.place,
        verb=place.verb, topic=place.topic, grouped=bool(place.group),
    )  # fmt: skip


def _group_candidate(scene: Scene, place: Place) -> Candidate:
    """Phrases joined by "et" are also pointed to together: "Berg et Diarra, qui", "leur accord"."""
    joined = [scene.recognised[position] for position in place.group]
    mentions = [scene.mentions[found.head] for found in joined if found.head in scene.mentions]
    ids = tuple(dict.fromkeys(member for mention in mentions for member in mention.entities))
    genders = {scene.cast.members[member].entity.gender for member in ids}
    gender = "Fem" if genders == {"Fem"} else None if genders <= {"Fem", None} else "Masc"
    return Candidate(
        ids, scene.document.tokens[joined[0].head], joined[0].start, joined[-1].end, joined[0].form, place.role,
        gender, plural=True, place=all(found.place for found in joined), verb=place.verb,
    )  # fmt: skip


def _read_noun(scene: Scene, token: Token) -> None:
    """A noun that is no actor competes for the pronouns that agree with it."""
    if (role_of(token) == "modifier" and token.head is not None) or token.lemma in TIMES:
        return
    number = token.morph.get("Number")
    plural = None if number is None else number == "Plur"
    gender = token.morph.get("Gender")
    scene.remember(Candidate.at((), token, token.start, token.end, Form.GROUP, gender, plural))


def _read_anaphor(scene: Scene, anaphor: Anaphor) -> None:
    ids = meant_by(scene, anaphor)
    if not ids and anaphor.pointing in OPTIONAL:
        return
    _keep(scene, anaphor, ids)
    if ids and anaphor.pointing not in NOT_REPEATED:
        scene.remember(candidate_of(scene, anaphor, ids))


def _keep(scene: Scene, anaphor: Anaphor, ids: tuple[int, ...]) -> None:
    index = anaphor.token.index
    scene.mentions[index] = ActorMention(
        anaphor.start, anaphor.end, index, anaphor.form, ids, place=anaphor.place and bool(ids)
    )
