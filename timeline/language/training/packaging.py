"""Package a trained pipeline: weights, meta data with licence and sources, and the model card.

What is written is a folder that `spacy.load` reads once `timeline.language.embedding` is imported.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from spacy.language import Language

from timeline import __version__
from timeline.language.training.evaluation import ROLES, Figures

LICENCE = "LGPL-LR"
SOURCES = [
    {
        "name": "UD French Sequoia, train",
        "url": "https://github.com/UniversalDependencies/UD_French-Sequoia",
        "license": "LGPL-LR",
        "author": "Marie Candito, Djamé Seddah, Guy Perrier, Bruno Guillaume",
    },
    {
        "name": "UD French GSD, dev and test",
        "url": "https://github.com/UniversalDependencies/UD_French-GSD",
        "license": "CC BY-SA 4.0",
        "author": "Bruno Guillaume, Marie-Catherine de Marneffe, Guy Perrier; Google Universal Dependency Treebank",
    },
    {
        "name": "UD French PUD",
        "url": "https://github.com/UniversalDependencies/UD_French-PUD",
        "license": "CC BY-SA 3.0",
        "author": "CoNLL 2017 shared task; Google, Bruno Guillaume, Guy Perrier",
    },
    {
        "name": "spacy-lookups-data, French lists",
        "url": "https://github.com/explosion/spacy-lookups-data",
        "license": "MIT",
        "author": "Explosion and contributors",
    },
]
WEAKNESSES = (
    "Attachments at a distance (conj, advcl, acl:relcl) and appositions are the least certain.",
    "Trained on 5,000 sentences only: rare verbs keep their frame from the dictionary of forms alone.",
    "Text in capitals without accents, verse, dialogue without quotation marks and headlines are parsed worse.",
    "It has no named entity recogniser: names are recognised by rules above the parser.",
)


def package(
    nlp: Language, output: Path, figures: Mapping[str, Figures], lemmas: Mapping[str, float], speed: float
) -> None:
    """Write pipeline and card; `speed` is in tokens per second on one core."""
    nlp.meta.update(
        {
            "name": "timeline",
            "version": __version__,
            "description": "French tagger and dependency parser of the timeline package",
            "license": f"{LICENCE}, with parts under CC BY-SA 4.0 and CC BY-SA 3.0",
            "sources": SOURCES,
            "performance": {name: vars(measured) for name, measured in figures.items()},
        }
    )
    nlp.to_disk(output)
    (output / "README.md").write_text(card(figures, lemmas, speed), encoding="utf-8")


def card(figures: Mapping[str, Figures], lemmas: Mapping[str, float], speed: float) -> str:
    """The model card, in Markdown."""
    names = list(figures)
    overall = [
        (title, [getattr(figures[name], field) for name in names])
        for title, field in (("POS", "pos"), ("UAS", "uas"), ("LAS", "las"), ("sentences, F1", "sentences"))
    ]
    roles = [(role, [figures[name].relations.get(role, 0.0) for name in names]) for role in ROLES]
    others = sorted({relation for name in names for relation in figures[name].relations} - set(ROLES))
    rest = [(relation, [figures[name].relations.get(relation, 0.0) for name in names]) for relation in others]
    return "\n".join(
        [
            "# The French pipeline that ships with timeline",
            "",
            "Tokeniser, part of speech with morphology, and dependency parser for French press text, in Universal",
            "Dependencies terms; made by `python -m timeline.language.training` (see `../training/README.md`).",
            "Sentence boundaries, lemmas and repairs of the tree are rules and tables of `timeline.language`.",
            "",
            "## Data and licences",
            "",
            f"The weights are under {LICENCE}, the parts learnt from GSD and PUD under CC BY-SA.",
            "",
            *(f"- [{part['name']}]({part['url']}), {part['license']}: {part['author']}" for part in SOURCES),
            "",
            "## Figures",
            "",
            "On the treebank's own tokens, as the layers above get the tree: boundaries set, tree mended. Punctuation",
            "does not count. Sequoia dev chose the checkpoint; Sequoia test was not looked at in training.",
            "",
            *_table(["", *names], overall),
            "",
            f"Lemmas on Sequoia test: verbs {lemmas['VERB']:.1f} %, nouns {lemmas['NOUN']:.1f} %.",
            f"Speed: {speed:,.0f} tokens a second on one busy core.",
            "",
            "F1 of the relations that carry roles:",
            "",
            *_table(["", *names], roles),
            "",
            "The others:",
            "",
            *_table(["", *names], rest),
            "",
            "## Known weaknesses",
            "",
            *(f"- {weakness}" for weakness in WEAKNESSES),
            "",
        ]
    )


def _table(header: list[str], rows: list[tuple[str, list[float]]]) -> list[str]:
    return [
        "| " + " | ".join(header) + " |",
        "|---" * len(header) + "|",
        *(f"| {name} | " + " | ".join(f"{value:.1f}" for value in values) + " |" for name, values in rows),
    ]
