"""One file a segment: the entries of a segment behind one another, and a directory of them at the end.

Whoosh's compound segment file; our own entries stand in it beside Whoosh's, which Whoosh does not mind. The rule owned
here: every byte of the file is under one checksum, that of its entry, or that of the directory (see ``seal``).

Whoosh's directory is a pickle, and behind it stands one of options, of which Whoosh knows none. Ours is the directory once
more, as text, which is read in a tenth of the time.
"""

from __future__ import annotations

import os
from struct import Struct
from zlib import crc32

from balikpapan_cli.engine.whoosh.unpickle import Damaged
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from balikpapan_cli.engine.whoosh.codec import Buffer

_HEAD = Struct(">qi")
_OPTIONS = b"\x80\x02}X\x07\0\0\0entriesX%b%bs."
"""A pickle of ``{"entries": text}``, where the size of the text and the text are to be filled in."""
_BEGIN, _SIZE, _END = _OPTIONS.partition(b"%b")[0], Struct("<I"), b"s."


class Entry(NamedTuple):
    """Where an entry stands in its file, and the CRC-32 of its bytes."""

    start: int
    end: int
    crc: int


class CompoundWriter:
    """Writes a compound file from front to back, one entry after another. ``prefix`` begins the name of every entry."""

    def __init__(self, path: Path, prefix: str) -> None:
        self._prefix = prefix
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        self._file: IO[bytes] = open(handle, "wb", buffering=1 << 18)  # noqa: SIM115 - closed by close or abandon
        self._file.write(bytes(_HEAD.size))
        self._entries: dict[str, dict[str, int]] = {}
        self._name = ""
        self._start = self._at = _HEAD.size
        self._crc = 0

    def begin(self, name: str) -> None:
        """Begin the entry ``name``; what is written from now on belongs to it."""
        self._end_entry()
        self._name, self._start, self._crc = name, self._at, 0

    def write(self, data: bytes) -> None:
        """Append to the entry."""
        self._file.write(data)
        self._crc = crc32(data, self._crc)
        self._at += len(data)

    def add(self, name: str, data: bytes) -> None:
        """A whole entry at once."""
        self.begin(name)
        self.write(data)

    def _end_entry(self) -> None:
        if self._name:
            found = {"offset": self._start, "length": self._at - self._start, "crc": self._crc}
            self._entries[self._prefix + self._name] = found

    def close(self) -> tuple[int, int]:
        """Write the directory: the size of the file and its seal. It is on disk for sure only after a commit."""
        from pickle import dumps

        self._end_entry()
        entries = "".join(
            f"{name.removeprefix(self._prefix)}\t{found['offset']}\t{found['offset'] + found['length']}\t{found['crc']}\n"
            for name, found in self._entries.items()
        ).encode()
        directory = dumps(self._entries, 2) + _OPTIONS % (_SIZE.pack(len(entries)), entries)
        head = _HEAD.pack(self._at, len(directory))
        with self._file as file:
            file.write(directory)
            file.seek(0)
            file.write(head)
        return self._at + len(directory), crc32(directory, crc32(head))

    def abandon(self) -> None:
        """Close without finishing; a full disk is no matter any more."""
        try:
            self._file.close()
        except OSError:
            return


def read_directory(data: Buffer, size: int, seal: int) -> dict[str, Entry]:
    """The entries of a compound file, by name without prefix. ``size`` and ``seal`` are what ``close`` gave;
    Damaged when they do not fit."""
    if len(data) != size:
        raise Damaged("size")
    head = data[: _HEAD.size]
    at, length = _HEAD.unpack(head)
    if not _HEAD.size <= at <= size or at + length != size or crc32(directory := data[at:size], crc32(head)) != seal:
        raise Damaged("directory")
    entries = {}
    for line in directory.rpartition(_BEGIN)[2][_SIZE.size : -len(_END)].decode().splitlines():
        name, start, end, crc = line.split("\t")
        entries[name] = Entry(int(start), int(end), int(crc))
    return entries
