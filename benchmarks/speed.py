"""How fast: indexing, searching, updating, against peers, interleaved in one run: ``python benchmarks/speed.py DATA WORK``.

DATA is what benchmarks/corpus.py makes corpora of; WORK is a folder for corpora and indexes, kept between runs. Every figure
is of a whole process as the operating system accounts for it (CPU: user and system, workers included), but for indexing by
peers, who are given their texts in memory and are only measured from there; ours is measured from the files on disk.
Medians of ``--runs``. Engines that are not installed are left out.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from typing import NamedTuple

from peers import search_command

HERE = Path(__file__).parent
PYTHON = sys.executable
COMMAND = Path(PYTHON).with_name("balikpapan")
"""The command as an installation beside this Python has it."""
IMPORTS = {"whoosh": "whoosh", "fts5": "sqlite3", "tantivy": "tantivy"}


class Run(NamedTuple):
    """What a process took: CPU and wall seconds, peak memory in MB, and the end of what it printed."""

    cpu: float
    wall: float
    peak: float
    output: str


def measure(command: Sequence[str | Path]) -> Run:
    """Run a command to its end. Its output goes to a file: a process that is started has at least the memory of its parent."""
    with TemporaryFile() as written:
        started = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), stdout=written, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        written.seek(max(0, written.seek(0, os.SEEK_END) - 1000))
        output = written.read().decode("utf-8", "replace")
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{process.returncode}: {' '.join(map(str, command))}")
    return Run(usage.ru_utime + usage.ru_stime, time.perf_counter() - started, usage.ru_maxrss / 1024, output)


def interleaved(contenders: dict[str, Callable[[], Run]], runs: int) -> dict[str, list[Run]]:
    """Every contender once, then every contender again, so that all see the same machine; each time another one begins, so
    that none always follows the one that leaves the caches full of its own files."""
    results: dict[str, list[Run]] = {name: [] for name in contenders}
    names = [*contenders]
    for turn in range(runs):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            results[name].append(contenders[name]())
    return results


def table(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a table in Markdown."""
    print(f"\n### {title}\n\n| {' | '.join(head)} |\n|{'---|' * len(head)}")
    for row in rows:
        print(f"| {' | '.join(row)} |", flush=True)


def size_of(folder: Path) -> float:
    """Megabytes of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


class Bench:
    """The corpora and indexes of one size."""

    def __init__(self, data: Path, work: Path, articles: int, runs: int, engines: Sequence[str]) -> None:
        self.articles, self.runs, self.engines = articles, runs, engines
        self.texts, self.lines = work / f"texts-{articles}", work / f"lines-{articles}.jsonl"
        self.indexes = work / f"indexes-{articles}"
        for out in (self.texts, self.lines):
            if not out.exists():
                measure([PYTHON, HERE / "corpus.py", data, out, "--articles", str(articles)])

    def index(self) -> None:
        """Every engine builds its index from nothing."""

        def build(engine: str) -> Run:
            folder = self.indexes / engine
            shutil.rmtree(folder, ignore_errors=True)
            corpus = self.texts if engine.startswith("ours") else self.lines
            run = measure([PYTHON, HERE / "peers.py", engine, "index", corpus, folder])
            return run._replace(cpu=float(run.output.rpartition("cpu ")[2]))

        results = interleaved({engine: lambda e=engine: build(e) for engine in self.engines}, self.runs)
        stock = median(run.cpu for run in results["whoosh"]) if "whoosh" in results else 0.0
        rows = []
        for engine, found in results.items():
            cpu = median(run.cpu for run in found)
            rows.append(
                (
                    engine,
                    f"{cpu:.1f}",
                    f"{cpu / stock:.2f}" if stock else "",
                    f"{self.articles / cpu:.0f}",
                    f"{median(run.wall for run in found):.1f}",
                    f"{max(run.peak for run in found):.0f}",
                    f"{size_of(self.indexes / engine):.0f}",
                )
            )
        head = ("engine", "CPU s", "of stock Whoosh", "articles / CPU s", "wall s", "peak MB", "index MB")
        table(f"index, {self.articles} articles", head, rows)

    def _words(self) -> dict[str, tuple[str, list[str]]]:
        """A rare word; three words of about a tenth of the articles each; three common ones, of about a third."""
        counts: Counter[str] = Counter()
        size = min(self.articles, 20_000)
        with self.lines.open(encoding="utf-8") as file:
            for line in islice(file, size):
                words = json.loads(line)["body"].lower().split()
                counts.update({word for word in words if word.isalpha() and word.isascii() and len(word) > 4})

        def about(number: float) -> list[str]:
            return sorted(counts, key=lambda word: (abs(counts[word] - number), word))[:3]

        rare, some, common = about(5), about(size / 10), about(size / 3)
        return {
            "rare": ("or", rare[:1]),
            "AND of 3": ("and", some),
            "OR of 3": ("or", some),
            "AND of 3 common words": ("and", common),
            "OR of 3 common words": ("or", common),
        }

    def search(self) -> None:
        """Whole processes that print the ids of the ten best."""
        if not (self.indexes / "ours").exists():
            raise SystemExit(f"no indexes of {self.articles} articles in {self.indexes} yet: run --only index first")
        ours = [COMMAND, "search", "-n", "10", "-f", "ids", "--index", self.indexes / "ours"]
        for title, (mode, words) in self._words().items():
            query = f" {mode.upper()} ".join(words)
            commands: dict[str, list[str | Path]] = {
                "python -c pass": [PYTHON, "-c", "pass"],
                "import typer": [PYTHON, "-c", "import typer"],
                "ours": [*ours, query],
                "ours, --exact": [*ours, "--exact", query],
            }
            for engine in self.engines:
                if engine in IMPORTS and (self.indexes / engine).exists():
                    commands[engine] = [*search_command(engine, str(self.indexes / engine), query)]
            if shutil.which("rg"):
                commands["ripgrep -il"] = ["rg", "-l", "-i", "-w", "|".join(words), self.texts]
            results = interleaved({name: lambda c=command: measure(c) for name, command in commands.items()}, self.runs)
            floor = median(run.cpu for run in results["python -c pass"])
            rows = [
                (
                    name,
                    f"{1e3 * (cpu := median(run.cpu for run in found)):.1f}",
                    f"{cpu / floor:.1f}",
                    f"{1e3 * median(run.wall for run in found):.0f}",
                    f"{max(run.peak for run in found):.0f}",
                )
                for name, found in results.items()
            ]
            head = ("process", "CPU ms", "of python -c pass", "wall ms", "peak MB")
            table(f"search, {self.articles} articles, {title}: {query}", head, rows)

    def update(self, updates: int) -> None:
        """One file of the sources changes, ``index`` runs; again and again. In the end the files are as they were."""
        index = [COMMAND, "index", self.texts, "--index", self.indexes / "ours", "--quiet"]
        measure(index)
        files = sorted(self.texts.rglob("*.txt"))
        runs = []
        before: dict[Path, str] = {}
        for n in range(updates):
            path = files[n * 37 % len(files)]
            before.setdefault(path, path.read_text("utf-8"))
            path.write_text(f"{before[path]}\nPerubahan nomor {n}.\n", "utf-8")
            runs.append(measure(index))
        for path, text in before.items():
            path.write_text(text, "utf-8")
        measure(index)
        segments = len(list((self.indexes / "ours").glob("*.seg")))
        cpu = sorted(run.cpu for run in runs)
        row = (f"{median(cpu):.2f}", f"{cpu[-1]:.2f}", f"{median(r.wall for r in runs):.2f}", str(segments))
        head = ("CPU s, median", "CPU s, most", "wall s, median", "segments after")
        table(f"update, {self.articles} articles, {updates} times one changed file", head, [row])

    def queries(self) -> None:
        """Queries of every kind in one process, against stock Whoosh; not where that takes it half an hour."""
        if self.articles <= 20_000:
            subprocess.run([PYTHON, HERE / "queries.py", self.indexes / "ours"], check=True)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[4000, 20_000, 100_000])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--updates", type=int, default=20)
    parser.add_argument("--only", choices=("index", "search", "update", "queries"), action="append")
    parser.add_argument("--engines", nargs="+", default=["ours", "ours2", "whoosh", "fts5", "tantivy"])
    options = parser.parse_args()
    engines = [e for e in options.engines if e not in IMPORTS or importlib.util.find_spec(IMPORTS[e])]
    options.work.mkdir(parents=True, exist_ok=True)
    for articles in options.sizes:
        bench = Bench(options.data, options.work, articles, options.runs, engines)
        parts = {"index": bench.index, "search": bench.search, "queries": bench.queries}
        parts["update"] = lambda b=bench: b.update(options.updates)
        for part in options.only or parts:
            parts[part]()


if __name__ == "__main__":
    main()
