"""A noun phrase that names an actor, before it is known which actor of the article it stands for."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.mentions.entity import Form
from timeline.records import Kind


@dataclass(frozen=True, slots=True)
class Recognised:
    """What recognition makes of one noun phrase; resolution turns these into entities and actor mentions.

    `start` and `end` cover the whole phrase with its title ("Le ministre ukrainien de la défense, Rustem Umerov"),
    `head` is the token whose dependency says what the phrase does in its clause. `name` is without title and function,
    None for an official who is only called by his function ("le ministre"). `parts` are the single actors of a phrase
    that names several at once ("les présidents français et russe", "MM. Macron et Scholz").
    """

    start: int
    end: int
    head: int
    form: Form
    name: str | None
    kind: Kind | None
    country: str | None
    function: str | None = None  # as written, small, without nationality: "ministre de la défense"
    function_start: int | None = None
    function_end: int | None = None
    gender: str | None = None  # "Masc", "Fem"
    plural: bool = False
    key: str | None = None  # of the gazetteer row: "state:FRA", "org:…", "person:…"
    definite: bool = True  # "le ministre" points back; "un ministre" does not
    place: bool = False  # the words only locate ("à Moscou", "en Ukraine")
    seat: bool = False  # a capital or seat of power ("Moscou", "Washington") that stands for a government
    public: bool = True  # the strict test of GUIDELINES 1
    parts: tuple[Recognised, ...] = ()
