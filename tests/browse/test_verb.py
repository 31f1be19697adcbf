"""``balikpapan browse`` as a verb: a real process on a terminal of 80 by 24, and what it says where it cannot run."""

from __future__ import annotations

import io
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from balikpapan_cli.cli import run
from balikpapan_cli.cli.session import Session

ROOT = Path(__file__).parents[2]


class Console(io.StringIO):
    """A stream that calls itself a terminal."""

    def isatty(self) -> bool:
        return True


def test_in_a_pipe_it_says_what_to_use(tmp_path: Path) -> None:
    err = io.StringIO()
    assert run(["browse"], Session(io.StringIO(), io.StringIO(), err, {"HOME": str(tmp_path)}, tmp_path)) == 2
    assert "balikpapan search" in err.getvalue()


def test_without_the_extra_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "textual", None)
    err = io.StringIO()
    assert run(["browse"], Session(Console(), Console(), err, {"HOME": str(tmp_path), "TERM": "xterm"}, tmp_path)) == 2
    assert "pip install 'textual>=5,<9'" in err.getvalue()


def test_a_real_terminal_from_the_first_key_to_the_last(tmp_path: Path) -> None:
    pytest.importorskip("textual")
    pexpect, pyte = pytest.importorskip("pexpect"), pytest.importorskip("pyte")
    environ = {"HOME": str(tmp_path), "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8"}
    environ |= {"PYTHONPATH": str(ROOT), "PAGER": "cat > paged; true"}
    arguments = ["-m", "balikpapan_cli", "browse", "yokohama", "--lang", "id"]
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    child = pexpect.spawn(
        sys.executable, arguments, env=environ, cwd=str(tmp_path), dimensions=(24, 80), encoding="utf-8"
    )
    screen = pyte.Screen(80, 24)
    stream = pyte.Stream(screen)

    def until(seen: Callable[[str], bool]) -> str:
        """What the screen shows once ``seen`` says that it has come."""
        end = time.monotonic() + 20
        while time.monotonic() < end:
            try:
                stream.feed(child.read_nonblocking(65536, timeout=0.1))
            except pexpect.TIMEOUT:
                pass
            except pexpect.EOF:
                break
            if seen("\n".join(screen.display)):
                break
        return "\n".join(screen.display)

    shown = until(lambda text: "1 dari 1" in text and "F1 bantuan" in text)
    assert "Inibalikpapan.com" in shown
    child.send("\r")
    assert "s ringkas" in until(lambda text: "s ringkas" in text)
    child.send("?")
    assert "Ctrl+C" in until(lambda text: "Ctrl+C" in text)
    child.send("\x1b")
    until(lambda text: "Ctrl+C" not in text)
    child.send("q")
    child.expect(pexpect.EOF, timeout=20)
    child.close()
    assert child.exitstatus == 0
