"""Recognise money beside a number: "millions d'euros", "dollars canadiens", "M€", "US$", "EUR" → ISO 4217.

Names with a country's adjective come from Babel (Unicode CLDR), bare names and variants from `currencies.tsv`, signs
from `symbols.tsv`.
"""

from __future__ import annotations

import re
from functools import cache

from timeline.mentions.amounts.tables import rows
from timeline.reading.fold import fold

FOLLOWING = re.compile(r"(?: (?:de |d')?)?([a-z][a-z'-]*(?: [a-z'-]+){0,3})")
SCALES = {"k": 10**3, "m": 10**6, "mio": 10**6, "md": 10**9, "mds": 10**9, "mrd": 10**9, "mrds": 10**9, "bn": 10**9}


@cache
def names() -> dict[str, str]:
    """ISO 4217 code by French name, singular and plural, without accents."""
    from babel import Locale  # a tenth of a second: only for who needs it
    from babel.numbers import get_currency_name

    found: dict[str, str] = {}
    for code, name in Locale("fr").currencies.items():
        for form in (str(name), get_currency_name(code, 1, "fr"), get_currency_name(code, 2, "fr")):
            if "(" not in form and " " in form:  # bare names are ours to decide
                found.setdefault(fold(form), code)
    for code, forms in rows("currencies.tsv"):
        found.update(dict.fromkeys(forms.split(", "), code))
    return found


@cache
def _codes() -> frozenset[str]:
    from babel import Locale

    return frozenset(Locale("fr").currencies)


@cache
def _signs() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("symbols.tsv")}


@cache
def _sign_pattern() -> str:
    return "|".join(sorted(map(re.escape, _signs()), key=len, reverse=True))


@cache
def _after_pattern() -> re.Pattern[str]:
    scales = "|".join(sorted(SCALES, key=len, reverse=True))
    return re.compile(
        rf" ?(?:(?P<scale>{scales}) ?)?(?P<sign>(?:{_sign_pattern()})(?!\w)|(?P<code>[a-z]{{3}})(?![\w-]))"
    )


@cache
def _before_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:(?P<sign>{_sign_pattern()})|(?P<code>[a-z]{{3}})) ?$")


SCALE_SUFFIX = re.compile(r" ?(k|m|mds?|mrds?|mio|bn)\b")


def currency_after(text: str, folded: str, at: int) -> tuple[str, int, int] | None:
    """Code, offset after the words, and the factor that a letter adds ("M€"), for money named right behind `at`."""
    sign = _after_pattern().match(folded, at)
    if sign is not None:
        code = _code(text, sign)
        if code is not None:
            return code, sign.end(), SCALES.get(sign["scale"] or "", 1)
    factor, behind = scale_suffix(folded, at)  # "2 Md d'euros"
    named = FOLLOWING.match(folded, behind)
    if named is None or (factor > 1 and not folded.startswith((" d", " d'"), behind)):
        return None
    parts = named[1].split(" ")
    for length in range(len(parts), 0, -1):
        name = " ".join(parts[:length])
        if name in names():
            return names()[name], named.start(1) + len(name), factor
    return None


def currency_before(text: str, folded: str, at: int) -> tuple[str, int] | None:
    """Code and where it begins, for a sign or code right before `at` ("US$ 200", "EUR 5")."""
    window = max(0, at - 6)
    sign = _before_pattern().search(folded[window:at])
    if sign is None:
        return None
    if sign["sign"]:
        return _signs()[sign["sign"]], window + sign.start()
    code = text[window + sign.start("code") : window + sign.end("code")]
    return (code, window + sign.start()) if code in _codes() else None


def scale_suffix(folded: str, at: int) -> tuple[int, int]:
    """Factor and end of the letter behind a figure whose sign stands before it ("€200m"); factor 1 without one."""
    found = SCALE_SUFFIX.match(folded, at)
    return (SCALES[found[1]], found.end()) if found else (1, at)


def _code(text: str, match: re.Match[str]) -> str | None:
    if match["code"] is None:
        return _signs()[match["sign"]]
    code = text[match.start("code") : match.end("code")]  # codes are written in capitals
    return code if code in _codes() else None
