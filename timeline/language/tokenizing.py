"""Cut French press text into words as the treebanks do: what the parser was trained on is what it gets.

spaCy's rules for French, with these differences. A hyphen never parts a word ("Royaume-Uni", "2007-2008") except before
a clitic ("a-t-il" → "a", "-t-il"; "peut-on" → "peut", "-on"). An apostrophe parts only the words that French elides
("qu'il" but "quelqu'un", "N'Djamena", "Sana'a"), a quotation mark may follow it ("qu'"un"), and a footnote sign or a
title is cut off the word it touches ("Facebook*.", "M.Macron").
"""

from __future__ import annotations

from collections.abc import Callable

from spacy.lang.char_classes import ALPHA, ALPHA_LOWER, ALPHA_UPPER, LIST_ELLIPSES, LIST_ICONS
from spacy.lang.fr import French, FrenchDefaults
from spacy.language import Language
from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, registry

ELIDED_BEFORE_ANY = ("l", "d", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "presqu", "quelqu")
ELIDED_BEFORE_SMALL = ("c", "j", "m", "n", "s", "t")  # before a capital they are names: N'Djamena, M'Bala
CLITICS = (
    r"-t-(?:il|elle|on|ils|elles)", r"-(?:il|elle|on|ils|elles|je|tu|nous|vous|ce|moi|toi|y|en|lui|leur|les|la|le|là)",
)  # fmt: skip
# Words that end like a verb with a clitic.
WHOLE = (
    "celui-là", "celle-là", "ceux-là", "celles-là", "jusque-là", "rendez-vous", "chez-nous", "l'on", "c'est-à-dire",
    "jong-il", "aujourd'hui", "presqu'île", "quelqu'un", "j.-c.",
)  # fmt: skip


def tokenizer_for(nlp: Language) -> Tokenizer:
    """A tokeniser with these rules over the pipeline's vocabulary."""
    rules = dict(FrenchDefaults.tokenizer_exceptions or {})
    for word in WHOLE:
        for form in {word, word.capitalize(), word.title(), word.upper()}:
            rules[form] = [{ORTH: form}]
    rules = {form: parts for form, parts in rules.items() if "-t-" not in form}
    return Tokenizer(
        nlp.vocab,
        rules=rules,
        prefix_search=compile_prefix_regex(_prefixes()).search,
        suffix_search=compile_suffix_regex(_suffixes()).search,
        infix_finditer=compile_infix_regex(_infixes()).finditer,
        url_match=FrenchDefaults.url_match,
    )


@registry.tokenizers("timeline.PressTokenizer.v1")  # type: ignore[untyped-decorator]
def create_press_tokenizer() -> Callable[[Language], Tokenizer]:
    """What the training configuration names."""
    return tokenizer_for


def _prefixes() -> list[str]:
    inherited = [rule for rule in French.Defaults.prefixes or () if "['’]" not in rule]
    return [
        *inherited,
        r"MM?\.(?=[^\W\d_]{2})",
        rf"-(?=[{ALPHA_LOWER}]{{4}})",
        *(f"(?:{word})" for word in _elisions()),
    ]


def _elisions() -> list[str]:
    before_any = "|".join(rf"{word}|{word.capitalize()}|{word.upper()}" for word in ELIDED_BEFORE_ANY[:-2])
    before_small = "|".join(rf"{word}|{word.upper()}" for word in ELIDED_BEFORE_SMALL)
    return [
        rf"(?:{before_any})'(?=[{ALPHA}\"«“(\[0-9])",
        rf"(?:{before_small})'(?=[{ALPHA_LOWER}\"«“(\[])",
        rf"(?:{before_small.upper()})'(?=[AEIOUYHÉÈÊÀ][{ALPHA_UPPER}])",
    ]


def _suffixes() -> list[str]:
    inherited = [rule for rule in French.Defaults.suffixes or () if not rule.startswith(("'s", "'S", "’s", "’S"))]
    return [
        *(rf"(?<=[{ALPHA}]){clitic}" for clitic in CLITICS),
        *(rf"(?<=[{ALPHA_UPPER}]){clitic.upper()}" for clitic in CLITICS),
        *(rule for rule in inherited if "clés" not in rule),
        r"\*+",
        r"\[\d{1,2}\]",
        r"(?<=[*\]])\.",
    ]


def _infixes() -> list[str]:
    return [
        *LIST_ELLIPSES,
        *LIST_ICONS,
        r"(?<=[0-9])[+*^](?=[0-9-])",
        rf"(?<=[{ALPHA_LOWER}])\.(?=[{ALPHA_UPPER}])",
        rf"(?<=[{ALPHA}]),(?=[{ALPHA}])",
        rf"(?<=[{ALPHA}])(?:–|—|--)(?=[{ALPHA}])",
        rf"(?<=[{ALPHA}0-9])[:<>=/](?=[{ALPHA}])",
    ]
