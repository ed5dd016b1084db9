"""Whom a function used alone points to: "le ministre", "le chef de la diplomatie russe", "son homologue turc"."""

from __future__ import annotations

import re

from timeline.mentions.actors.recognised import Recognised
from timeline.mentions.actors.resolution.cast import Cast
from timeline.mentions.actors.resolution.functions import (
    Function,
    content_of,
    is_crowned,
    is_former,
    is_general,
    is_over,
)
from timeline.mentions.actors.resolution.member import Member

DELEGATES = frozenset({"représentant", "délégué", "plénipotentiaire"})
NEAR = 60  # tokens in which somebody just named is still in mind
COMPATRIOT = "ressortissant"  # "le Français", of whom only the nationality is told
REGNAL = re.compile(r" (?:Ier|Ire|1er|[IVX]{1,5})$")
COUNTERPARTS = frozenset({"homologue", "collègue", "alter", "vis-à-vis"})


def bearer_of(title: Recognised, cast: Cast, counterpart: Member | None = None) -> Member | None:
    """The person of the article whom a title means, None if nobody fits.

    Somebody already mentioned is preferred to somebody the article names later, who must fit in country too.
    `counterpart` is the person whose "homologue" is spoken of.
    """
    if title.function is None or title.plural or not title.definite:
        return None
    function = Function(title.function, title.country)
    if is_counterpart(title):
        return _counterpart(title, cast, counterpart)
    fitting = [member for member in cast.persons if _fits(title, function, member)]
    if title.function == COMPATRIOT:
        fitting = [member for member in cast.persons if _agrees(title, member) and _is_from(title, member)]
    if is_crowned(title.function):
        fitting += [member for member in cast.persons if _reigns(member) and _agrees(title, member)]
    earlier = [member for member in fitting if 0 <= member.last < title.head]
    if earlier:
        return max(earlier, key=lambda member: (_strength(function, member), member.last))
    later = [member for member in fitting if member.last < 0 and title.country]
    if not is_general(title.function) and len(later) == 1 and later[0].named:
        return later[0]
    general = is_general(title.function) and title.function != COMPATRIOT
    return _just_named(title, cast) if general else None


def _reigns(member: Member) -> bool:
    """Whether somebody without a function has a monarch's number: "Guillaume Ier"."""
    return member.named and not member.functions and REGNAL.search(member.entity.name) is not None


def _is_from(title: Recognised, member: Member) -> bool:
    """Whether a named person is known to be of the country asked for."""
    return member.named and member.entity.country == title.country


def _just_named(title: Recognised, cast: Cast) -> Member | None:
    """Somebody named a moment ago without any function, whom "l'opposant" or "le responsable" may well mean."""
    latest = next((member for member in cast.persons if 0 <= member.last < title.head), None)
    if latest is None or latest.functions or not latest.named or title.head - latest.last > NEAR:
        return None
    return latest if _agrees(title, latest) else None


def represented_state(unit: Recognised, whole: Recognised, cast: Cast) -> Member | None:
    """The state whose delegates meet: "les représentants de la France et du Mali" are France and Mali."""
    if unit is whole or unit.function not in DELEGATES or unit.country is None:
        return None
    return cast.state(unit.country)


def is_counterpart(title: Recognised) -> bool:
    """True for "homologue" and the like, whose office is that of somebody else."""
    return title.function is not None and title.function.lower().split()[0] in COUNTERPARTS


def _fits(title: Recognised, function: Function, member: Member) -> bool:
    entity = member.entity
    if not _agrees(title, member):
        return False
    held = any(function.fits(known) and not is_over(known.title) for known in member.functions)
    if is_former(title.function) and held:
        return False  # "l'ancien président" is not whom the article calls president
    functions = member.likely_functions if title.country else member.present_functions
    if any(function.fits(known) for known in functions):
        return True
    unknown = not member.likely_functions and bool(title.country) and title.country == entity.country
    return unknown and member.named


def _agrees(title: Recognised, member: Member) -> bool:
    """Nothing in gender or country against a person being meant."""
    gender, country = member.entity.gender, member.entity.country
    same_gender = not (title.gender and gender and title.gender != gender)
    return same_gender and not (title.country and country and title.country != country)


def _strength(function: Function, member: Member) -> int:
    """Told functions before guessed ones, same country before none, persons with names before officials without."""
    told = any(function.fits(known) for known in member.functions)
    exact = any(content_of(function.title) <= content_of(known.title) for known in member.functions)
    same = bool(function.country) and function.country == member.entity.country
    return 4 * exact + 2 * told + same


def _counterpart(title: Recognised, cast: Cast, counterpart: Member | None) -> Member | None:
    if counterpart is None or not counterpart.functions or title.country is None:
        return None
    for member in cast.persons:
        if member is counterpart or member.entity.country != title.country or not member.functions:
            continue
        if any(Function(mine.title, None).fits(Function(theirs.title, None))
               for mine in counterpart.functions for theirs in member.functions):  # fmt: skip
            return member
    return None
