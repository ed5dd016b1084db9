"""Read files, folders and standard input into articles, one at a time, going on past what cannot be read.

Plain text (.txt, .md, no suffix), JSON (.json: an object or a list) and JSON lines (.jsonl, .ndjson). A folder stands
for the files with these suffixes in it and below, in the order of their names.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import IO, Any

from timeline.errors import UnreadableInput
from timeline.reading.encoding import decode, storable
from timeline.reading.json_articles import article_from_json
from timeline.reading.plain_text import article_from_text
from timeline.records import Article

TEXT = (".txt", ".text", ".md", "")
JSON = (".json",)
JSON_LINES = (".jsonl", ".ndjson")
IN_FOLDERS = TEXT[:-1] + JSON + JSON_LINES
STDIN = "standard input"


def read_articles(
    paths: Sequence[str | Path],
    *,
    published: date | None = None,
    source: str | None = None,
    title: str | None = None,
    stdin: IO[bytes] | None = None,
) -> Iterator[Article | UnreadableInput]:
    """Every article of these files and folders, in order; "-" reads `stdin`.

    What holds no article comes out as an `UnreadableInput` in its place, not raised, so that one bad file does not
    cost the others: its `str` is a sentence that names the file. The options hold for all articles read.
    """
    options = _Options(published, source, title)
    for path in paths:
        try:
            if str(path) == "-":
                yield from _from_stdin(stdin, options)
            else:
                yield from _from_path(Path(path), options)
        except UnreadableInput as error:
            yield error


@dataclass(frozen=True, slots=True)
class _Options:
    published: date | None
    source: str | None
    title: str | None

    def text(self, text: str, id: str) -> Article:
        return article_from_text(text, id=id, title=self.title, published=self.published, source=self.source)

    def item(self, item: Any, name: str, id: str, stem: str | None) -> Article | UnreadableInput:
        try:
            return article_from_json(
                item,
                name=name,
                id=id,
                title=self.title,
                published=self.published,
                source=self.source,
                file_stem=stem,
            )
        except UnreadableInput as error:
            return error


def _from_path(path: Path, options: _Options) -> Iterator[Article | UnreadableInput]:
    try:
        if path.is_dir():
            yield from _from_folder(path, options)
        elif path.suffix.lower() in JSON_LINES:
            with path.open("rb") as lines:
                yield from _from_lines(lines, str(path), storable(path.stem), options)
        elif not path.exists():
            raise UnreadableInput(f"{path} does not exist")
        elif not path.is_file():
            raise UnreadableInput(f"{path} is no file and no folder")
        elif path.suffix.lower() in JSON:
            yield from _from_json(decode_json(path.read_bytes(), str(path)), str(path), storable(path.stem), options)
        else:
            text = decode(path.read_bytes(), str(path))
            if text.lstrip()[:200].lower().startswith(("<!doctype html", "<html", "<?xml")):
                raise UnreadableInput(f"{path} is not plain text: it begins like a web page", hint="save it as text")
            yield options.text(text, storable(path.stem))
    except FileNotFoundError:
        raise UnreadableInput(f"{path} does not exist") from None
    except OSError as error:
        raise UnreadableInput(f"{path} cannot be read: {(error.strerror or str(error)).lower()}") from error


def expected_articles(paths: Sequence[str | Path]) -> int | None:
    """How many articles there will be, one a text file; None where only reading tells (JSON, standard input)."""
    files = [file for path in paths for file in (_files_in(Path(path)) if Path(path).is_dir() else [Path(path)])]
    if any(str(file) == "-" or file.suffix.lower() in JSON + JSON_LINES for file in files):
        return None
    return len(files)


def _files_in(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in IN_FOLDERS
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _from_folder(folder: Path, options: _Options) -> Iterator[Article | UnreadableInput]:
    files = _files_in(folder)
    if not files:
        raise UnreadableInput(f"{folder} holds no articles", hint=f"looked for {', '.join(IN_FOLDERS)}")
    for path in files:
        try:
            yield from _from_path(path, options)
        except UnreadableInput as error:
            yield error


def _from_stdin(stdin: IO[bytes] | None, options: _Options) -> Iterator[Article | UnreadableInput]:
    """JSON when it begins like JSON, JSON lines when its first line is a whole object, else one plain text."""
    if stdin is None:
        raise UnreadableInput(f"{STDIN} is not connected")
    first = stdin.readline()
    while first and not first.strip():
        first = stdin.readline()
    if first.lstrip().startswith(b"{") and isinstance(_parsed(first.decode("utf-8", "replace")), dict):
        yield from _from_lines(chain([first], stdin), STDIN, "stdin", options)
        return
    text = decode(first + stdin.read(), STDIN)
    if text.lstrip().startswith(("{", "[")) and _parsed(text) is not None:
        yield from _from_json(text, STDIN, "stdin", options)
    else:
        yield options.text(text, "stdin")


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def decode_json(data: bytes, name: str) -> str:
    """The text of a JSON file. UTF-8 is taken as it stands: a corpus' offsets count in it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(data, name)
    return text if text.strip() and "\0" not in text else decode(data, name)


def _from_json(text: str, name: str, stem: str, options: _Options) -> Iterator[Article | UnreadableInput]:
    try:
        content = json.loads(text)
    except RecursionError:
        raise UnreadableInput(f"{name} is not valid JSON: it is nested too deeply") from None
    except ValueError as error:
        lines = text.splitlines()
        if len(lines) > 1 and isinstance(_parsed(lines[0]), dict):  # JSON lines under another suffix
            yield from _from_lines((line.encode() for line in lines), name, stem, options)
            return
        at = f" (line {error.lineno})" if isinstance(error, json.JSONDecodeError) else ""
        raise UnreadableInput(f"{name} is not valid JSON{at}") from None
    if isinstance(content, dict):
        yield options.item(content, name, stem, stem)
        return
    if not isinstance(content, list) or not any(isinstance(item, dict) and "text" in item for item in content):
        raise UnreadableInput(f"{name} holds no articles: JSON objects with `text` are expected")
    for number, item in enumerate(content, start=1):
        yield options.item(item, f"{name}, article {number},", f"{stem}-{number}", None)


def _from_lines(
    lines: Iterator[bytes] | IO[bytes], name: str, stem: str, options: _Options
) -> Iterator[Article | UnreadableInput]:
    """One article a line, read as they come: a corpus need not fit in memory."""
    found = False
    for number, line in enumerate(lines, start=1):
        if number == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):  # UTF-16: its lines cannot be told apart
            rest = decode(line + b"".join(lines), name).encode().splitlines()
            yield from _from_lines(iter(rest), name, stem, options)
            return
        if not line.strip():
            continue
        found = True
        here = f"{name}, line {number},"
        try:
            item = json.loads(decode_json(line, here))
        except UnreadableInput as error:
            yield error
        except (ValueError, RecursionError):
            yield UnreadableInput(f"{here} is not valid JSON")
        else:
            yield options.item(item, here, f"{stem}-{number}", None)
    if not found:
        raise UnreadableInput(f"{name} is empty")
