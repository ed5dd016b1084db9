"""A word or phrase that points back to an actor, before it is known to whom: pronouns, possessives, "ce dernier"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from timeline.language.document import Token
from timeline.mentions.entity import Form
from timeline.records import Kind


class Pointing(StrEnum):
    """How a word points: what kind of antecedent it prefers."""

    SUBJECT = "subject"  # "il", "elle"
    OBJECT = "object"  # "le", "les", "l'"
    DATIVE = "dative"  # "lui", "leur", "à elle"
    POSSESSIVE = "possessive"  # "son", "leurs"
    RELATIVE = "relative"  # "qui", "dont"
    ECHO = "echo"  # "elle" in "la France, elle, a signé"
    LATEST = "latest"  # "ce dernier", "celui-ci", "l'intéressé"
    SPEAKER = "speaker"  # "je", "mon"
    SPEAKERS = "speakers"  # "nous", "notre": the speaker with those he speaks for
    ADDRESSEE = "addressee"  # "vous" in the questions of an interview
    SEVERAL = "several"  # "les deux hommes", "tous deux"
    OTHER = "other"  # "son hôte": another person than he whose host it is
    RANK = "rank"  # "le premier", "le second" of two
    NOMINAL = "nominal"  # "l'organisation", "le pays"


@dataclass(frozen=True, slots=True)
class Anaphor:
    """What points, and what agrees with it. `kinds` are those it may stand for, None for any."""

    start: int
    end: int
    token: Token
    pointing: Pointing
    form: Form
    gender: str | None = None
    plural: bool = False
    kinds: frozenset[Kind] | None = None
    verb: Token | None = None  # the verb that governs it
    human: bool = False  # the verb wants somebody who speaks or acts
    place: bool = False  # "dans ce pays": it only locates
    count: int = 0  # of "les deux pays"
    function: str | None = None  # "président" of "les deux présidents"
