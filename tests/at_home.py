"""The command line in this process, on an index, in a home of its own."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from balikpapan_cli.cli import run
from balikpapan_cli.cli.session import Session


class Outcome(NamedTuple):
    """What came of a command: its exit status and all that it wrote."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


def at_home(home: Path, index: Path, today: str = "2026-11-22") -> Run:
    """The command line on an index, in a home, on a day."""

    def call(*argv: str, stdin: str = "", stdout: io.StringIO | None = None) -> Outcome:
        out, err = stdout or io.StringIO(), io.StringIO()
        environ = {"HOME": str(home), "BALIKPAPAN_INDEX": str(index), "LANG": "C.UTF-8", "COLUMNS": "80"}
        source = io.TextIOWrapper(io.BytesIO(stdin.encode()), encoding="utf-8")
        return Outcome(run(list(argv), Session(source, out, err, environ, home, today)), out.getvalue(), err.getvalue())

    return call
