"""A counted group whose members are named beside it: "deux Canadiens, Michael Kovrig et Michael Spavor"."""

from __future__ import annotations

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.scene import Scene
from timeline.mentions.entity import Form
from timeline.records import Kind

NUMBERS = {"deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10}
OPENING = (",", ":", "(", "–", "—", ", à savoir", ", soit")


def named_members(scene: Scene, position: int) -> tuple[int, ...]:
    """Ids of those whom the article names right after a group of so many; () where it does not."""
    group = scene.recognised[position]
    count = counted(scene, group)
    if group.form is not Form.GROUP or group.parts or count < 2:
        return ()
    members: list[int] = []
    before = group
    for later in range(position + 1, len(scene.recognised)):
        one = scene.recognised[later]
        between = scene.document.text[before.end : one.start].strip()
        first = before is group
        fits = between in OPENING if first else between in (",", "et")
        named = scene.named[later][0] if len(scene.named[later]) == 1 else None
        if not fits or named is None or one.kind not in (Kind.PERSON, Kind.STATE, Kind.COMPANY):
            break
        members.append(named.entity.id)
        if between == "et":
            return tuple(members) if len(members) == count else ()
        before = one
    return ()


def counted(scene: Scene, group: Recognised) -> int:
    """The number that a phrase begins with, 0 for none."""
    words = (token.text.lower() for token in scene.document.tokens_in(group.start, group.end))
    return next((NUMBERS[word] for word in words if word in NUMBERS), 0)
