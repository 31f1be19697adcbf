"""One writer at a time. The rule owned here: the lock is the operating system's, so it dies with its owner.

It is Whoosh's own lock file, so that a stock Whoosh writer and ours keep out of each other's way. The file also says who
holds it, for the one who has to wait.
"""

from __future__ import annotations

import os
from pathlib import Path
from time import localtime, monotonic, sleep, strftime
from types import TracebackType

from balikpapan_cli.engine.whoosh.schema import INDEX
from balikpapan_cli.errors import IndexProblem

NAME = f"{INDEX}_WRITELOCK"
_PAUSE = 0.05


class Lock:
    """The write lock of an index folder, held from ``with`` to its end (or ``acquire`` to ``release``).

    IndexProblem ``store.locked`` when another process holds it for longer than ``wait`` seconds.
    """

    def __init__(self, folder: Path, *, wait: float = 0.0) -> None:
        self._path = folder / NAME
        self._wait = wait
        self._handle = -1

    def acquire(self) -> None:
        """Take the lock and write into its file who has it."""
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        until = monotonic() + self._wait
        try:
            while not _try(handle):
                if monotonic() >= until:
                    raise self._locked(handle)
                sleep(_PAUSE)
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, f"{os.getpid()} {_host()}\n".encode())
        except BaseException:
            os.close(handle)
            raise
        self._handle = handle

    def _locked(self, handle: int) -> IndexProblem:
        os.lseek(handle, 0, os.SEEK_SET)
        pid, _, host = os.read(handle, 300).decode(errors="replace").strip().partition(" ")
        since = strftime("%H:%M:%S", localtime(os.fstat(handle).st_mtime))
        return IndexProblem("store.locked", index=str(self._path.parent), pid=pid or "?", host=host or "?", since=since)

    def release(self) -> None:
        """Give the lock back. The file stays, empty: deleting it would let two hold it."""
        if self._handle >= 0:
            os.ftruncate(self._handle, 0)
            self.disown()

    def disown(self) -> None:
        """In a forked child: let go of the handle that came along, so that the lock ends with the parent."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1

    def __enter__(self) -> Lock:
        self.acquire()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if os.name == "nt":  # pragma: no cover - no Windows at hand

    def _try(handle: int) -> bool:
        import msvcrt

        os.lseek(handle, 1 << 20, os.SEEK_SET)  # far behind the text, which stays readable
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except OSError:
            return False
        return True

    def _host() -> str:
        return os.environ.get("COMPUTERNAME", "")

else:

    def _try(handle: int) -> bool:
        from fcntl import LOCK_EX, LOCK_NB, flock

        try:
            flock(handle, LOCK_EX | LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _host() -> str:
        return os.uname().nodename
