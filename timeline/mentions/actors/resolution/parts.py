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

OF = {"l'": "de l'", "la": "de la ", "le": "du ", "du": "du ", "les": "des "}


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
    written = re.search(rf"(?:\b(de la|du|la|le|les) |(l'))(?={re.escape(name)}\b)", scene.document.text, re.IGNORECASE)
    if written is not None:
        article = (written[1] or written[2]).lower().removeprefix("de ")
        return f"{OF[article]}{name}"
    return f"d'{name}" if name[0] in "AEIOUÉÈÊÎÔ" else f"de {name}"
