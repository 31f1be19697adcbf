"""Kill ``balikpapan index`` at random moments and look at what is left: the old state or the new one, whole, and nothing else.

    python benchmarks/kills.py --kills 200

In each round every source file is changed, ``index`` is started as a process of its own and killed: a third of the times
at any moment, a third after it began to write, a third within 20 ms after it began to commit. Then every file of the index
is checked, every article is read, and a search must count the same. At the end one ``index`` runs through, and the folder
must hold its state and no leftovers. Exit status 1 when anything was otherwise.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from balikpapan_cli import Archive
from balikpapan_cli.engine.whoosh.state import current_generation, file_name, read_state

HOW = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
MOMENTS = ("anywhere", "write", "commit")


class Rounds:
    """The folder of sources, its index, and the versions that either can be in."""

    def __init__(self, folder: Path, articles: int, workers: int, choice: random.Random) -> None:
        self.sources, self.index = folder / "sources", folder / "index"
        self.articles, self.workers, self.choice = articles, workers, choice
        self.sources.mkdir()

    def write(self, version: int) -> None:
        """Bring every source file to a version."""
        for n in range(self.articles):
            lines = "\n".join(
                f"Kalimat {n * i % 89} tentang pasar, jalan dan jembatan kota nomor {i}." for i in range(12)
            )
            text = f"Berita nomor {n} versi v{version}x di Balikpapan\n\nBALIKPAPAN, KOTAKU – Laporan v{version}x.\n{lines}\n"
            (self.sources / f"{n:04}.txt").write_text(text, encoding="utf-8")

    def start(self) -> subprocess.Popen[bytes]:
        """``balikpapan index`` in a process group of its own."""
        command = [
            sys.executable,
            "-m",
            "balikpapan_cli",
            "index",
            str(self.sources),
            "--index",
            str(self.index),
            "--quiet",
        ]
        return subprocess.Popen(
            [*command, "--workers", str(self.workers)], stderr=subprocess.DEVNULL, start_new_session=True
        )

    def version(self) -> int:
        """The version that the index is in; AssertionError unless every part of it is sound and in the same one."""
        archive = Archive(self.index, today="2026-01-01")
        damage = archive.check()
        assert not damage, damage
        articles = list(archive.articles("*"))
        assert len(articles) == self.articles, f"{len(articles)} articles"
        (version,) = {int(article.title.split(" versi v")[1].split("x")[0]) for article in articles}
        assert all(f"v{version}x" in article.body for article in articles)
        assert archive.count(f"v{version}x") == self.articles
        assert archive.count(f"v{version - 1}x OR v{version + 1}x") == 0
        return version

    def leftovers(self) -> list[str]:
        """Files of the index folder that the state does not name."""
        state = read_state(self.index, current_generation(self.index))
        named = {file.name for file in state.files.values()} | {segment.name for segment in state.segments}
        named |= {
            file_name("manifest.txt", state.generation),
            f"_MAIN_{state.generation}.toc",
            "words.tsv",
        }
        return sorted(self.names() - named)

    def names(self) -> set[str]:
        """What is in the index folder, but for the lock."""
        return {path.name for path in self.index.iterdir()} - {"MAIN_WRITELOCK"}

    def kill(self, how: signal.Signals, moment: str, duration: float) -> bool:
        """Start a run and kill it ``anywhere``, when it begins to ``write``, or when it begins to ``commit``; whether it
        still ran."""
        before, new = self.names(), f"-{current_generation(self.index) + 1}."
        process = self.start()
        if moment != "anywhere":
            while process.poll() is None:
                if any(moment == "write" or new in name for name in self.names() - before):
                    break
                time.sleep(0.0002)
        time.sleep(self.choice.random() * (0.02 if moment == "commit" else duration))
        alive = process.poll() is None
        if alive:
            os.killpg(process.pid, how)
        process.wait()
        return alive


def main() -> int:
    """Print a table of what was left by signal."""
    signal.signal(
        signal.SIGINT, signal.default_int_handler
    )  # in the background it is ignored, and children inherit that
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--articles", type=int, default=200)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rounds = Rounds(Path(folder), asked.articles, asked.workers, random.Random(asked.seed))
        return run(rounds, asked.kills)


def run(rounds: Rounds, kills: int) -> int:
    """All rounds; the exit status."""
    rounds.write(1)
    assert rounds.start().wait() == 0
    rounds.write(2)
    began = time.monotonic()
    assert rounds.start().wait() == 0
    duration = time.monotonic() - began
    left: Counter[tuple[str, str]] = Counter()
    version, done, wrong = 2, 0, 0
    while done < kills:
        rounds.write(wanted := version + 1)
        how = HOW[done % 3]
        if not rounds.kill(how, MOMENTS[done // 3 % 3], duration):
            version = rounds.version()
            continue
        done += 1
        try:
            found = rounds.version()
            assert found in (version, wanted), f"version {found}, neither {version} nor {wanted}"
            left[how.name, "old" if found == version else "new"] += 1
            version = found
        except Exception as error:
            print(f"kill {done} by {how.name}: {type(error).__name__}: {error}")
            left[how.name, "wrong"] += 1
            wrong += 1
    rounds.write(version + 1)
    assert rounds.start().wait() == 0
    assert rounds.version() == version + 1
    left_over = ", ".join(rounds.leftovers())
    print(f"{'signal':10}{'old':>6}{'new':>6}{'wrong':>7}")
    for how in HOW:
        print(
            f"{how.name:10}"
            + "".join(f"{left[how.name, what]:>{width}}" for what, width in (("old", 6), ("new", 6), ("wrong", 7)))
        )
    print(f"{done} kills, {wrong} wrong; the next index leaves {left_over or 'nothing'} behind")
    return int(wrong > 0 or left_over != "")


if __name__ == "__main__":
    sys.exit(main())
