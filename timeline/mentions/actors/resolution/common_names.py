"""A body under a common noun: "les rebelles", "l'organisation panafricaine" → the one such body that was named."""

from __future__ import annotations

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.scene import Scene
from timeline.mentions.actors.resolution.tables import value_of
from timeline.records import Kind

NEAR = 90  # tokens in which one of several bodies is the one spoken of
GROUPS = (("alone",), ("noun",), ("noun", "adjective"))
UNIONS = (("noun", "union"), ("body", "union"))


def body_meant(scene: Scene, found: Recognised) -> Member | None:
    """The named body that a definite common noun means; None where several may be meant, or none was named."""
    kind = kind_called(found.name or "")
    if kind is None or not found.definite or found.parts or (found.kind is not kind and kind is Kind.ARMED_GROUP):
        return None
    seen = [member for member in scene.cast.members if 0 <= member.last < found.head]
    named = [member for member in seen if member.entity.kind is kind and kind_called(member.entity.name) is None]
    near = [member for member in named if found.head - member.last <= NEAR]
    only = named if len(named) == 1 else near
    return only[0] if len(only) == 1 else None


def kind_called(name: str) -> Kind | None:
    """The kind of body that a common noun may be said of: "rebelles", "milice chiite", "organisation panafricaine"."""
    sorts = tuple(value_of("common_names.tsv").get(word, "") for word in name.lower().split())
    if sorts in GROUPS:
        return Kind.ARMED_GROUP
    return Kind.IGO if sorts in UNIONS else None
