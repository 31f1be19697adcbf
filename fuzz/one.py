"""Fuzz one promise with atheris for so many seconds, going on after each broken one; prints what was found as JSON.

Run by ``run.py``; alone: ``python fuzz/one.py query 60 found/``. A finding is an exception or a slow input, told apart by
where it happens; the shortest input of each is kept in the folder.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from traceback import extract_tb

import atheris

sys.modules["trafilatura"] = None  # type: ignore[assignment]  # somebody else's parser: our own finder is what is tried here
with atheris.instrument_imports(include=["balikpapan_cli"]):
    from promises import PROMISES

SLOW = 1.0
"""Seconds of CPU that an input may take: inputs are a few kilobytes, so what takes longer does not grow in step with its size."""


class Run:
    """Executions and findings of one promise."""

    def __init__(self, name: str, seconds: float, folder: Path) -> None:
        self.name, self.folder = name, folder
        self.check = PROMISES[name].check
        self.executions = 0
        self.until = time.monotonic() + seconds
        self.slowest = 0.0
        self.found: dict[str, int] = {}

    def __call__(self, data: bytes) -> None:
        """One input; the process ends with the time."""
        if time.monotonic() > self.until:
            self.report()
            os._exit(0)
        self.executions += 1
        started = time.process_time()
        try:
            self.check(data)
        except Exception as error:
            frame = next((f for f in reversed(extract_tb(error.__traceback__)) if "balikpapan" in f.filename), None)
            where = f"{Path(frame.filename).name}-{frame.lineno}" if frame else "promise"
            broken = next(f.lineno for f in reversed(extract_tb(error.__traceback__)) if "promises" in f.filename)
            self.keep(f"{type(error).__name__}-{where}-{broken}", data)
        if (taken := time.process_time() - started) > self.slowest:
            self.slowest = taken
            if taken > SLOW:
                self.keep("slow", data)

    def keep(self, kind: str, data: bytes) -> None:
        """Keep an input if it is the first or the shortest of its kind."""
        if len(data) < self.found.get(kind, sys.maxsize):
            self.found[kind] = len(data)
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / f"{self.name}-{kind}").write_bytes(data)

    def report(self) -> None:
        """The last line of standard output."""
        found = {
            "promise": self.name,
            "executions": self.executions,
            "slowest": self.slowest,
            "found": sorted(self.found),
        }
        os.write(1, (json.dumps(found) + "\n").encode())


def main() -> None:
    """Fuzz the promise, for the seconds, into the folder that the arguments name."""
    name, seconds, folder = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])
    corpus = folder / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    for n, example in enumerate(PROMISES[name].examples):
        (corpus / f"example-{n}").write_bytes(example)
    atheris.enabled_hooks.add("str")
    options = [
        "-timeout=30",
        "-rss_limit_mb=2048",
        "-max_len=6000",
        "-verbosity=1",
        f"-artifact_prefix={folder}/hang-{name}-",
    ]
    atheris.Setup([sys.argv[0], *options, str(corpus)], Run(name, seconds, folder))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
