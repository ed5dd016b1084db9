"""Bodies and officials told as part of something that is only pointed to: "une délégation de l'organisation".

They are called by the name of the whole: "délégation de l'Union africaine".
"""

from __future__ import annotations

import re

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.member import Member
from timeline.mentions.actors.resolution.phrases import nominal
from timeline.mentions.actors.resolution.pointing import whole_meant_by
from timeline.mentions.actors.resolution.scene import Scene
from timeline.mentions.entity import Form

OPENING = re.compile(r"^(l'|la |le |les )", re.IGNORECASE)
OF = {"l'": "de l'", "la ": "de la ", "le ": "du ", "les ": "des "}


def name_after_whole(scene: Scene, found: Recognised, member: Member) -> None:
    """Put the name of the whole into the name of its part, where the article has told it before."""
    words = scene.document.tokens_in(found.start, found.end)
    if found.parts or not words or (member.is_person and member.named):
        return
    noun = words[-1]
    prefix = re.fullmatch(rf"(.+?) (?:de l'|de la |du ){re.escape(noun.text)}", member.entity.name)
    if prefix is None:
        return
    for anaphor in nominal(scene.document, noun):
        whole = whole_meant_by(scene, anaphor)
        if whole is not None and whole is not member:
            member.entity.name = f"{prefix[1]} {of(scene, whole)}"
            member.entity.country = member.entity.country or whole.entity.country


def of(scene: Scene, whole: Member) -> str:
    """The complement that names somebody, with the article that the text gives the name: "de la Cédéao"."""
    name = whole.entity.name
    for mention in scene.mentions.values():
        if mention.entities == (whole.entity.id,) and mention.form is Form.NAME:
            article = OPENING.match(scene.document.text[mention.start : mention.end])
            if article is not None:
                return f"{OF[article[1].lower()]}{name}"
    return f"d'{name}" if name[0] in "AEIOUÉÈÊÎÔ" else f"de {name}"
