"""Two ways to run the command line: in this process with a made-up world, and as a real process."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from balikpapan_cli.cli import run
from balikpapan_cli.cli.session import Session

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
TODAY = "2026-02-01"


class Outcome(NamedTuple):
    """What came of a command: its exit status and all that it wrote."""

    status: int
    out: str
    err: str


class World:
    """A home of its own with an index of the seeds, and the command line in it."""

    def __init__(self, folder: Path, index: Path) -> None:
        self.folder = folder
        self.environ = {
            "HOME": str(folder),
            "PATH": os.environ["PATH"],
            "BALIKPAPAN_INDEX": str(index),
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLUMNS": "80",
        }

    def __call__(self, *argv: str, stdin: str = "", **environ: str) -> Outcome:
        """Run in this process."""
        out, err = io.StringIO(), io.StringIO()
        session = Session(io.StringIO(stdin), out, err, self.environ | environ, self.folder, TODAY)
        return Outcome(run(list(argv), session), out.getvalue(), err.getvalue())

    def spawn(self, *argv: str, stdin: str = "", **environ: str) -> Outcome:
        """Run as a process of its own."""
        done = subprocess.run(
            [sys.executable, "-m", "balikpapan_cli", *argv],
            input=stdin.encode(),
            capture_output=True,
            cwd=self.folder,
            env=self.environ | environ,
            timeout=60,
        )
        return Outcome(done.returncode, done.stdout.decode(), done.stderr.decode())

    def shell(self, script: str, **environ: str) -> Outcome:
        """Run a bash script in which ``balikpapan`` is the command line."""
        command = f'balikpapan() {{ "{sys.executable}" -m balikpapan_cli "$@"; }}\nset -o pipefail\n{script}'
        done = subprocess.run(
            ["bash", "-c", command], capture_output=True, cwd=self.folder, env=self.environ | environ, timeout=60
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


@pytest.fixture(scope="session")
def seeds_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the five seeds, built once."""
    home = tmp_path_factory.mktemp("seeds")
    index = home / "index"
    outcome = World(home, index)("index", str(SEEDS), "--workers", "0")
    assert outcome.status == 0, outcome.err
    return index


@pytest.fixture
def world(tmp_path: Path, seeds_index: Path) -> World:
    """A fresh home beside the index of the seeds."""
    return World(tmp_path, seeds_index)


@pytest.fixture
def bare(tmp_path: Path) -> World:
    """A fresh home without any index."""
    home = World(tmp_path, tmp_path / "none")
    del home.environ["BALIKPAPAN_INDEX"]
    return home


@pytest.fixture
def id_of(world: World) -> Callable[[str], str]:
    """The id of the best hit of a query."""

    def find(query: str) -> str:
        return world("search", query, "-n", "1", "-f", "ids").out.strip()

    return find
