"""Bytes of a file, read where they are asked for. The rule owned here: a search reads by position and maps nothing.

A question touches a few hundred places of files of any size. Reading at a position costs a microsecond; the first touch
of a mapped page costs a fault, which on a virtual machine is fifteen.
"""

from __future__ import annotations

import os

from balikpapan_cli.once import cache

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Lock


class Extent:
    """Some of the bytes of a file, as far as slicing goes: ``extent[start:end]`` reads them. ``read(size, at)`` reads."""

    __slots__ = ("_read", "_size", "_start")

    def __init__(self, read: Callable[[int, int], bytes], start: int, size: int) -> None:
        self._read, self._start, self._size = read, start, size

    def __len__(self) -> int:
        return self._size

    def __getitem__(self, part: slice) -> bytes:
        start = part.start or 0
        end = self._size if part.stop is None or part.stop > self._size else part.stop
        return self._read(end - start, self._start + start) if 0 <= start < end else b""

    def part(self, start: int, end: int) -> Extent:
        """The bytes from ``start`` to ``end`` as an extent of their own."""
        return Extent(self._read, self._start + start, end - start)


def open_extent(handle: int, size: int) -> Extent:
    """The first ``size`` bytes of an open file, which is taken over and closed when nothing refers to it any more."""
    file = _File(handle)
    return Extent(file.read if hasattr(os, "pread") else file.seek_and_read, 0, size)


class _File:
    """An open file that closes itself."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def read(self, size: int, at: int) -> bytes:
        return os.pread(self._handle, size, at)

    def seek_and_read(self, size: int, at: int) -> bytes:
        """The same where the system has no call for it (Windows); one thread at a time, since they share the position."""
        with _lock():
            os.lseek(self._handle, at, os.SEEK_SET)
            return os.read(self._handle, size)

    def __del__(self, close: Callable[[int], None] = os.close) -> None:
        close(self._handle)


@cache
def _lock() -> Lock:
    from threading import Lock

    return Lock()
