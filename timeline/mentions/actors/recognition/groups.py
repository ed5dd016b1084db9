"""Groups of people: "les manifestants", "des soldats français", "des milliers d'étudiants serbes"."""

from __future__ import annotations

from timeline.mentions.actors.nouns import Noun
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of, is_public
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.tails import read_tail
from timeline.mentions.actors.recognition.view import View
from timeline.mentions.entity import Form


def group(view: View, opening: Opening, noun_end: int, noun: Noun) -> tuple[int, Recognised] | None:
    """The phrase of a group, and the index after it."""
    tail = read_tail(view, noun_end, noun)
    end = tail.end
    return end, Recognised(
        view.tokens[opening.start].start,
        view.tokens[end - 1].end,
        head_of(view, opening.start, end, opening.noun if opening.quantity is None else opening.quantity),
        Form.GROUP,
        view.text(opening.words, end),
        noun.kind,
        tail.country,
        gender=noun.gender or view.tokens[opening.noun].morph.get("Gender"),
        plural=True,
        definite=opening.definite,
        public=is_public(noun, tail, named=False),
    )
