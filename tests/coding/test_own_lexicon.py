"""A user's own table: verbs, nouns and types that the package does not have."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from timeline.coding.lexicon_loading import load_lexicon
from timeline.coding.own_lexicon import read_own_frames
from timeline.errors import UsageError
from timeline.pipeline import Pipeline
from timeline.records import Article, EventMention, EventType


def table(folder: Path, *lines: str) -> Path:
    path = folder / "my.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def events(sentence: str, path: Path) -> list[EventMention]:
    return list(Pipeline(lexicon=[path]).code(Article("a", sentence, published=date(2023, 9, 29))).events)


def test_verbs_and_nouns_may_have_a_type_of_the_users_own(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "lemma\ttype\tpart\tcameo\tplover\tinitiator\ttarget",
        "naturaliser\tnationality\tverb\t\t\tsubj\tobj",
        "naturalisation\tnationality\tnoun\t\t\tpar|adj\tde",
    )
    verb, *_ = events("La France a naturalisé Josephine Baker.", path)
    assert (verb.type.value, verb.plover, verb.cameo) == ("nationality", None, None)
    assert [(party.role.value, party.name) for party in verb.participants] == [
        ("initiator", "France"),
        ("target", "Josephine Baker"),
    ]
    noun, *_ = events("La naturalisation de Josephine Baker par la France a eu lieu en 1937.", path)
    assert (noun.type.value, noun.trigger) == ("nationality", "naturalisation")


def test_lemma_and_type_are_enough(tmp_path: Path) -> None:
    path = table(tmp_path, "lemma\ttype", "naturaliser\tnationality", "naturalisation\tnationality")
    assert [frame.part for frame in read_own_frames(path)] == ["verb", "noun"]
    event, *_ = events("La France a naturalisé Josephine Baker.", path)
    assert {party.name for party in event.participants} == {"France", "Josephine Baker"}


def test_a_row_of_the_users_comes_before_ours(tmp_path: Path) -> None:
    path = table(tmp_path, "lemma\ttype\tcameo", "rencontrer\tsupport\t051")
    event, *_ = events("Emmanuel Macron a rencontré Olaf Scholz.", path)
    assert (event.type, event.cameo, event.plover) == (EventType.SUPPORT, "051", "SUPPORT")


def test_codes_of_the_users_own_are_kept(tmp_path: Path) -> None:
    path = table(tmp_path, "lemma\ttype\tcameo\tplover", "naturaliser\tnationality\t0999\tgrant")
    event, *_ = events("La France a naturalisé Josephine Baker.", path)
    assert (event.cameo, event.plover) == ("0999", "GRANT")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("rencontrer\tmeetting", "is meeting meant"),
        ("rencontrer\tma rencontre !", "cannot name a type"),
        ("rencontrer\t", "has no type"),
        ("rencontrer\tmeeting\tverbe", "no part of speech"),
        ("rencontrer\tmeeting\tverb\tsubj@sovereign", "no class @sovereign"),
        ("rencontrer\tmeeting\tverb\t\tmuch", "no confidence"),
        ("rencontrer\tmeeting\tverb\t\t\t\t", "cells"),
    ],
)
def test_a_row_that_means_nothing_is_named_with_its_line(tmp_path: Path, row: str, words: str) -> None:
    path = table(tmp_path, "lemma\ttype\tpart\tneeds\tconfidence", row)
    with pytest.raises(UsageError, match=words) as error:
        load_lexicon((path,))
    assert re.search(r"my\.tsv\D+2\b", str(error.value))


def test_a_table_from_a_spreadsheet_may_begin_with_a_mark_and_end_its_lines_as_windows_does(tmp_path: Path) -> None:
    path = tmp_path / "my.tsv"
    path.write_bytes("\ufefflemma\ttype\r\nnaturaliser\tnationality\r\n".encode())
    assert [frame.entry for frame in read_own_frames(path)] == ["naturaliser"]


def test_a_table_that_is_not_there_or_not_utf8_is_an_error_in_words(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        list(read_own_frames(tmp_path / "none.tsv"))
    path = tmp_path / "my.tsv"
    path.write_bytes("lemma\ttype\ndéporter\tcoercion\n".encode("latin-1"))
    with pytest.raises(UsageError, match="not UTF-8"):
        list(read_own_frames(path))
