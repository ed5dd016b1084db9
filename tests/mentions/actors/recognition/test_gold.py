"""Recognition on real passages: nearly every participant that people found is among the phrases recognised."""

from __future__ import annotations

import json
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

from tests.mentions.actors.recognition.reading import singly
from timeline.mentions.actors.folding import folded_words
from timeline.mentions.actors.recognised import Recognised

GOLD = Path(__file__).parents[4].parent / "shared" / "gold" / "dev"
FLOOR = 0.93  # only ever raised
PASSAGES = 80


def is_form_of(participant: dict[str, Any], phrase: Recognised) -> bool:
    """Whether a phrase names a participant, by any form of its name."""
    if participant["kind"] == "state" and phrase.country == participant["country"] and phrase.kind == "state":
        return True
    full, found = folded_words(participant["name"]), folded_words(phrase.name or phrase.function or "")
    if not full or not found:
        return False
    same = SequenceMatcher(None, " ".join(full), " ".join(found)).ratio() >= 0.88
    return same or full[-1:] == found[-1:] or set(found) <= set(full)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold is not here")
def test_participants_are_among_the_phrases_recognised() -> None:
    articles = [*json.loads((GOLD / "rte.json").read_text("utf-8"))[:PASSAGES]]
    sought = found = 0
    for article in articles:
        phrases = singly(f"{article['title']}\n\n{article['text']}" if article.get("title") else article["text"])
        for event in article["events"]:
            for participant in event["participants"]:
                sought += 1
                found += any(is_form_of(participant, phrase) for phrase in phrases)
    assert found / sought >= FLOOR
