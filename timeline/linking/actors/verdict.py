"""Two actors → how sure it is that they are one, with the reasons for and against in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from timeline.linking.actors.bodies import best_body_match
from timeline.linking.actors.evidence import Evidence, Held
from timeline.linking.actors.persons import NameMatch, best_match
from timeline.records import Kind

SURE = 0.85  # from here two actors are one,
DOUBT = 0.65  # … and from here a person is asked
ALONE = 0.69  # a family name alone: not enough without country or office
# Kinds whose names need no country: every country has a ministry of defence, there is one Wagner.
PROPER = frozenset({Kind.IGO, Kind.COMPANY, Kind.NGO, Kind.MEDIA, Kind.ARMED_GROUP, Kind.STATE})
SURNAME_FIRST = frozenset({"CHN", "TWN", "HKG", "PRK", "KOR", "VNM", "SGP"})
LIFETIME = timedelta(days=365 * 70)  # between the acts of one person at the most
TERM = timedelta(days=365 * 2)  # by which an office is still called after its holder


@dataclass(frozen=True, slots=True)
class Verdict:
    """`score` from 0 (two actors) to 1 (one); `reasons` are what spoke for it and against it."""

    score: float
    reasons: tuple[str, ...]
    exact: bool = False  # both have the same full name

    @property
    def sure(self) -> bool:
        """Whether that is enough to take them for one."""
        return self.score >= SURE


def compare(one: Evidence, other: Evidence) -> Verdict | None:
    """What speaks for two actors being one; None when they are two beyond doubt."""
    if one.described or other.described or (one.known and other.known):
        return None
    if Kind.STATE in {one.kind, other.kind} and one.kind is not other.kind:
        return None
    persons = one.person or other.person
    if persons and not {one.kind, other.kind} <= {Kind.PERSON, Kind.OTHER, None}:
        return None
    match = best_match(one.names, other.names) if persons else best_body_match(one.names, other.names)
    if match is None or (match.partial and not (one.person and other.person)):
        return None
    score, reasons = named(match, one, other)
    for weight, reason in (*country_evidence(one, other, match), *office_evidence(one, other, match)):
        score += weight
        reasons.append(reason)
    if one.kind is not other.kind:
        score -= 0.03
        reasons.append(f"kinds {one.kind or 'unknown'} and {other.kind or 'unknown'}")
    if far_apart(one, other):
        score -= 0.15  # articles on history also name people of old
        reasons.append("more than a lifetime apart")
    return Verdict(max(0.0, min(1.0, score)), tuple(reasons), match.exact)


def named(match: NameMatch, one: Evidence, other: Evidence) -> tuple[float, list[str]]:
    """What the names alone are worth."""
    if not match.partial:
        return match.score, [match.reason]
    country = one.country or other.country
    first = match.first_word and country not in SURNAME_FIRST
    return match.score * ALONE * (0.7 if first else 1.0), [match.reason]


def country_evidence(one: Evidence, other: Evidence, match: NameMatch) -> list[tuple[float, str]]:
    """What the countries say."""
    if one.country and other.country:
        if one.country != other.country:
            namesake = match.exact and one.person and (one.known or other.known)  # of somebody well known
            return [(-0.12 if namesake else -0.3, f"countries {one.country} and {other.country}")]
        return [(0.17 if match.partial else 0.05, f"both {one.country}")]
    if (one.country or other.country) and not (one.person or other.person) and not {one.kind, other.kind} & PROPER:
        return [(-0.2, "the country of one is not known")]
    return []


def office_evidence(one: Evidence, other: Evidence, match: NameMatch) -> list[tuple[float, str]]:
    """What the offices say: the same one at the same time."""
    shared = sorted({mine.title for mine in one.offices for theirs in other.offices if same_office(mine, theirs)})
    return [(0.17 if match.partial else 0.1, f"both {shared[0]}")] if shared else []


def same_office(one: Held, other: Held) -> bool:
    """Whether two offices are one, held at the same time by what is known."""
    if one.title != other.title or (one.country and other.country and one.country != other.country):
        return False
    return not (ended(one, other) or ended(other, one))


def ended(one: Held, other: Held) -> bool:
    """Whether an office was given up long before the other was held."""
    return one.end is not None and other.start is not None and one.end + TERM < other.start


def far_apart(one: Evidence, other: Evidence) -> bool:
    """Whether two persons are of different times: by the days of their articles and of their offices."""
    if not (one.person and other.person):
        return False
    first, second = days(one), days(other)
    if not first or not second:
        return False
    return first[0] - second[-1] > LIFETIME or second[0] - first[-1] > LIFETIME


def days(one: Evidence) -> list[date]:
    """The days on which somebody held offices or stood in the news, in order."""
    found = [day for held in one.offices for day in (held.start, held.end) if day]
    return sorted([*found, *(day for day in (one.first, one.last) if day)])
