"""The lexicon of a segment: terms in order, found by hash or by prefix. The rule owned here: "not there" is only said for sure.

Whoosh's ordered hash (after D. J. Bernstein's cdb): entries of (key, value) in key order, 256 open-addressed tables of
(hash, position), their directory, and the positions of all entries for bisection. A key is the number of the field in
two bytes and the term in UTF-8. Behind each value stands a CRC-32 of key and value, where Whoosh does not look, and with
the directory the checksums of the tables: a table that does not have a term is checked, once, so that a damaged one cannot
hide a word.
"""

from __future__ import annotations

from _struct import Struct, unpack  # struct is a module more
from zlib import crc32

from balikpapan_cli.engine.whoosh.codec import Buffer, TermInfo, decode_term
from balikpapan_cli.engine.whoosh.unpickle import Damaged, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


SIZES = Struct(">ii")
TABLE = Struct(">qi")
_SLOT = Struct(">Iq")
CRC = Struct("<I")
HEAD = Struct("<5sII")
TAG = b"HSH3\x01"
"""Format tag and hash function (1 is CRC-32); two integers follow that Whoosh does not use."""


class Lexicon:
    """Reads a lexicon that stands at ``data[start:end]``."""

    def __init__(self, data: Buffer, start: int, end: int) -> None:
        self._data, self._start = data, start
        tag, crc, extras_size = HEAD.unpack(data[start : start + HEAD.size])
        (size,) = _INT.unpack(data[end - 4 : end])
        extras_at = end - 4 - size
        tables = extras_at - 256 * TABLE.size
        self._positions = extras_at + extras_size
        if tag != TAG or tables < start or crc32(known := data[tables : self._positions]) != crc:
            raise Damaged("lexicon")
        self._tables = known[: 256 * TABLE.size]
        extras = plain(known[256 * TABLE.size :])
        self.fields: dict[str, int] = extras["fieldmap"]
        self._count: int = extras["indexlen"]
        self._position = Struct(">" + extras["indextype"])
        self._sums = unpack("<256I", extras["sums"].encode("latin-1"))
        self._sure: set[int] = set()
        """Hash tables that were found to be as they were written."""
        (self._entries_end, _) = TABLE.unpack_from(known)
        self._known: dict[tuple[str, bytes], TermInfo | None] = {}
        """What was looked up: a question asks for its words again and again, and a batch for the same words."""
        self._pivots: dict[int, bytes] = {}
        """Keys that bisections met, by their number."""

    def __len__(self) -> int:
        return self._count

    def find(self, field: str, term: bytes) -> TermInfo | None:
        """The entry of a term; None when the field has no such term; Damaged when that cannot be told."""
        known, asked = self._known, (field, term)
        try:
            return known[asked]
        except KeyError:  # or cleared by another thread
            pass
        found = self._find(field, term) if field in self.fields else None
        if len(known) >= _MOST_KNOWN:
            known.clear()
        known[asked] = found
        return found

    def _find(self, field: str, term: bytes) -> TermInfo | None:
        key = self.fields[field].to_bytes(2, "big") + term
        hashed = crc32(key)
        for found, position in self._slots(hashed):
            if not position:
                break
            if found == hashed:
                other, value = self._entry(self._start + position, len(key))
                if other == key:
                    return decode_term(value)
        self._make_sure_of_miss(hashed & 255)
        return None

    def _slots(self, hashed: int) -> Iterator[tuple[int, int]]:
        """The slots in which a hash may stand, the likeliest first."""
        table, slots = TABLE.unpack_from(self._tables, (hashed & 255) * TABLE.size)
        if not slots:
            return
        first = (hashed >> 8) % slots
        table += self._start
        for begin, end in ((first, slots), (0, first)):
            for at in range(begin, end, _PROBES):
                stop = min(at + _PROBES, end)
                yield from _SLOT.iter_unpack(self._data[table + at * _SLOT.size : table + stop * _SLOT.size])

    def _entry(self, at: int, likely: int = 0) -> tuple[bytes, bytes]:
        """The key (of ``likely`` bytes) and the value of the entry at an offset."""
        head = self._data[at : at + 8 + likely + _LIKELY_VALUE]
        key_size, value_size = SIZES.unpack_from(head)
        end = 8 + key_size + value_size
        if key_size < 2 or value_size < 4:
            raise Damaged("entry of a term")
        entry = head if end <= len(head) else self._data[at : at + end]
        return _checked(entry, 8, key_size, end)

    def _make_sure_of_miss(self, number: int) -> None:
        """Make sure that a hash table that does not have a term is whole."""
        if number not in self._sure:
            at, slots = TABLE.unpack_from(self._tables, number * TABLE.size)
            at += self._start
            if crc32(self._data[at : at + slots * _SLOT.size]) != self._sums[number]:
                raise Damaged("hash table of the lexicon")
            self._sure.add(number)

    def terms(self, field: str, prefix: bytes = b"", *, start: bytes | None = None) -> Iterator[tuple[bytes, TermInfo]]:
        """The terms of a field that begin with ``prefix``, in order, from ``start`` on."""
        if field not in self.fields:
            return
        head = self.fields[field].to_bytes(2, "big")
        wanted = head + prefix
        first = self._bisect(head + (prefix if start is None else max(start, prefix)))
        if first == self._count:
            return
        for key, value in self._walk(self._at(first)):
            if not key.startswith(wanted):
                return
            yield key[2:], decode_term(value)

    def entries(self) -> Iterator[tuple[int, bytes, TermInfo]]:
        """Every term of every field in order: the number of its field, the term, and what is known of it."""
        count = 0
        for key, value in self._walk(self._start + HEAD.size):
            count += 1
            yield int.from_bytes(key[:2], "big"), key[2:], decode_term(value)
        if count != self._count:
            raise Damaged("order of the lexicon")

    def _walk(self, at: int) -> Iterator[tuple[bytes, bytes]]:
        """Keys and values of the entries from the one at an offset on: they stand one behind the other."""
        end = self._start + self._entries_end
        size = _FIRST_PIECE
        while at < end:
            piece = self._data[at : min(at + size, end)]
            entry = 0
            while entry + 8 <= len(piece):
                key_size, value_size = SIZES.unpack_from(piece, entry)
                stop = entry + 8 + key_size + value_size
                if key_size < 2 or value_size < 4:
                    raise Damaged("entry of a term")
                if stop > len(piece):
                    break
                yield _checked(piece, entry + 8, key_size, stop)
                entry = stop
            if not entry and at + size >= end:
                raise Damaged("end of the lexicon")
            at += entry
            if not entry or size < _PIECE:
                size *= 2

    def _bisect(self, key: bytes) -> int:
        low, high = 0, self._count
        pivots = self._pivots
        if len(pivots) > _MOST_PIVOTS:
            pivots.clear()
        while low < high:
            middle = (low + high) // 2
            pivot = pivots.get(middle)
            if pivot is None:
                pivot = pivots[middle] = self._key(middle)
            if pivot < key:
                low = middle + 1
            else:
                high = middle
        return low

    def _key(self, n: int) -> bytes:
        """The key of an entry, unchecked."""
        at = self._at(n)
        head = self._data[at : at + _LIKELY_KEY]
        (size,) = _INT.unpack_from(head)
        return head[8 : 8 + size] if 8 + size <= len(head) else self._data[at + 8 : at + 8 + size]

    def _at(self, n: int) -> int:
        at = self._positions + n * self._position.size
        position: int = self._position.unpack(self._data[at : at + self._position.size])[0]
        if not 0 < position < self._entries_end:
            raise Damaged("order of the lexicon")
        return self._start + position


def _checked(data: bytes, start: int, key_size: int, end: int) -> tuple[bytes, bytes]:
    """The key and the value at ``data[start:end]``, behind which their checksum stands."""
    entry = data[start : end - 4]
    if crc32(entry) != CRC.unpack_from(data, end - 4)[0]:
        raise Damaged("entry of a term")
    return entry[:key_size], entry[key_size:]


_PROBES = 8
_LIKELY_VALUE = 64
_LIKELY_KEY = 40
_MOST_KNOWN, _MOST_PIVOTS = 1 << 12, 1 << 14
_FIRST_PIECE, _PIECE = 1 << 12, 1 << 18
"""What is read at once: slots of a hash table, bytes behind a key, bytes of entries in order."""
_INT = Struct(">i")
