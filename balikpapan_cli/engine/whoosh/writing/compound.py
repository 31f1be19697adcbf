"""Entries into one file, from front to back (see compound.py above)."""

from __future__ import annotations

import os
from zlib import crc32

from balikpapan_cli.engine.whoosh.compound import HEAD, OPTIONS, SIZE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO


class CompoundWriter:
    """Writes a compound file from front to back, one entry after another. ``prefix`` begins the name of every entry."""

    def __init__(self, path: Path, prefix: str) -> None:
        self._prefix = prefix
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o644)
        self._file: IO[bytes] = open(handle, "wb", buffering=1 << 18)  # noqa: SIM115 - closed by close or abandon
        self._file.write(bytes(HEAD.size))
        self._entries: dict[str, dict[str, int]] = {}
        self._name = ""
        self._start = self._at = HEAD.size
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
        directory = dumps(self._entries, 2) + OPTIONS % (SIZE.pack(len(entries)), entries)
        head = HEAD.pack(self._at, len(directory))
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
