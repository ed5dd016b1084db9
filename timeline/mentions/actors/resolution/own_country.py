"""The state that "son pays" or "notre pays" means: that of whoever the possessive stands for."""

from __future__ import annotations

from timeline.mentions.actors.resolution.anaphor import Anaphor
from timeline.mentions.actors.resolution.phrases import OWN
from timeline.mentions.actors.resolution.scene import Scene


def is_own_country(scene: Scene, anaphor: Anaphor) -> bool:
    """Whether a phrase is "pays" after a possessive."""
    before = scene.document.tokens[anaphor.token.index - 1].text.lower() if anaphor.token.index else ""
    return anaphor.token.lemma == "pays" and before in OWN


def own_country(scene: Scene, anaphor: Anaphor) -> tuple[int, ...]:
    """The state of whoever the "son" or "notre" of "son pays" means."""
    owner = scene.member_at(scene.document.tokens[anaphor.token.index - 1])
    if owner is None or owner.entity.country is None:
        return ()
    state = scene.cast.state(owner.entity.country)
    return (state.entity.id,) if state is not None else ()
