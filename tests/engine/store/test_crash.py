"""Killed at any moment: the index opens with the old or the new state, whole, and the next run cleans up.

BALIKPAPAN_KILLS says how often (12 unless told; docs/RELIABILITY.md gives the figure of a long run).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.health import check
from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.model import Article

_MOST_KILLS = 60
"""So many more until some have come before the end of a run, and some after."""
KILLS = int(os.environ.get("BALIKPAPAN_KILLS", "12"))

RUN = """
import sys
from pathlib import Path
from balikpapan_cli.engine.whoosh.writing.writer import Writer
from balikpapan_cli.model import Article

folder, version, workers = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])

def load(n):
    yield Article(f"{n:04}", f"Versi {version}", "\\n".join(f"Kalimat {n * i % 97} tentang kota {version}." for i in range(30)))

if __name__ == "__main__":
    print("go", flush=True)
    with Writer(folder, workers=workers, budget=300_000) as writer:
        writer.remove([f"{n:04}" for n in range(0, 240, 5)])
        for _ in writer.add_jobs(range(240), load):
            pass
        writer.commit({"sources.json": version.encode()})
"""


def start(folder: Path, version: int, workers: int) -> subprocess.Popen[str]:
    script = folder.parent / "run.py"
    script.write_text(RUN, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), str(folder), str(version), str(workers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None and process.stdout.readline() == "go\n"
    return process


def state_of(folder: Path) -> str:
    """The version that the index is in, which all of it must be in."""
    assert check(folder) == ()
    reader = open_reader(folder)
    titles = {
        reader.stored(s.base + doc).title for s in reader.segments for doc in range(s.count) if doc not in s.deleted
    }
    version = (reader.extra("sources.json") or b"").decode()
    assert reader.doc_count == 240
    assert titles == {f"Versi {version}"}
    counted = sum(len(segment.live(segment.postings("body", version).ids)) for segment in reader.segments)
    assert counted == 240
    return version


@pytest.mark.parametrize("workers", [0, 2])
def test_killed_at_random_moments(folder: Path, workers: int) -> None:
    assert start(folder, 1000, workers).wait() == 0
    began = time.monotonic()
    process = start(folder, 1001, workers)
    began = time.monotonic()
    assert process.wait() == 0
    duration = time.monotonic() - began
    choice = random.Random(5)
    before, outcomes = "1001", {"old": 0, "new": 0}
    for n in range(_MOST_KILLS + KILLS // 2):
        if n >= KILLS // 2 and all(outcomes.values()):
            break
        version = str(2000 + n)
        process = start(folder, int(version), workers)
        time.sleep(choice.random() * duration * 1.2)
        how = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[n % 3]
        os.killpg(process.pid, how) if n % 2 else process.send_signal(how)
        process.wait()
        found = state_of(folder)
        assert found in (before, version)
        outcomes["new" if found == version else "old"] += 1
        before = found
    assert all(outcomes.values()), "no kill came in the middle, or each of them did"
    assert start(folder, 9999, workers).wait() == 0
    assert state_of(folder) == "9999"
    names = {path.name.split("_")[0].split("-")[0] for path in folder.iterdir()}
    assert names == {"MAIN", ""}
    assert len(list(folder.glob("*.toc"))) == len(list(folder.glob("MAIN-manifest*"))) == 1
    assert len(list(folder.glob("*.seg"))) == len(open_reader(folder).segments)


def test_what_is_interrupted_leaves_no_process(
    folder: Path, write: Callable[..., None], articles: list[Article]
) -> None:
    process = start(folder, 1, 2)
    time.sleep(0.05)
    process.kill()
    process.wait()
    assert process.stdout is not None
    process.stdout.read()  # returns when the last process that inherited the pipe has ended
    write(folder, articles)
    assert open_reader(folder).doc_count == 60
