from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

from timeline.store import open_store, status

ROOT = Path(__file__).resolve().parents[2]

WRITER = """
import sys
from tests.store.coded import MOREL, NIKITINE, note
from timeline.store import open_store
name = sys.argv[2]
with open_store(sys.argv[1]) as store:
    for number in range(int(sys.argv[3])):
        text = f"Hélène Morel accuse Oleg Nikitine pour la fois {number} selon {name}."
        store.save(note(text, MOREL, NIKITINE, ref=f"{name}-{number}"))
        print(number, flush=True)
"""


def writer(path: Path, name: str, articles: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), name, str(articles)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


def test_two_writers_from_the_first_moment_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    writers = [writer(path, name, 25) for name in ("north", "south")]
    errors = [one.communicate(timeout=120)[1] for one in writers]
    assert errors == ["", ""]
    with open_store(path) as store:
        found = status(store)
        assert found.counts["article"] == found.counts["event"] == 50
        assert found.problems == ()
        names = store.all_articles()
        assert {one.article.id for one in names} == {f"{n}-{i}" for n in ("north", "south") for i in range(25)}


def test_a_writer_killed_in_the_middle_leaves_whole_articles(tmp_path: Path) -> None:
    path = tmp_path / "timeline.db"
    running = writer(path, "north", 100_000)
    assert running.stdout is not None
    for _ in range(5):
        running.stdout.readline()
    time.sleep(0.05)
    running.send_signal(signal.SIGKILL)
    told = 5 + len(running.communicate()[0].splitlines())
    with open_store(path) as store:
        found = status(store)
        assert found.problems == ()
        assert found.counts["article"] in (told, told + 1)
        assert found.counts["participant"] == 2 * found.counts["article"]
