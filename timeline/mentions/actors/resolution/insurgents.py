"""An armed group under a common noun: "les rebelles", "la milice chiite" → the one group that the article has named."""

from __future__ import annotations

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.scene import Scene
from timeline.mentions.actors.resolution.tables import value_of
from timeline.records import Kind

NEAR = 90  # tokens in which one of several groups is the one spoken of


def group_meant(scene: Scene, found: Recognised) -> Member | None:
    """The named group that a definite common noun means; None where several may be meant, or none was named."""
    if found.kind is not Kind.ARMED_GROUP or not found.definite or found.parts or not is_common(found.name or ""):
        return None
    named = [member for member in scene.cast.members if 0 <= member.last < found.head and is_named_group(member)]
    near = [member for member in named if found.head - member.last <= NEAR]
    only = named if len(named) == 1 else near
    return only[0] if len(only) == 1 else None


def is_named_group(member: Member) -> bool:
    """Whether a member is an armed group with more to its name than a common noun."""
    return member.entity.kind is Kind.ARMED_GROUP and not is_common(member.entity.name)


def is_common(name: str) -> bool:
    """Whether a name is a noun that any armed group may be called by: "rebelles", "milice chiite"."""
    table = value_of("insurgents.tsv")
    sorts = [table.get(word) for word in name.lower().split()]
    return sorts == ["alone"] or sorts == ["noun"] or sorts == ["noun", "adjective"]
