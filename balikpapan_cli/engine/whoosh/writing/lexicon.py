"""Terms into a lexicon (see lexicon.py above)."""

from __future__ import annotations

from struct import pack
from zlib import crc32

from balikpapan_cli.engine.whoosh.lexicon import CRC, HEAD, SIZES, TABLE, TAG

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


class LexiconWriter:
    """Collects entries in key order; ``finish`` gives the whole file in pieces."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._at = HEAD.size
        self._positions: list[int] = []
        self._tables: list[list[tuple[int, int]]] = [[] for _ in range(256)]

    def add(self, key: bytes, value: bytes) -> None:
        """Add the next term. Its key is the number of its field in two bytes, the first the upper one, and the term; keys come
        in ascending order."""
        hashed, at = crc32(key), self._at
        self._tables[hashed & 255].append((hashed, at))
        self._positions.append(at)
        self._parts += (SIZES.pack(len(key), len(value) + 4), key, value, CRC.pack(crc32(value, hashed)))
        self._at = at + 12 + len(key) + len(value)

    def __len__(self) -> int:
        return len(self._positions)

    def finish(self, fields: tuple[str, ...]) -> Iterator[bytes]:
        """The head, the entries, the tables, their directory and what follows it. The head says how long the pickle behind
        the directory is, and the checksum of both."""
        from pickle import dumps

        tables, directory = [], []
        for entries in self._tables:
            directory.append(TABLE.pack(self._at, 2 * len(entries)))
            tables.append(_hash_table(entries))
            self._at += len(tables[-1])
        code = "i" if self._at < 2**31 else "q"
        extras = dumps(
            {
                "fieldmap": {name: n for n, name in enumerate(fields)},
                "indextype": code,
                "indexlen": len(self),
                "sums": pack("<256I", *map(crc32, tables)).decode("latin-1"),  # Whoosh does not look at it
            },
            2,
        )
        known = b"".join((*directory, extras))
        yield HEAD.pack(TAG, crc32(known), len(extras))
        yield from (b"".join(self._parts), *tables, known)
        positions = pack(f">{len(self)}{code}", *self._positions)
        yield positions + pack(">i", len(extras) + len(positions))


def _hash_table(entries: list[tuple[int, int]]) -> bytes:
    size = 2 * len(entries)
    slots = [0] * (2 * size)
    for hashed, position in entries:
        slot = (hashed >> 8) % size
        while slots[2 * slot + 1]:
            slot = (slot + 1) % size
        slots[2 * slot : 2 * slot + 2] = hashed, position
    return pack(">" + "Iq" * size, *slots)
