"""Delimit date expressions: folded text → nodes that say which rule matched where, not yet what it means.

Recursive descent over the rules of `data/rules.tsv`: at a word, every rule that can begin with it is tried and the
longest match wins. Depth is bounded and results are remembered by place, so the time stays linear in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from timeline.mentions.dates.patterns import Rule, rules_by_first_word

DEPTH = 4
WORD = re.compile(r"[a-z]+|\d")
ARTICLE = re.compile(r"(?:\s+|(?<=['\-]))(?:(?:le|la|les|au|aux|en|a\s+la|a\s+l'|l'|d'|a(?!\s+ete\b))(?:\s+|(?<=')))?")
OF = re.compile(r"(?:\s+|(?<=['\-]))(?:(?:le|la|les|l'|d')(?:\s+|(?<=')))?")  # no "en": "mit fin en 1953"
GAP = re.compile(r"(?:\s+|(?<=['\-]))")
CONNECTOR = re.compile(
    r"\s*(?:,\s*)?(?:au|a\s+la|a\s+l'|a(?!\s+ete\b)|et\s+le|et\s+la|et\s+l'|et|jusqu'au|jusqu'a|(?<=\s)-)(?:\s+|(?<=['\-]))"
)
NOUN_OF = re.compile(r"(?:\s+|(?<='))(?:l[ea]s?\s+|l')?[a-z\-]{3,}(?:\s[a-z\-]+)?\s+(?:du|de|d')(?:\s+|(?<='))")
DAYS = frozenset({"bare_day", "day_month"})  # what "au 7" may end
NESTED_ONLY = frozenset({"bare_unit"})
SPAN_SIDES = frozenset({"span", "bare_unit", "since", "until", "by", "before", "after"})


@dataclass(slots=True)
class Node:
    """An expression where it stands: its rule's name, the words its macros caught, the expressions inside it."""

    name: str
    start: int
    end: int
    words: dict[str, str]
    children: tuple[Node, ...] = field(default=())

    def holds(self, name: str) -> bool:
        """Whether this node or one inside it comes from the rule `name`."""
        return self.name == name or any(child.holds(name) for child in self.children)


class Grammar:
    """The expressions of one folded text, each parsed once."""

    def __init__(self, folded: str) -> None:
        self.folded = folded
        self._rules = rules_by_first_word()
        self._seen: dict[tuple[int, int], list[Node]] = {}

    def standing(self, at: int) -> list[Node]:
        """The expressions that begin here and can stand alone, longest first."""
        return [node for node in self._nodes(at, 0) if node.name not in NESTED_ONLY]

    def _nodes(self, at: int, depth: int) -> list[Node]:
        key = (at, depth)
        if key not in self._seen:
            self._seen[key] = self._parse(at, depth)
        return self._seen[key]

    def _parse(self, at: int, depth: int) -> list[Node]:
        word = WORD.match(self.folded, at)
        if word is None or depth > DEPTH:
            return []
        found: list[Node] = []
        for rule in self._rules.get("0" if word[0].isdigit() else word[0], ()):
            node = self._match(rule, at, depth)
            if node is not None:
                found.append(node)
        found.sort(key=lambda node: -node.end)
        return found

    def _match(self, rule: Rule, at: int, depth: int) -> Node | None:
        match = rule.pattern.match(self.folded, at)
        if match is None:
            return None
        words = {name: text for name, text in match.groupdict().items() if text is not None}
        words[""] = match[0]
        if rule.name == "bare_unit" and match[0].endswith("s") and match[0] != "mois":
            return None  # "au cours des années"
        if not rule.takes_date:
            return Node(rule.name, at, match.end(), words)
        if rule.name == "as_early_as" and depth and words[""].startswith("des"):
            return None  # inside an expression "des" is the article
        if rule.name == "span":
            return self._span(at, match.end(), words, depth)
        child = self._inside(match.end(), depth + 1, CHILDREN.get(rule.name, BARE))
        if child is None and rule.name in COUNTED_FROM:
            noun = NOUN_OF.match(self.folded, match.end())
            child = self._inside(noun.end(), depth + 1, BARE) if noun else None
        if rule.name == "night_between" and (child is None or child.name != "span"):
            return None
        return Node(rule.name, at, child.end, words, (child,)) if child else None

    def _inside(self, at: int, depth: int, without: frozenset[str]) -> Node | None:
        """The expression after a preposition, behind its article or not."""
        best: Node | None = None
        article = (OF if without is PART_CHILDREN else ARTICLE).match(self.folded, at)
        gap = GAP.match(self.folded, at)
        for place in {article.end() if article else at, gap.end() if gap else at}:
            ends_in_article = self.folded.endswith(("le ", "au ", "du "), 0, place)
            barred = without if ends_in_article else without | BARE_DAY
            node = next((node for node in self._nodes(place, depth) if node.name not in barred), None)
            if (
                node is not None
                and node.words[""] == "ete"
                and without is not PART_CHILDREN
                and self.folded[node.start - 1] != "'"
            ):
                continue  # "depuis été" is a participle, "depuis l'été" and "fin été" are the season
            if node is not None and (best is None or node.end > best.end):
                best = node
        return best

    def _span(self, at: int, end: int, words: dict[str, str], depth: int) -> Node | None:
        """ "du 3 au 7 mars": two expressions around a connecting word, of which the first may be less complete."""
        first = GAP.match(self.folded, end) or ARTICLE.match(self.folded, end)
        starts = {match.end() for match in (first, ARTICLE.match(self.folded, end)) if match}
        for place in sorted(starts, reverse=True):
            for left in self._nodes(place, depth + 1):
                connector = CONNECTOR.match(self.folded, left.end)
                if left.name in SPAN_SIDES or connector is None:
                    continue
                for right in self._nodes(connector.end(), depth + 1):
                    if right.name in SPAN_SIDES:
                        continue
                    if right.name == "bare_day" and (
                        left.name not in DAYS or not words[""].startswith(("du", "entre"))
                    ):
                        continue
                    return Node("span", at, right.end, words, (left, right))
        return None


COUNTED_FROM = frozenset({"from_date", "day_before_date", "day_after_date"})
BARE_DAY = frozenset({"bare_day"})
BARE_UNIT = frozenset({"bare_unit"})
BARE = BARE_DAY | BARE_UNIT
PART_CHILDREN = frozenset({"span", "bare_day", "vague", "vague_offset", "vague_units", "vague_later"})
PARTS = (
    "part_of",
    "half_of",
    "nth_weekday",
    "nth_weekend",
    "nth_day",
    "first_days",
    "first_units",
    "this_part",
    "dawn_of",
)
ENDS = ("since", "until", "by", "before", "after", "no_later_than", "not_before", "as_early_as", "about")
CHILDREN = {**dict.fromkeys(PARTS, PART_CHILDREN), **dict.fromkeys(ENDS, BARE_UNIT)}  # what cannot stand inside a rule
