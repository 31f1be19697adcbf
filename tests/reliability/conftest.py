"""The command line as others use it: real processes in a folder of their own, beside a small archive that must stay whole."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from balikpapan_cli.cli import run
from balikpapan_cli.cli.session import Session

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
TODAY = "2026-02-01"
BOUND = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")
"""Makes root obey permissions."""


class Outcome(NamedTuple):
    """What came of a command: its exit status and all that it wrote."""

    status: int
    out: str
    err: str


class Shell:
    """A home with a folder to work in and an index; ``shell(...)`` runs the command line there as a process."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.index = home / "indeks"
        self.environ = {
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "BALIKPAPAN_INDEX": str(self.index),
            "LANG": "C.UTF-8",
            "COLUMNS": "80",
        }

    def __call__(self, *argv: str | bytes, stdin: bytes = b"", humble: bool = False) -> Outcome:
        """Run and wait; ``humble``: without root's right to pass over permissions."""
        done = subprocess.run(
            self.command(*argv, humble=humble), input=stdin, capture_output=True, timeout=120, **self.where
        )
        return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))

    def inside(self, *argv: str, stdin: str = "") -> Outcome:
        """Run in this process: much the same, much faster."""
        out, err = io.StringIO(), io.StringIO()
        session = Session(io.StringIO(stdin), out, err, self.environ, self.home, TODAY)
        return Outcome(run(list(argv), session), out.getvalue(), err.getvalue())

    def start(self, *argv: str | bytes) -> subprocess.Popen[bytes]:
        """Run without waiting, in a process group of its own, as at a prompt: what a shell starts behind it is deaf to Ctrl-C."""
        before = signal.signal(signal.SIGINT, signal.default_int_handler)
        try:
            return subprocess.Popen(
                self.command(*argv),
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
                **self.where,
            )
        finally:
            signal.signal(signal.SIGINT, before)

    def command(self, *argv: str | bytes, humble: bool = False) -> list[str | bytes]:
        """The command as a list of words."""
        before = BOUND if humble and os.geteuid() == 0 else ()
        return [*before, sys.executable, "-m", "balikpapan_cli", *argv]

    @property
    def where(self) -> Mapping[str, object]:
        """The folder and the environment of a run, for ``subprocess``."""
        return {"cwd": self.home, "env": self.environ}

    def write(self, name: str, content: str | bytes) -> Path:
        """A file in the home."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def state(self) -> dict[str, bytes]:
        """Every file of the index, byte for byte."""
        return {path.name: path.read_bytes() for path in self.index.iterdir()} if self.index.is_dir() else {}


@pytest.fixture(scope="session")
def seeds_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the five seeds, built once."""
    shell = Shell(tmp_path_factory.mktemp("benih"))
    outcome = shell("index", str(SEEDS), "--workers", "0")
    assert outcome.status == 0, outcome.err
    return shell.index


@pytest.fixture
def shell(tmp_path: Path, seeds_index: Path) -> Shell:
    """A home of its own with a copy of the index of the seeds."""
    shell = Shell(tmp_path)
    shutil.copytree(seeds_index, shell.index)
    return shell


@pytest.fixture
def bare(tmp_path: Path) -> Shell:
    """A home of its own without an index."""
    return Shell(tmp_path)


@pytest.fixture
def humble() -> None:
    """Skips a test where root cannot be made to obey permissions."""
    if os.geteuid() == 0 and not shutil.which(BOUND[0]):
        pytest.skip("root without setpriv")


@pytest.fixture(autouse=True)
def _narrow_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)
