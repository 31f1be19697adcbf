"""Who may write, who is believed: locks, owners, full disks, closed folders."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.writing.lock import NAME, Lock
from balikpapan_cli.engine.whoosh.writing.writer import Writer
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article

HOLD = """
import sys, time
from pathlib import Path
from balikpapan_cli.engine.whoosh.writing.lock import Lock
Lock(Path(sys.argv[1])).acquire()
print("held", flush=True)
time.sleep(60)
"""


@contextmanager
def held_by_another(folder: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(folder)], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None and process.stdout.readline() == "held\n"
        yield process
    finally:
        process.kill()
        process.wait()


def test_who_holds_the_lock_is_said(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles[:3])
    with held_by_another(folder) as process:
        with pytest.raises(IndexProblem) as caught, Writer(folder):
            pass
        assert caught.value.code == "store.locked"
        assert f"process {process.pid} on {os.uname().nodename}" in str(caught.value)
        assert open_reader(folder).doc_count == 3


def test_a_dead_process_holds_nothing(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    folder.mkdir()
    with held_by_another(folder):
        pass
    assert (folder / NAME).read_bytes() != b""
    write(folder, articles[:3])
    assert open_reader(folder).doc_count == 3
    assert (folder / NAME).read_bytes() == b""


def test_waiting_for_the_lock(folder: Path) -> None:
    folder.mkdir()
    first = Lock(folder)
    first.acquire()
    timer = threading.Timer(0.2, first.release)
    timer.start()
    with Lock(folder, wait=30):
        timer.join()
    with Lock(folder), pytest.raises(IndexProblem), Lock(folder, wait=0.1):
        pass


def test_searches_go_on_while_others_write(
    folder: Path, write: Callable[..., None], make: Callable[..., Article]
) -> None:
    write(folder, [make(n) for n in range(5)])
    seen: set[tuple[int, int]] = set()
    done = threading.Event()

    def search() -> None:
        while not done.is_set():
            reader = open_reader(folder)
            docs = [s.base + doc for s in reader.segments for doc in range(s.count) if doc not in s.deleted]
            assert len({reader.stored(doc).id for doc in docs}) == reader.doc_count
            seen.add((reader.generation, reader.doc_count))

    threads = [threading.Thread(target=search) for _ in range(3)]
    for thread in threads:
        thread.start()
    for n in range(5, 40):
        write(folder, [make(n)])
    done.set()
    for thread in threads:
        thread.join()
    assert seen <= {(generation, 5 + generation) for generation in range(36)}
    assert len(seen) > 5


# -- trust


@pytest.mark.parametrize("mode", [0o777, 0o757, 0o775])
def test_a_folder_open_to_others_is_refused(
    folder: Path, write: Callable[..., None], articles: list[Article], mode: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("balikpapan_cli.engine.whoosh.trust._is_private_group", lambda gid: False)
    write(folder, articles)
    folder.chmod(mode)
    for attempt in (lambda: open_reader(folder), lambda: write(folder, articles)):
        with pytest.raises(IndexProblem) as caught:
            attempt()
        assert caught.value.code == "store.open_to_others"
    assert open_reader(folder, trust=True).doc_count == 60


def test_a_group_of_ones_own_is_no_other(
    folder: Path, write: Callable[..., None], articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("balikpapan_cli.engine.whoosh.trust._is_private_group", lambda gid: True)
    write(folder, articles)
    folder.chmod(0o775)
    assert open_reader(folder).doc_count == 60


@pytest.mark.parametrize("pattern", ["MAIN_*.seg", "MAIN-manifest-*", "MAIN-stories-*", "_MAIN_*.toc"])
def test_a_file_open_to_others_is_refused(
    folder: Path, write: Callable[..., None], articles: list[Article], pattern: str
) -> None:
    write(folder, articles)
    next(folder.glob(pattern)).chmod(0o666)
    with pytest.raises(IndexProblem) as caught:
        open_reader(folder)
    assert caught.value.code == "store.open_to_others"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_what_belongs_to_others_is_refused(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles)
    os.chown(next(folder.glob("*.seg")), 65534, 65534)
    with pytest.raises(IndexProblem) as caught:
        open_reader(folder)
    assert caught.value.code == "store.foreign"
    assert open_reader(folder, trust=True).doc_count == 60


def test_files_are_made_for_their_owner_alone_to_write(
    folder: Path, write: Callable[..., None], articles: list[Article]
) -> None:
    os.umask(0)
    write(folder, articles, extra={"sources.json": b"{}"})
    assert [path.name for path in [folder, *folder.iterdir()] if path.stat().st_mode & 0o022] == []


# -- no room, no right


def test_a_full_disk(folder: Path, write: Callable[..., None], make: Callable[..., Article]) -> None:
    write(folder, [make(1)])
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, hard))
    try:
        with pytest.raises(IndexProblem) as caught:
            write(folder, [make(n) for n in range(2000)])
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.code == "store.full"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "indeks").write_text("bukan folder", encoding="utf-8")
    with pytest.raises(IndexProblem) as caught, Writer(tmp_path / "indeks"):
        pass
    assert caught.value.code == "store.unwritable"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_closed_folder(folder: Path, write: Callable[..., None], articles: list[Article]) -> None:
    write(folder, articles)
    folder.chmod(0o555)
    with pytest.raises(IndexProblem) as caught:
        write(folder, articles[:1])
    assert caught.value.code == "store.unwritable"
    assert open_reader(folder).doc_count == 60
