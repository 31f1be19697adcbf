"""Several processes at one index: searches during ``index``, a second ``index``, locks of the dead, kills."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
ARTICLES = 40
KILLS = int(os.environ.get("BALIKPAPAN_KILLS", "6"))

HOLD = """
import sys, time
from pathlib import Path
from balikpapan_cli.engine.whoosh.writing.lock import Lock
Lock(Path(sys.argv[1])).acquire()
print("held", flush=True)
sys.stdin.read()
"""


def write(shell: Any, version: int) -> None:
    """Forty articles, all of one version."""
    for n in range(ARTICLES):
        shell.write(
            f"berita/{n}.txt",
            f"Pasar nomor {n} versi v{version}x\n\nBALIKPAPAN, KOTAKU – Isi v{version}x pasar {n * 7}.",
        )


def seen(answer: str) -> set[str]:
    """The versions in an answer."""
    return set(re.findall(r"v\d+x", answer))


@contextmanager
def held(index: Path) -> Iterator[subprocess.Popen[str]]:
    """The lock of an index in the hands of another process, until its standard input ends."""
    command = [sys.executable, "-c", HOLD, str(index)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        try:
            yield process
        finally:
            process.kill()


def test_searches_during_index_see_the_old_or_the_new_state(bare: Any) -> None:
    write(bare, 0)
    assert bare("index", "berita").status == 0
    asked, states = 0, []
    for version in range(1, 50):
        if version > 4 and asked > 20:
            break
        write(bare, version)
        process = bare.start("index", "--quiet", "--workers", str(version % 3))
        while process.poll() is None:
            outcome = bare.inside("search", "pasar", "-n", "100", "--all", "-f", "{title} {body}")
            assert outcome.status == 0, outcome.err
            assert len(outcome.out.splitlines()) == ARTICLES
            (state,) = seen(outcome.out)
            assert state in (f"v{version - 1}x", f"v{version}x")
            states.append(state)
            asked += 1
        assert process.wait() == 0
        assert seen(bare("search", "pasar", "-n", "100", "--all", "-f", "{title}").out) == {f"v{version}x"}
        process.communicate()
    assert asked > 20
    assert states == sorted(states), "a later search never sees an earlier state"


def test_a_second_index_says_who_holds_the_lock_or_waits(bare: Any) -> None:
    write(bare, 0)
    assert bare("index", "berita").status == 0
    write(bare, 1)
    with held(bare.index) as process:
        status, out, err = bare("index")
        assert (status, out) == (2, "")
        assert f"process {process.pid} on {os.uname().nodename}" in err and "--wait" in err
        assert bare("index", "--wait", "1").status == 2
        assert seen(bare("search", "pasar", "-f", "{title}").out) == {"v0x"}
        assert bare("doctor").status == 0
        waiting = bare.start("index", "--wait", "60", "--quiet")
        time.sleep(0.5)
        assert waiting.poll() is None
        assert process.stdin is not None
        process.stdin.close()
        _, err = waiting.communicate(timeout=60)
        assert (waiting.returncode, err) == (0, b"")
    assert seen(bare("search", "pasar", "-f", "{title}").out) == {"v1x"}


def test_first_searches_at_once_all_find_what_one_of_them_builds(bare: Any) -> None:
    (bare.home / "seeds").symlink_to(ROOT / "seeds")
    del bare.environ["BALIKPAPAN_INDEX"]
    runs = [bare.start("search", "yokohama", "-f", "{outlet}") for _ in range(4)]
    answers = [(process.communicate(timeout=60)[0], process.returncode) for process in runs]
    assert answers == [(b"Inibalikpapan.com\n", 0)] * 4


def test_a_lock_of_the_dead_does_not_block(bare: Any) -> None:
    write(bare, 0)
    bare.index.mkdir()
    with held(bare.index) as process:
        process.kill()
        process.wait()
        assert (bare.index / "MAIN_WRITELOCK").read_bytes()
        assert bare("index", "berita").status == 0


def test_ctrl_c_says_nothing_and_leaves_the_old_state(bare: Any) -> None:
    write(bare, 0)
    assert bare("index", "berita").status == 0
    for n in range(400):  # most of a second of work: the signal must come in the middle of it
        bare.write(
            f"berita/lagi{n}.txt", f"Berita lagi nomor {n}\n\n" + f"Kalimat panjang nomor {n} tentang kota. " * 40
        )
    before = bare.state()
    process = bare.start("index", "--workers", "0")
    while not set(os.listdir(bare.index)) - before.keys() and process.poll() is None:
        time.sleep(0.001)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert b"Traceback" not in err
    assert {name: data for name, data in bare.state().items() if data} == {
        name: data for name, data in before.items() if data
    }
    assert "+ 400 added" in bare("index").err


def test_killed_at_random_moments(tmp_path: Path) -> None:
    """BALIKPAPAN_KILLS says how often; docs/RELIABILITY.md gives the figures of long runs."""
    for workers, kills in ((0, KILLS - KILLS // 3), (2, KILLS // 3)):
        command = [sys.executable, str(ROOT / "benchmarks" / "kills.py"), "--articles", "30"]
        done = subprocess.run(
            [*command, "--kills", str(kills), "--workers", str(workers)], capture_output=True, text=True, cwd=tmp_path
        )
        assert done.returncode == 0, done.stdout + done.stderr
        assert f"{kills} kills, 0 wrong; the next index leaves nothing behind" in done.stdout
