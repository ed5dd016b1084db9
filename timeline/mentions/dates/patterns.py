"""Compile the patterns of `data/rules.tsv` to regular expressions over folded text, and index them by first word.

A pattern is blank-separated elements. `a|b` are alternatives, `_` is white space inside one, a final `?` makes an
element optional, `{month}` is a macro that captures, `{month:2}` captures as "month2", and a final `{date}` is any
other expression, with its article.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property

from timeline.mentions.dates import tables

GAP = r"(?:\s+|(?<=['\-])|(?<=\d)(?=h\b))"
END = r"(?:(?<=')|(?![a-z0-9]))"
JOINED = r"(?:(?<=['\-])|(?![a-z0-9]))"
FIRST_WORD = re.compile(r"[a-z]+|\d")


@dataclass(frozen=True)
class Rule:
    """One row of the grammar: what it is resolved as, and the expression that matches it."""

    name: str
    written: str
    example: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The expression, compiled when a text first has a word that the rule can begin with."""
        return re.compile(compile_pattern(self.written)[0])

    @property
    def takes_date(self) -> bool:
        """Whether another date expression follows."""
        return self.written.endswith("{date}")


def _words(words: dict[str, int] | dict[str, str]) -> str:
    return tables.alternatives(list(words))


@cache
def macros() -> dict[str, str]:
    """What each macro matches, as a regular expression without captures."""
    number = tables.alternatives([*tables.number_words(), "et"])
    in_words = rf"(?!et\b){number}(?:[\s\-]+{number}){{0,7}}"
    collectives = tables.alternatives(tables.collectives())
    small = tables.alternatives([word for word, value in tables.number_words().items() if 1 < value <= 30])
    event = tables.alternatives(next(words for name, words in tables.rows("macros.tsv") if name == "event").split("|"))
    full = rf"(?:{'|'.join(tables.full_months())})(?![a-z])"
    abbreviated = "|".join(sorted(tables.months(), key=len, reverse=True))
    decades = [spelling for word in tables.keyed("decades.tsv") for spelling in (word, word.replace("-", " "))]
    ordinals = list(tables.keyed("ordinals.tsv"))
    figure = r"(?:(?:0?[1-9]|[12]\d|3[01])(?:\s?-?er\b)?(?!\d))"
    return {
        "day": rf"(?:{figure}|premier|{small}(?:-et-|\set\s|-|\s)(?:{small}|une?)|{small})",
        "figure": figure,
        "month": rf"(?:{full}|(?:{abbreviated})(?![a-z])\.?)",
        "fullmonth": full,
        "year": r"(?:[12]\d{3}(?![\d.,]\d)(?!\s\d{3}\b)|(?:mil|mille|deux\smille|dix-\w+\scent)(?:[\s\-](?:"
        + number
        + r")){1,6})",
        "year2": r"(?:'?\d\d)(?!\d)",
        "anyyear": r"(?:\d{1,4})(?!\d)",
        "weekday": _words(tables.weekdays()),
        "unit": _words(tables.units()),
        "season": _words(tables.keyed("seasons.tsv")),
        "n": rf"(?:\d{{1,4}}(?![\d.,]\d)|(?:une\s)?{collectives}\s(?:de|d')|{in_words})",
        "ord": tables.alternatives(ordinals),
        "century": rf"(?:[ivx]+(?:er|e|eme|°)?|\d{{1,2}}\s?(?:er|e|eme|°)|{_words(tables.keyed('centuries.tsv'))})",
        "decade": rf"(?:[12]\d{{2}}0|'?\d0|{tables.alternatives(decades)})",
        "repmonth": _words(tables.keyed("republican.tsv")),
        "repyear": r"(?:[ivx]+|\d{1,2})",
        "holiday": _words(tables.named_days()),
        "vague": tables.alternatives([row[0] for row in tables.rows("vague.tsv")]),
        "reproman": r"(?:x?(?:ix|iv|v?i{0,3})|x)",
        "years": r"(?:[12]\d{3}\s?[-/]\s?(?:[12]\d{3}|\d\d))",
        "stamp": r"(?:\d\d:\d\d(?::\d\d(?:\.\d+)?)?z?)",
        "foreignday": foreign_day(),
        "num2": r"(?:0?[1-9]|[12]\d|3[01])",
        "mon2": r"(?:0?[1-9]|1[0-2])",
        **{name: tables.alternatives(words.split("|")) for name, words in tables.rows("macros.tsv")},
        "event": rf"{event}(?:\s|(?<='))[a-z][a-z'-]*",
        "wday": rf"(?:{_words(tables.weekdays())}|(?:{'|'.join(tables.short_weekdays())})\b\.?)",
        "noun": r"[a-z][a-z'-]+",
        "week": r"(?:0?[1-9]|[1-4]\d|5[0-3])",
    }


def foreign_day() -> str:
    """A day with a month's name from another language, its year always there."""
    names = tables.alternatives([name for _, words in tables.rows("foreign_months.tsv") for name in words.split()])
    ordinal = r"\d{1,2}(?:st|nd|rd|th|\.)?"
    return rf"(?:{names}\.?\s{ordinal},?\s\d{{4}}|{ordinal}\s(?:de\s|of\s)?{names}\.?,?\s(?:de\s)?\d{{4}})"


def compile_pattern(text: str) -> tuple[str, bool]:
    """The regular expression of a pattern, and whether it ends with `{date}`."""
    elements = text.split(" ")
    takes_date = elements[-1] == "{date}"
    if takes_date:
        elements.pop()
    expression = ""
    for position, element in enumerate(elements):
        optional = element.endswith("?")
        body = _element(element.removesuffix("?"))
        gap = GAP if position else ""
        expression += f"(?:{gap}{body})?" if optional else f"{gap}{body}"
    return expression + (JOINED if takes_date else END), takes_date


def _element(element: str) -> str:
    choices = []
    for choice in element.split("|"):
        parts = re.split(r"\{(\w+)(?::(\d))?\}", choice)
        built = ""
        for at in range(0, len(parts), 3):
            built += re.escape(parts[at]).replace("_", r"\s+").replace("~", r"\s*")
            if at + 2 < len(parts):
                built += f"(?P<{parts[at + 1]}{parts[at + 2] or ''}>{macros()[parts[at + 1]]})"
        choices.append(built)
    return choices[0] if len(choices) == 1 else "(?:" + "|".join(choices) + ")"


@cache
def rules_by_first_word() -> dict[str, tuple[Rule, ...]]:
    """The rules that can begin with a word; those that begin with figures are under "0"."""
    index: dict[str, list[Rule]] = {}
    for name, pattern, example in tables.rows("rules.tsv"):
        rule = Rule(name, pattern, example)
        for word in _first_words(pattern.split(" ")[0]):
            index.setdefault(word, []).append(rule)
    return {word: tuple(dict.fromkeys(rules)) for word, rules in index.items()}


def _first_words(element: str) -> set[str]:
    if element.endswith("?"):
        raise ValueError(f"a rule cannot begin with an optional element: {element}")
    found: set[str] = set()
    for choice in element.split("|"):
        macro = re.match(r"\{(\w+)", choice)
        found |= _macro_starts(macro[1]) if macro else {_first(choice)}
    return found


def _first(words: str) -> str:
    found = FIRST_WORD.match(words.lstrip("'").replace("_", " "))
    if found is None:
        raise ValueError(f"a rule must begin with a word: {words}")
    return "0" if found[0].isdigit() else found[0]


ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
NUMERALS = [tens + ones for tens in ("", "x", "xx") for ones in ONES if tens or ones]


def _macro_starts(macro: str) -> set[str]:
    sources: dict[str, list[str]] = {
        "month": list(tables.months()),
        "fullmonth": list(tables.full_months()),
        "weekday": list(tables.weekdays()),
        "wday": [*tables.weekdays(), *tables.short_weekdays()],
        "season": list(tables.keyed("seasons.tsv")),
        "unit": list(tables.units()),
        "day": ["0", "premier", *tables.number_words()],
        "n": ["0", *tables.number_words(), *tables.collectives()],
        "ord": ["0", *tables.keyed("ordinals.tsv")],
        "year": ["0", "mil", "mille", "deux", "dix"],
        "decade": ["0", *tables.keyed("decades.tsv")],
        "century": [
            "0",
            *tables.keyed("centuries.tsv"),
            *NUMERALS,
            *(f"{n}{s}" for n in NUMERALS for s in ("e", "er", "eme")),
        ],
        "repmonth": list(tables.keyed("republican.tsv")),
        "holiday": list(tables.named_days()),
        "vague": [row[0] for row in tables.rows("vague.tsv")],
    }
    for name, words in tables.rows("macros.tsv"):
        sources[name] = words.split("|")
    sources["foreignday"] = ["0", *(name for _, names in tables.rows("foreign_months.tsv") for name in names.split())]
    return {_first(word) for word in sources.get(macro, ["0"])}
