from __future__ import annotations

from pathlib import Path

import pytest

from timeline.language.word_lists import word_list


def test_a_file_of_words_holds_them_all_and_no_comments(tmp_path: Path) -> None:
    path = tmp_path / "words.txt"
    path.write_text("# said twice\ndire écrire\n\ndire\n", encoding="utf-8")
    assert word_list(path) == {"dire", "écrire"}


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        word_list(tmp_path / "none.txt")
