from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import UsageError
from timeline.export.escaping import cell, markdown, one_line, printable
from timeline.export.grid import Grid, check_format, rendered
from timeline.export.json_text import dumps

HOSTILE = "\x1b[31mrouge\x07\u202e\x9b2J"


def harmless(text: str) -> bool:
    return not any((letter < " " and letter not in "\n\t") or "\x7f" <= letter <= "\x9f" for letter in text)


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "excel", "tsv", "md", "html", "rst", "grid"])
def test_no_format_lets_terminal_escapes_through(form: str) -> None:
    shown = rendered(Grid((HOSTILE,), [(HOSTILE,)]), form)
    assert harmless(shown)
    assert "\u202e" not in shown


@given(st.text())
def test_printable_text_never_controls_a_terminal(text: str) -> None:
    assert harmless(printable(text))
    printable(text).encode()


@given(st.text(st.characters(codec="utf-8")))
def test_json_says_the_same_as_before(text: str) -> None:
    dumped = dumps({"text": text})
    assert json.loads(dumped) == {"text": text}
    assert harmless(dumped)


@pytest.mark.parametrize("text", ["=1+1", "+33 1 23", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1"])
def test_a_cell_never_runs_as_a_formula(text: str) -> None:
    assert cell(text).startswith("'")


@pytest.mark.parametrize("text", ["-5", "+5.2", "Paris", "3 = 3", "", "« =1 »"])
def test_what_is_no_formula_stays_as_it_is(text: str) -> None:
    assert cell(text) == text


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1), min_size=1, max_size=4))
def test_csv_is_read_back_as_it_was_written(texts: list[str]) -> None:
    lines = rendered(Grid(tuple("abcd"[: len(texts)]), [texts]), "csv")
    assert list(csv.reader(io.StringIO(lines), strict=True))[1:] == [[cell(text) for text in texts]]


def test_excel_gets_its_byte_order_mark_and_semicolons() -> None:
    assert rendered(Grid(("a", "b"), [("é", 1.5)]), "excel") == "\ufeffa;b\né;1.5"


def test_markdown_keeps_its_columns() -> None:
    assert markdown("a|b <script> *c*\nd") == r"a\|b &lt;script&gt; \*c\* d"


def test_html_is_escaped() -> None:
    assert "<script>" not in rendered(Grid(("a",), [("<script>",)]), "html")


def test_a_sentence_for_the_terminal_is_one_line() -> None:
    assert one_line("a\nb\x1b[0m") == "a b�[0m"


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    with pytest.raises(UsageError, match=r"pdf is no format \(one of table, json"):
        check_format("pdf")
    with pytest.raises(UsageError):
        check_format("unsafehtml")


def test_json_keeps_types_and_names_of_columns() -> None:
    assert json.loads(rendered(Grid(("a", "b"), [(1, None)]), "json")) == [{"a": 1, "b": None}]
