"""What must stand beside the words that alone say too little: an article, a preposition, no noun behind a year.

One check a rule of the grammar; a rule without one is a date wherever it matches.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.numbers import parse_count
from timeline.mentions.dates.tables import units, weekday_number

DAY_BEFORE = re.compile(r"(?<![a-z0-9])(?:le|du|au) $")
DAY_AFTER = re.compile(
    r"\s*(?:$|[.,;:)!?»\"\n](?!\d))|\s+(?:au?(?! \d)|aux|en|par|pour|dans|lors|sur|et|avec|que|ou|apres|avant|sans|"
    r"contre|devant|il|elle|ils|elles|on|le|la|les|l'|un|une|est|sera|sont|seront|ont|avait|fut|etait|dernier|prochain)\b"
    r"|\s+[a-z]{3,}(?:ait|aient|ra|ront|erent|irent)\b"
)
TEXT_END = re.compile(r"\s*(?:$|[.;)\]](?!\d))")
SEASON_BEFORE = re.compile(r"(?<![a-z0-9])(?:l'|cet |en |au |du |le |ce |des |mi-)$|^\s*$|(?<![a-z])plein $")
SUMMER_BEFORE = re.compile(r"(?:^|[(\n.:;-]|fin|debut|milieu|courant) ?$")
YEAR_BEFORE = re.compile(
    r"(?<![a-z0-9])(?:en|de|depuis|des|vers|fin|debut|avant|apres|d'ici|ici|jusqu'en|annees?|courant|cuvee|edition|"
    r"saison|rentree|horizon|objectif|millesime|l'an|ete|hiver|automne|printemps|et|ou|puis|entre|celle de|celui de|"
    r"pour|a|decembre) $|(?<![a-z0-9])d'$|[(\[] ?$|^\s*$|\n$|(?:19|20)\d\d(?:,| et| ou)? $|(?<=[ :(])- ?$|: ?$|, $"
)
NOUN_AFTER = re.compile(r" ([a-z]{3,}[sx])\b")
FUNCTION_WORD = re.compile(
    "dans|sans|sous|apres|puis|alors|vers|plus|moins|mais|jamais|lors|depuis|tous|les|des|ses|nous|vous"
)
THE_BEFORE = re.compile(r"(?:(?<![a-z0-9])(?:la|le|au|du|des|ce|cette|en|pour le) |l'|d'|avant-)$")
OF = re.compile(r" (?:de|du|des|ou)\b| d'")
MEETING_BEFORE = re.compile(
    r"(?:reunion|sommet|vote|conference|rencontre|seance|debat|scrutin|journee|jour|discours|audience|visite|decision|"
    r"annonce|attaque|manifestation|greve|partir|compter|dater|election|matin|soir) d'$"
)
LONGER_THAN_DAYS = frozenset(
    [
        "century",
        "centuries",
        "year",
        "year_named",
        "year_of_grace",
        "decade",
        "month",
        "season",
        "unit_which",
        "millennium",
    ]
)
SCHOOL_BEFORE = re.compile(r"(?<![a-z0-9])(?:la|cette|de) $")
WEEKEND_BEFORE = re.compile(
    r"(?<![a-z0-9])(?:durant|pendant|dans|pour|tout) (?:le )?$|cours du $|\b(?:attaque|manifestation|violence|"
    r"rassemblement|scrutin|election|sommet|reunion|emeute|combat|affrontement|heurt|frappe|bombardement|negociation|"
    r"evenement|incident|resultat|rencontre|visite|declaration|annonce|vote|attentat|raid|tir|marche|match)s? du $"
)
FEAST_BEFORE = re.compile(
    r"(?<![a-z0-9])(?:a|de|du|d'|le|la|l'|au|aux|pour|avant|apres|depuis|pendant|jusqu'a|des|vers|et|durant|les|lors|"
    r"fete|ce|cette|ici|veille|lendemain|jour|mi-|post-|pre-) ?$|^\s*$|[,.;:(] $|\n$"
)
AMBIGUOUS_FEASTS = frozenset(
    ["noel", "paques", "toussaint", "ascension", "assomption", "rameaux", "ramadan", "epiphanie", "pentecote"]
)
DAY_OF_HOURS = 24
CENTURY_HALF = 50  # years that a stretch written like "1968-75" may last
RECENT = 30  # years in two figures from here on: "6 juin 44", not "6 juin 12"


@dataclass(frozen=True, slots=True)
class Place:
    """An expression where it stands: the text, the folded text, and the folded words before it."""

    node: Node
    text: str
    folded: str
    before: str

    def followed_by(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern matches right after the expression."""
        return pattern.match(self.folded, self.node.end) is not None


def _ends_well(place: Place) -> bool:
    """Where the expression ends with a bare day ("jusqu'au 8"), that no noun follows."""
    last = place.node
    while last.children:
        last = last.children[-1]
    return last.name != "bare_day" or (last.words["day"][0].isdigit() and place.followed_by(DAY_AFTER))


def _is_all(place: Place) -> bool:
    """Whether the text is nothing but the expression."""
    return place.node.words[""] == place.folded.strip(" .()")


def _deictic(place: Place) -> bool:
    """ "La France d'aujourd'hui" is of no day, "la réunion d'aujourd'hui" is."""
    if not place.node.words[""].startswith("aujourd") or not place.before.endswith("d'"):
        return True
    return MEETING_BEFORE.search(place.before) is not None


def _bare_day(place: Place) -> bool:
    words = place.node.words["day"]
    return words[0].isdigit() and DAY_BEFORE.search(place.before) is not None and place.followed_by(DAY_AFTER)


def _day_in_short_year(place: Place) -> bool:
    if place.followed_by(TEXT_END):
        return True
    return int(place.node.words["year2"].lstrip("'")) >= RECENT and place.followed_by(DAY_AFTER)


def _as_early_as(place: Place) -> bool:
    """ "dès lundi", not the article "des"."""
    written = place.text[place.node.start + 1]
    return not place.node.words[""].startswith("des") or written not in "eE"


def _rising(place: Place) -> bool:
    first, last = place.node.words["year"], place.node.words["year2"]
    return not (first.isdigit() and last.isdigit()) or int(last) > int(first)


def _long_enough(place: Place) -> bool:
    """A count of hours is a date only from a day on."""
    words = place.node.words
    return units()[words["unit"]] != "hour" or (parse_count(words["n"]) or 0) >= DAY_OF_HOURS


def _consecutive(place: Place) -> bool:
    """ "lundi et mardi" is one stretch; "lundi et jeudi" are two days."""
    words = place.node.words
    return (weekday_number(words["weekday2"]) - weekday_number(words["weekday"])) % 7 == 1


def _year(place: Place) -> bool:
    words = place.node.words
    apart = 2 if "year3" in words else 1
    if not YEAR_BEFORE.search(place.before) or ("year2" in words and int(words["year2"]) != int(words["year"]) + apart):
        return False
    noun = NOUN_AFTER.match(place.folded, place.node.end)
    return not (noun and words["year"].endswith("00") and not FUNCTION_WORD.fullmatch(noun[1]))


def _counts(place: Place) -> bool:
    """Whether a plural noun follows: "lundi 25 personnes"."""
    noun = NOUN_AFTER.match(place.folded, place.node.end)
    return noun is not None and not FUNCTION_WORD.fullmatch(noun[1])


def _soon(place: Place) -> bool:
    """Whether a year in two figures follows closely: "1998-02", not "2024-13"."""
    first, last = int(place.node.words["year"]), int(place.node.words["year2"].lstrip("'"))
    return (last - first) % 100 <= CENTURY_HALF


def _figures(place: Place) -> bool:
    """ "09/2023" is a month, "1/1000" a proportion."""
    words = place.node.words
    return "num2" in words or words["year"][:2] in ("18", "19", "20")


def _season(place: Place) -> bool:
    """A season needs its article, unless a year follows; "ete" is a participle unless something says otherwise."""
    words = place.node.words
    if place.folded.startswith(" ou ", place.node.end) and place.text[place.node.end + 2] == "ù":
        return False  # "l'été où l'Europe trembla"
    sure = SEASON_BEFORE.search(place.before) is not None
    if words["season"] == "ete":
        return sure or SUMMER_BEFORE.search(place.before) is not None
    return sure or place.node.name == "season_which" or bool({"year", "years"} & words.keys())


def _feast(place: Place) -> bool:
    return place.node.words[""] not in AMBIGUOUS_FEASTS or FEAST_BEFORE.search(place.before) is not None


CHECKS: dict[str, Callable[[Place], bool]] = {
    "bare_day": _bare_day,
    "day_month_short": _day_in_short_year,
    "month_short": _day_in_short_year,
    "as_early_as": lambda place: _as_early_as(place) and _ends_well(place),
    **dict.fromkeys(("since", "until", "by", "before", "after", "no_later_than", "not_before", "about"), _ends_well),
    "span": _ends_well,
    "year_range": _rising,
    "year_range_short": _soon,
    "later": _long_enough,
    "earlier": _long_enough,
    "from_event": _long_enough,
    "this_unit": lambda place: units()[place.node.words["unit"]] != "hour",
    "bare_weekend": lambda place: WEEKEND_BEFORE.search(place.before) is not None,
    "weekdays": _consecutive,
    "weekdays_which": _consecutive,
    "weekday_day": lambda place: not _counts(place),
    "figures_short": lambda place: DAY_BEFORE.search(place.before) is not None or _is_all(place),
    "unit_last": lambda place: units()[place.node.words["unit"]] not in ("hour", "day") and not place.followed_by(OF),
    "moment_of": lambda place: place.node.children[0].name not in LONGER_THAN_DAYS,
    "deictic_day": _deictic,
    "unit_next": lambda place: units()[place.node.words["unit"]] != "hour",
    "year": _year,
    "years": _year,
    "season": _season,
    "season_which": _season,
    "day_before": lambda place: THE_BEFORE.search(place.before) is not None,
    "day_after": lambda place: THE_BEFORE.search(place.before) is not None,
    "same_unit": lambda place: not place.before.endswith(("un ", "une ")),
    "figures": _figures,
    "back_to_school": lambda place: "year" in place.node.words or SCHOOL_BEFORE.search(place.before) is not None,
    "named_day": _feast,
}


def has_its_sign(place: Place) -> bool:
    """Whether the expression has beside it what makes it a date."""
    check = CHECKS.get(place.node.name)
    return check is None or check(place)
