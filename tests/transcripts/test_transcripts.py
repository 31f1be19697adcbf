"""Runs the transcripts of this folder (see README.md) line by line, each in a home of its own, with real processes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SHIM = f'balikpapan() {{ "{sys.executable}" -m balikpapan_cli "$@"; }}\nexport -f balikpapan\nset -o pipefail\n'


class Step(NamedTuple):
    """A command and what it is to do: lines of standard output and of standard error, and its status."""

    line: int
    command: str
    out: list[str]
    err: list[str]
    status: int


def steps(text: str) -> Iterator[Step]:
    """The steps of a transcript."""
    command, out, err, status, at = "", [], [], 0, 0
    for number, line in enumerate([*text.splitlines(), "$ "], 1):
        if line.startswith("$ "):
            if command:
                while out and not out[-1]:
                    out.pop()
                yield Step(at, command, out, err, status)
            command, out, err, status, at = line[2:], [], [], 0, number
        elif line.startswith("> ") and not out and not err:
            command += "\n" + line[2:]
        elif line.startswith("| "):
            err.append(line[2:])
        elif re.fullmatch(r"\[\d+\]", line):
            status = int(line[1:-1])
        elif not line.startswith("#"):
            out.append(line)


def matches(expected: list[str], text: str) -> bool:
    """Whether ``text`` is what was expected, ``…`` standing for anything."""
    pattern = ""
    for line in expected:
        if line == "…":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += ".*".join(re.escape(part) for part in line.split("…")) + r"\n"
    return re.fullmatch(pattern, text) is not None


def _environ(home: Path) -> dict[str, str]:
    return {"HOME": str(home), "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "dumb", "COLUMNS": "80"}


def _bash(script: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", SHIM + script], capture_output=True, text=True, cwd=home, env=_environ(home), timeout=60
    )


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with ``seeds/`` and an index of it."""
    home = tmp_path_factory.mktemp("prepared")
    (home / "seeds").symlink_to(ROOT / "seeds")
    done = _bash("mkdir index && balikpapan index seeds --workers 0", home)
    assert done.returncode == 0, done.stderr
    return home


@pytest.mark.parametrize("path", sorted(HERE.glob("*.transcript")), ids=lambda path: path.stem)
def test_transcript(path: Path, prepared: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(prepared, home, symlinks=True)
    for step in steps(path.read_text(encoding="utf-8")):
        done = _bash(step.command, home)
        told = f"{path.name}:{step.line}: $ {step.command}\n{done.stdout}| {done.stderr}[{done.returncode}]"
        assert done.returncode == step.status, told
        assert matches(step.out, done.stdout), told
        assert matches(step.err, done.stderr), told


def test_a_transcript_can_fail() -> None:
    (step,) = steps("# catatan\n$ echo satu\nsa…\n| awas\n[1]\n")
    assert step == Step(2, "echo satu", ["sa…"], ["awas"], 1)
    assert matches(["sa…"], "satu\n")
    assert not matches(["sa…"], "dua\n")
    assert not matches(["satu"], "satu\ndua\n")
    assert matches(["satu", "…"], "satu\ndua\ntiga\n")


def test_every_verb_is_in_a_transcript() -> None:
    from balikpapan_cli.cli.verbs import VERBS

    text = "\n".join(path.read_text(encoding="utf-8") for path in HERE.glob("*.transcript"))
    missing = [entry.name for entry in VERBS if not re.search(rf"balikpapan {entry.name}\b", text)]
    assert missing in ([], ["browse"])
