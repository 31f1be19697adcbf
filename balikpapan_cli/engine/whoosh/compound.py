"""One file a segment: the entries of a segment behind one another, and a directory of them at the end.

Whoosh's compound segment file; our own entries stand in it beside Whoosh's, which Whoosh does not mind. The rule owned
here: every byte of the file is under one checksum, that of its entry, or that of the directory (see ``seal``).

Whoosh's directory is a pickle, and behind it stands one of options, of which Whoosh knows none. Ours is the directory once
more, as text, which is read in a tenth of the time.
"""

from __future__ import annotations

from _struct import Struct  # struct is a module more
from zlib import crc32

from balikpapan_cli.engine.whoosh.unpickle import Damaged
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.codec import Buffer

HEAD = Struct(">qi")
OPTIONS = b"\x80\x02}X\x07\0\0\0entriesX%b%bs."
"""A pickle of ``{"entries": text}``, where the size of the text and the text are to be filled in."""
_BEGIN, SIZE, _END = OPTIONS.partition(b"%b")[0], Struct("<I"), b"s."


class Entry(NamedTuple):
    """Where an entry stands in its file, and the CRC-32 of its bytes."""

    start: int
    end: int
    crc: int


def read_directory(data: Buffer, size: int, seal: int) -> dict[str, Entry]:
    """The entries of a compound file, by name without prefix. ``size`` and ``seal`` are what ``close`` gave;
    Damaged when they do not fit."""
    if len(data) != size:
        raise Damaged("size")
    head = data[: HEAD.size]
    at, length = HEAD.unpack(head)
    if not HEAD.size <= at <= size or at + length != size or crc32(directory := data[at:size], crc32(head)) != seal:
        raise Damaged("directory")
    entries = {}
    for line in directory.rpartition(_BEGIN)[2][SIZE.size : -len(_END)].decode().splitlines():
        name, *numbers = line.split("\t")
        entries[name] = Entry._make(map(int, numbers))
    return entries
