"""The lexicon of a segment: terms in order, found by hash or by prefix. The rule owned here: "not there" is only said for sure.

Whoosh's ordered hash (after D. J. Bernstein's cdb): entries of (key, value) in key order, 256 open-addressed tables of
(hash, position), their directory, and the positions of all entries for bisection. A key is the number of the field in
two bytes and the term in UTF-8. Behind each value stands a CRC-32 of key and value, where Whoosh does not look. A term
that the hash does not find is looked for again by bisection, between two neighbours whose checksums hold, so that a
damaged table cannot hide a word.
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import Struct, pack
from typing import TYPE_CHECKING
from zlib import crc32

from balikpapan_cli.engine.whoosh.codec import Damaged, TermInfo, decode_term, plain

if TYPE_CHECKING:
    from mmap import mmap

_SIZES = Struct(">ii")
_TABLE = Struct(">qi")
_SLOT = Struct(">Iq")
_CRC = Struct("<I")
_HEAD = Struct("<5sII")
_TAG = b"HSH3\x01"
"""Format tag and hash function (1 is CRC-32); two integers follow that Whoosh does not use."""


class LexiconWriter:
    """Collects entries in key order; ``finish`` gives the whole file in pieces."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._at = _HEAD.size
        self._positions: list[int] = []
        self._tables: list[list[tuple[int, int]]] = [[] for _ in range(256)]

    def add(self, field: int, term: bytes, value: bytes) -> None:
        """Add the next term; fields and the terms of a field in ascending order."""
        key = field.to_bytes(2, "big") + term
        hashed = crc32(key)
        self._tables[hashed & 255].append((hashed, self._at))
        self._positions.append(self._at)
        self._parts += (_SIZES.pack(len(key), len(value) + 4), key, value, _CRC.pack(crc32(value, hashed)))
        self._at += 12 + len(key) + len(value)

    def __len__(self) -> int:
        return len(self._positions)

    def finish(self, fields: tuple[str, ...]) -> Iterator[bytes]:
        """The head, the entries, the tables, their directory and what follows it. The head says how long the pickle behind
        the directory is, and the checksum of both."""
        from pickle import dumps

        tables, directory = [], []
        for entries in self._tables:
            directory.append(_TABLE.pack(self._at, 2 * len(entries)))
            tables.append(_hash_table(entries))
            self._at += len(tables[-1])
        code = "i" if self._at < 2**31 else "q"
        extras = dumps(
            {"fieldmap": {name: n for n, name in enumerate(fields)}, "indextype": code, "indexlen": len(self)}, 2
        )
        known = b"".join((*directory, extras))
        yield _HEAD.pack(_TAG, crc32(known), len(extras))
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


class Lexicon:
    """Reads a lexicon that stands at ``data[start:end]``."""

    def __init__(self, data: mmap, start: int, end: int) -> None:
        self._data, self._start = data, start
        tag, crc, extras_size = _HEAD.unpack_from(data, start)
        (size,) = _INT.unpack_from(data, end - 4)
        extras_at = end - 4 - size
        self._tables = extras_at - 256 * _TABLE.size
        self._positions = extras_at + extras_size
        if tag != _TAG or self._tables < start or crc32(data[self._tables : self._positions]) != crc:
            raise Damaged("lexicon")
        extras = plain(data[extras_at : self._positions])
        self.fields: dict[str, int] = extras["fieldmap"]
        self._count: int = extras["indexlen"]
        self._position = Struct(">" + extras["indextype"])
        (self._entries_end, _) = _TABLE.unpack_from(data, self._tables)

    def __len__(self) -> int:
        return self._count

    def find(self, field: str, term: bytes) -> TermInfo | None:
        """The entry of a term; None when the field has no such term; Damaged when that cannot be told."""
        if field not in self.fields:
            return None
        key = self.fields[field].to_bytes(2, "big") + term
        hashed = crc32(key)
        data = self._data
        table, slots = _TABLE.unpack_from(data, self._tables + (hashed & 255) * _TABLE.size)
        if slots:
            table += self._start
            slot = (hashed >> 8) % slots
            for _ in range(slots):
                found, position = _SLOT.unpack_from(data, table + slot * _SLOT.size)
                if not position:
                    break
                if found == hashed and (entry := self._entry(self._start + position, key)) is not None:
                    return entry
                slot = slot + 1 if slot + 1 < slots else 0
        self._make_sure_of_miss(key)
        return None

    def _entry(self, at: int, key: bytes) -> TermInfo | None:
        key_size, value_size = _SIZES.unpack_from(self._data, at)
        if key_size != len(key):
            return None
        value_at = at + 8 + key_size
        end = value_at + value_size - 4
        entry = self._data[at + 8 : end]
        if not entry.startswith(key):
            return None
        if crc32(entry) != _CRC.unpack_from(self._data, end)[0]:
            raise Damaged("entry of a term")
        return decode_term(entry[key_size:])

    def _make_sure_of_miss(self, key: bytes) -> None:
        """Make sure that a term that the hash does not find is not there."""
        at = self._bisect(key)
        for n in (at - 1, at):
            if 0 <= n < self._count and self._checked(n)[0] == key:
                raise Damaged("hash table of the lexicon")

    def terms(self, field: str, prefix: bytes = b"", *, start: bytes | None = None) -> Iterator[tuple[bytes, TermInfo]]:
        """The terms of a field that begin with ``prefix``, in order, from ``start`` on."""
        if field not in self.fields:
            return
        head = self.fields[field].to_bytes(2, "big")
        wanted = head + prefix
        for n in range(self._bisect(head + (prefix if start is None else max(start, prefix))), self._count):
            key, value = self._checked(n)
            if not key.startswith(wanted):
                return
            yield key[2:], decode_term(value)

    def entries(self) -> Iterator[tuple[int, bytes, TermInfo]]:
        """Every term of every field in order: the number of its field, the term, and what is known of it."""
        for n in range(self._count):
            key, value = self._checked(n)
            yield int.from_bytes(key[:2], "big"), key[2:], decode_term(value)

    def _bisect(self, key: bytes) -> int:
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            at = self._at(middle)
            (size,) = _INT.unpack_from(self._data, at)
            if self._data[at + 8 : at + 8 + size] < key:
                low = middle + 1
            else:
                high = middle
        return low

    def _at(self, n: int) -> int:
        position: int = self._position.unpack_from(self._data, self._positions + n * self._position.size)[0]
        if not 0 < position < self._entries_end:
            raise Damaged("order of the lexicon")
        return self._start + position

    def _checked(self, n: int) -> tuple[bytes, bytes]:
        at = self._at(n)
        key_size, value_size = _SIZES.unpack_from(self._data, at)
        end = at + 8 + key_size + value_size - 4
        entry = self._data[at + 8 : end]
        if key_size < 2 or crc32(entry) != _CRC.unpack_from(self._data, end)[0]:
            raise Damaged("entry of a term")
        return entry[:key_size], entry[key_size:]


_INT = Struct(">i")
