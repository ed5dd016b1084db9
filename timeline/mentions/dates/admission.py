"""Decide whether what the grammar delimited is a date where it stands: its article, its neighbours, its capitals."""

from __future__ import annotations

import re
from functools import cache

from timeline.mentions.dates.grammar import Node
from timeline.mentions.dates.numbers import parse_count
from timeline.mentions.dates.tables import rows, units, weekday_number

WINDOW = 32
ARTICLE = re.compile(r"(?<![a-z0-9])(?:l[ea]s?|ce|cet|cette|ces) +$|(?<![a-z0-9])l'$")
DAY_ARTICLE = re.compile(r"(?<![a-z0-9])(?:le|du|au|des le|et le|ou le|et du|ou du) $")
SEASON_BEFORE = re.compile(r"(?<![a-z0-9])(?:l'|cet |en |au |du |le |ce |des |mi-)$")
YEAR_BEFORE = re.compile(
    r"(?<![a-z0-9])(?:en|de|depuis|des|vers|fin|debut|avant|apres|d'ici|ici|jusqu'en|annees?|courant|cuvee|edition|saison|"
    r"rentree|horizon|objectif|millesime|l'an|ete|hiver|automne|printemps|et|ou|puis|entre|celle de|celui de|pour|a|decembre|crise de|guerre de) $"
    r"|(?<![a-z0-9])(?:d')$|[(\[] ?$|^\s*$|\n$|(?:19|20)\d\d(?:,| et| ou)? ?$|[:-] ?$|, $"
)
DAY_AFTER = re.compile(
    r"\s*(?:$|[.,;:)!?»\"\n])|\s+(?:a|au|aux|en|par|pour|dans|lors|sur|et|avec|que|ou|apres|avant|sans|"
    r"contre|devant|il|elle|ils|elles|on|le|la|les|l'|un|une|matin|soir|a|est|sera|dernier|prochain)\b"
)
NOUN_AFTER = re.compile(r" ([a-z]{3,}[sx])\b")
SURE_AFTER = frozenset("dans sans sous apres puis alors vers plus moins mais jamais lors depuis sous tous les des ses nous vous deux trois".split())
WEEKEND_BEFORE = re.compile(r"(?<![a-z0-9])(?:durant|pendant|dans|pour|tout|cours|fin) (?:le |du |de )$|cours du $")
SCHOOL_BEFORE = re.compile(r"(?<![a-z0-9])(?:la|cette|de|a la|des la|une) $")
FEAST_BEFORE = re.compile(
    r"(?<![a-z0-9])(?:a|de|du|d'|le|la|l'|au|aux|pour|avant|apres|depuis|pendant|jusqu'a|des|vers|et|durant|les|lors|"
    r"fete|ce|cette|ici|veille|lendemain|jour|mi-|post-|pre-) ?$|^\s*$|[,.;:(] $|\n$"
)
AMBIGUOUS_FEASTS = frozenset(
    ["noel", "paques", "toussaint", "ascension", "assomption", "rameaux", "ramadan", "epiphanie", "pentecote"]
)
NAMES = frozenset({"weekday", "month", "season", "named_day"})


@cache
def _exclusions(name: str) -> dict[str, tuple[re.Pattern[str], ...]]:
    found: dict[str, list[re.Pattern[str]]] = {"before": [], "after": [], "words": []}
    for rules, place, expression in rows("not_dates.tsv"):
        if rules == "*" or name in rules.split("|"):
            found[place].append(re.compile(expression))
    return {place: tuple(patterns) for place, patterns in found.items()}


def article_before(folded: str, start: int) -> int:
    """Where the expression begins with its article or demonstrative, if one stands right before it."""
    found = ARTICLE.search(folded, max(0, start - 8), start)
    return found.start() if found else start


def is_date(node: Node, text: str, folded: str) -> bool:
    """Whether the expression, delimited in the folded text, is a date in this text."""
    before = folded[max(0, node.start - WINDOW) : node.start]
    return (
        not _excluded(node, folded, before)
        and _has_its_sign(node, text, folded, before)
        and not _is_name(node, text, before)
    )


def _excluded(node: Node, folded: str, before: str) -> bool:
    patterns = _exclusions(node.name)
    return (
        any(pattern.search(before) for pattern in patterns["before"])
        or any(pattern.match(folded, node.end) for pattern in patterns["after"])
        or any(pattern.search(node.words[""]) for pattern in patterns["words"])
    )


def _has_its_sign(node: Node, text: str, folded: str, before: str) -> bool:
    """Whether the words that alone say too little have beside them what makes them a date."""
    name = node.name
    if name == "bare_day":
        return bool(
            node.words["day"][0].isdigit()
            and DAY_ARTICLE.search(before)
            and DAY_AFTER.match(folded, node.end)
        )
    if name == "day_month_short":
        return int(node.words["year2"].lstrip("'")) >= 30 and DAY_AFTER.match(folded, node.end) is not None
    if name == "as_early_as":
        return not node.words[""].startswith("des") or text[node.start + 1] not in "eE"
    if name == "year_range":
        return int(node.words["year2"]) > int(node.words["year"]) if node.words["year"].isdigit() else True
    if name in ("later", "earlier"):
        return units()[node.words["unit"]] != "hour" or (parse_count(node.words["n"]) or 0) >= 24
    if name == "bare_weekend":
        return WEEKEND_BEFORE.search(before) is not None
    if name == "weekdays":
        return (weekday_number(node.words["weekday2"]) - weekday_number(node.words["weekday"])) % 7 == 1
    if name == "figures_short":
        return bool(DAY_ARTICLE.search(before))
    if name in ("year", "years"):
        if not YEAR_BEFORE.search(before) or (name == "years" and int(node.words["year2"]) != int(node.words["year"]) + 1):
            return False
        noun = NOUN_AFTER.match(folded, node.end)
        return not (noun and node.words["year"].endswith("00") and noun[1] not in SURE_AFTER)
    if name == "season" and "year" not in node.words and "years" not in node.words:
        return bool(SEASON_BEFORE.search(before))
    if name == "back_to_school" and "year" not in node.words:
        return bool(SCHOOL_BEFORE.search(before))
    if name == "named_day" and node.words[""] in AMBIGUOUS_FEASTS:
        return bool(FEAST_BEFORE.search(before))
    return name != "weekday_day" or node.words["day"][0].isdigit()


def _is_name(node: Node, text: str, before: str) -> bool:
    """Whether a capital in the middle of a sentence makes a proper name of a weekday, month or feast alone.

    Text all in capitals says nothing. A capital after a preposition ("en Mars") is only a way of writing.
    """
    if node.name not in NAMES or "year" in node.words or not text[node.start].isupper():
        return False
    if text[node.start : node.end].isupper() and node.end - node.start > 1:
        return False
    following = text[node.end : node.end + 2]
    if node.name == "named_day":
        return len(following) == 2 and following[0].isspace() and following[1].isupper() and not before.endswith(("a ", "de "))
    if not before.strip() or before.rstrip()[-1] in ".!?:;\n«\"-(|" or before.endswith("\n"):
        return node.name == "month" and len(following) == 2 and following[0].isspace() and following[1].isalpha()
    if node.name == "season":
        return following[:1].isspace() and before.endswith(("le ", "du ", "au "))
    return not re.search(r"(?<![a-z])(?:en|de|d'|depuis|fin|debut|mi-|jusqu'en|ce|le|,) ?$", before)
