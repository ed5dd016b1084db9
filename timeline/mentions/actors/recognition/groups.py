"""Groups of people: "les manifestants", "des soldats français", "des milliers d'étudiants serbes"."""

from __future__ import annotations

from timeline.mentions.actors.nouns import Noun
from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.recognition.making import head_of, is_public
from timeline.mentions.actors.recognition.modifiers import Tail
from timeline.mentions.actors.recognition.opening import Opening
from timeline.mentions.actors.recognition.people import is_protest, subject_of
from timeline.mentions.actors.recognition.several import bodies_parted
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
        None if is_diaspora(tail) else tail.country,
        gender=noun.gender or view.tokens[opening.noun].morph.get("Gender"),
        plural=True,
        definite=opening.definite,
        public=is_public(noun, tail, named=False) or in_protest(view, opening),
        parts=bodies_parted(view, opening, noun_end, noun.kind, tail),
    )


def is_diaspora(tail: Tail) -> bool:
    """Whether people of one nation live in another state ("les séparatistes arméniens du Haut-Karabakh"): whose they
    are is open."""
    nations = {code for one in tail.all("nation") for code in one.countries}
    states = {code for one in tail.all("state") for code in one.countries}
    return bool(nations) and bool(states) and not states & nations


def in_protest(view: View, opening: Opening) -> bool:
    """Whether the group is the subject of a protest: then it acts in public, whoever it is."""
    verb = subject_of(view.tokens[opening.noun if opening.quantity is None else opening.quantity])
    return verb is not None and is_protest(verb)
