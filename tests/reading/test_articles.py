from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UnreadableInput
from timeline.reading import expected_articles, read_articles
from timeline.records import Article

TEXT = "Le ministre a reçu son homologue. Ils ont parlé deux heures."


def read(*paths: str | Path, stdin: bytes | None = None, **options: Any) -> list[Article]:
    """The articles, when every input holds one."""
    found = list(read_articles(paths, stdin=io.BytesIO(stdin) if stdin is not None else None, **options))
    assert all(isinstance(one, Article) for one in found), found
    return [one for one in found if isinstance(one, Article)]


def complaints(*paths: str | Path, stdin: bytes | None = None) -> list[str]:
    """The sentences about inputs that hold none."""
    found = read_articles(paths, stdin=io.BytesIO(stdin) if stdin is not None else None)
    return [str(one) for one in found if isinstance(one, UnreadableInput)]


def test_a_text_file_is_an_article_named_after_it(tmp_path: Path) -> None:
    (tmp_path / "visite.txt").write_text(TEXT, "utf-8")
    [article] = read(tmp_path / "visite.txt")
    assert (article.id, article.text, article.published) == ("visite", TEXT, None)


def test_a_folder_stands_for_its_files_in_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "sub/c.txt", ".hidden.txt", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, "utf-8")
    assert [article.id for article in read(tmp_path)] == ["a", "b", "c"]


def test_json_may_be_one_object_or_a_list(tmp_path: Path) -> None:
    one = {"id": "x1", "published": "2023-09-29", "title": "Un titre", "text": TEXT, "source": "Agence", "url": "u"}
    (tmp_path / "one.json").write_text(json.dumps(one), "utf-8")
    (tmp_path / "many.json").write_text(json.dumps([one, {"text": TEXT}]), "utf-8")
    [article] = read(tmp_path / "one.json")
    assert (article.id, article.published, article.published_from) == ("x1", date(2023, 9, 29), "metadata")
    assert (article.title, article.source, article.url) == ("Un titre", "Agence", "u")
    assert article.full_text == f"Un titre\n\n{TEXT}"
    assert [article.id for article in read(tmp_path / "many.json")] == ["x1", "many-2"]


def test_offsets_of_a_corpus_stay_true(tmp_path: Path) -> None:
    text = "  Ligne un\r\nL’été…  "
    (tmp_path / "one.json").write_text(json.dumps({"id": "x", "title": " T ", "text": text}), "utf-8")
    [article] = read(tmp_path / "one.json")
    assert (article.text, article.title) == (text, " T ")


def test_json_lines_are_read_from_files_and_from_standard_input(tmp_path: Path) -> None:
    lines = "\n".join(json.dumps({"id": str(number), "text": TEXT}) for number in range(3))
    (tmp_path / "corpus.jsonl").write_text(lines + "\n\n", "utf-8")
    assert [article.id for article in read(tmp_path / "corpus.jsonl")] == ["0", "1", "2"]
    assert [article.id for article in read("-", stdin=lines.encode())] == ["0", "1", "2"]


def test_standard_input_may_be_a_text_or_a_json_list() -> None:
    assert read("-", stdin=TEXT.encode("utf-16"))[0].text == TEXT
    assert [one.id for one in read("-", stdin=json.dumps([{"id": "a", "text": TEXT}], indent=1).encode())] == ["a"]
    assert [one.id for one in read("-", stdin=json.dumps({"id": "a", "text": TEXT}, indent=1).encode())] == ["a"]


def test_a_bad_line_costs_no_other(tmp_path: Path) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"text": "Un."}\n{oops\n{"text": ""}\n{"text": "Deux."}\n[1]\n', "utf-8")
    found = list(read_articles([path]))
    assert [one.text if isinstance(one, Article) else str(one) for one in found] == [
        "Un.",
        f"{path}, line 2, is not valid JSON",
        f"{path}, line 3, has no `text`",
        "Deux.",
        f"{path}, line 5, is no article: a JSON object with `text` is expected",
    ]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("empty.jsonl", b"\n\n", "is empty"),
        ("empty.json", b"", "is empty"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG picture"),
        ("page.txt", b"<!DOCTYPE html><html><p>Bonjour", "begins like a web page"),
        ("broken.json", b'{"text": ', "is not valid JSON"),
        ("deep.json", b"[" * 100_000, "is not valid JSON"),
        ("number.json", b"12", "holds no articles"),
        ("actors.json", b'[{"names": ["a"]}]', "holds no articles"),
        ("date.json", b'{"text": "Un.", "published": "un jour"}', "no date: 'un jour'"),
    ],
)
def test_what_holds_no_article_is_said_in_a_sentence(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    [sentence] = complaints(path)
    assert str(path) in sentence
    assert words in sentence


def test_paths_that_lead_nowhere_are_said_to(tmp_path: Path) -> None:
    assert "does not exist" in complaints(tmp_path / "missing.txt")[0]
    assert "does not exist" in complaints(tmp_path / "missing.jsonl")[0]
    assert "holds no articles" in complaints(tmp_path)[0]
    assert "standard input is empty" in complaints("-", stdin=b"")[0]


def test_options_win_over_what_the_text_says(tmp_path: Path) -> None:
    path = tmp_path / "2020-01-01-kiev.txt"
    path.write_text("KIEV, 28 septembre 2023 (Agence) – " + TEXT, "utf-8")
    [article] = read(path, published=date(2021, 5, 5), source="Agence", title="Un titre")
    assert (article.published, article.published_from) == (date(2021, 5, 5), "option")
    assert (article.title, article.source) == ("Un titre", "Agence")


def test_the_date_comes_from_the_dateline_then_from_the_file_name(tmp_path: Path) -> None:
    dated = tmp_path / "2020-01-01-kiev.txt"
    dated.write_text("KIEV, 28 septembre 2023 (Agence) – " + TEXT, "utf-8")
    named = tmp_path / "2020-01-02.txt"
    named.write_text(TEXT, "utf-8")
    assert [(one.published, one.published_from) for one in read(dated, named)] == [
        (date(2023, 9, 28), "dateline"),
        (date(2020, 1, 2), "file name"),
    ]


def test_half_characters_and_zeros_are_replaced_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "half.json"
    path.write_text('{"id": "a\\ud800", "title": "\\u0000T", "text": "Un \\ud800 et \\u0000."}', "utf-8")
    [article] = read(path)
    assert (article.id, article.full_text) == ("a\ufffd", "\ufffdT\n\nUn \ufffd et \ufffd.")


@given(st.binary(max_size=200))
def test_any_input_gives_articles_or_sentences(data: bytes) -> None:
    for one in read_articles(["-"], stdin=io.BytesIO(data)):
        assert isinstance(one, UnreadableInput) or one.content_hash


def test_how_many_articles_to_expect_is_known_for_texts_only(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.png"):
        (tmp_path / name).write_text(TEXT, "utf-8")
    assert expected_articles([tmp_path, tmp_path / "a.txt"]) == 3
    (tmp_path / "d.jsonl").write_text("{}", "utf-8")
    assert expected_articles([tmp_path]) is None
    assert expected_articles(["-"]) is None


def test_a_file_name_in_another_encoding_is_no_obstacle(tmp_path: Path) -> None:
    import os

    path = os.fsencode(tmp_path) + b"/\xe9t\xe9.txt"
    with open(path, "w", encoding="utf-8") as file:  # noqa: PTH123  (a name that no str spells)
        file.write(TEXT)
    [article] = read(tmp_path)
    assert article.id == "\ufffdt\ufffd"
