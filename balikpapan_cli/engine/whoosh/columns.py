"""Columns: one value a document, in document order. Whoosh's own layouts where it has one, so that it can read them too.

Numbers are big-endian as Whoosh writes them; reading is a copy into an array, never a loop in Python.
"""

from __future__ import annotations

import sys
from _struct import Struct  # struct is a module more
from itertools import accumulate, pairwise
from zlib import crc32

from balikpapan_cli.engine.whoosh.unpickle import Damaged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.codec import Buffer


_UINT, _INT = Struct(">I"), Struct(">i")


def _unpack(code: str, data: bytes) -> array[int]:
    from array import array  # it imports collections, which a start would feel

    column = array(code, data)
    if sys.byteorder == "little":
        column.byteswap()
    return column


# -- numbers


def decode_numbers(data: bytes) -> array[int]:
    """The numbers of a column.

    >>> from balikpapan_cli.engine.whoosh.writing.columns import encode_numbers
    >>> decode_numbers(encode_numbers([20231023, 0])).tolist()
    [20231023, 0]
    """
    return _unpack("i", data)


def decode_number(data: bytes, doc: int) -> int:
    """The number of one document.

    >>> from balikpapan_cli.engine.whoosh.writing.columns import encode_numbers
    >>> decode_number(encode_numbers([20231023, 0]), 0)
    20231023
    """
    number: int = _INT.unpack_from(data, _INT.size * doc)[0]
    return number


def iso_date(date: int) -> str:
    """A date of the column of dates as an article has it.

    >>> iso_date(20231023), iso_date(0)
    ('2023-10-23', '')
    """
    return f"{date // 10000:04}-{date // 100 % 100:02}-{date % 100:02}" if date else ""


def date_number(date: str) -> int:
    """A date of an article as the column of dates has it.

    >>> date_number("2023-10-23"), date_number("")
    (20231023, 0)
    """
    return int(date.replace("-", "") or 0)


# -- texts


class Texts:
    """The byte strings of the column at ``data[start:end]``, by document."""

    def __init__(self, data: Buffer, start: int, end: int, count: int) -> None:
        tail = data[end - 3 : end]
        code = tail[:1].decode("latin-1")
        if tail[1:] != b"IX" or code not in "HI":
            raise Damaged("end of a text column")
        offsets_at = end - 3 - 4 * count
        lengths_at = offsets_at - (2 if code == "H" else 4) * count
        if lengths_at < start:
            raise Damaged("size of a text column")
        self._data, self._start, self._end, self._count = data, start, lengths_at, count
        self._length, self._lengths_at = Struct(">" + code), lengths_at
        self._offsets_at = offsets_at

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, doc: int) -> bytes:
        if not 0 <= doc < self._count:
            raise IndexError(doc)
        data, size = self._data, self._length.size
        at, length_at = self._offsets_at + 4 * doc, self._lengths_at + size * doc
        (offset,) = _UINT.unpack(data[at : at + 4])
        (length,) = self._length.unpack(data[length_at : length_at + size])
        start = self._start + offset
        if start + length > self._end:
            raise Damaged("text column")
        return data[start : start + length]

    def all(self) -> list[bytes]:
        """Every byte string, in document order."""
        joined = self._data[self._start : self._end]
        code = "H" if self._length.size == 2 else "I"
        lengths = _unpack(code, self._data[self._lengths_at : self._offsets_at])
        ends = accumulate(lengths, initial=0)
        return [joined[start:end] for start, end in pairwise(ends)]


# -- lines of a few texts (our own layout)

LINES_IN_BLOCK = 16
"""Lines that are read and checked together."""
ENDS_LINE, ENDS_TEXT = b"\xfe", b"\xff"
"""Bytes that no UTF-8 has."""
BLOCK_OF_LINES = Struct("<II")
"""Where a block of lines ends, and its CRC-32."""
_MOST_BLOCKS = 64


class Lines:
    """The texts of each document's line, of the entry at ``data[start:end]``: blocks of lines, then where each block ends and
    its checksum. Raises Damaged where that does not hold."""

    def __init__(self, data: Buffer, start: int, end: int, count: int) -> None:
        self._data, self._start, self._count = data, start, count
        self._table = end - BLOCK_OF_LINES.size * -(-count // LINES_IN_BLOCK)
        self._blocks: dict[int, list[bytes]] = {}

    def raw(self, doc: int) -> bytes:
        """The line of a document, as it is written."""
        if not 0 <= doc < self._count:
            raise IndexError(doc)
        number, place = divmod(doc, LINES_IN_BLOCK)
        block = self._blocks.get(number)
        if block is None:
            if len(self._blocks) >= _MOST_BLOCKS:
                self._blocks.clear()
            block = self._blocks[number] = self._read(number)
        return block[place]

    def __getitem__(self, doc: int) -> list[str]:
        return [text.decode() for text in self.raw(doc).split(ENDS_TEXT)]

    def _read(self, number: int) -> list[bytes]:
        size, at = BLOCK_OF_LINES.size, self._table + BLOCK_OF_LINES.size * number
        table = self._data[at - size if number else at : at + size]
        begin = BLOCK_OF_LINES.unpack(table[:size])[0] if number else 0
        end, crc = BLOCK_OF_LINES.unpack(table[-size:])
        if not begin <= end <= self._table - self._start:
            raise Damaged("block of lines")
        block = self._data[self._start + begin : self._start + end]
        if crc32(block) != crc:
            raise Damaged("block of lines")
        return block.split(ENDS_LINE)


# -- few different texts


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7


class Codes:
    """One of few values for each document: ``values[codes[doc]]``; code 0 is the empty value."""

    def __init__(self, data: bytes, count: int) -> None:
        code = data[-1:].decode("latin-1")
        if code not in ("B", "H", "I"):
            raise Damaged("end of a column of values")
        at = count * {"B": 1, "H": 2, "I": 4}[code]
        self.codes: Sequence[int] = data[:at] if code == "B" else _unpack(code, data[:at])
        self.values = _read_values(data, at)

    def __getitem__(self, doc: int) -> str:
        return self.values[self.codes[doc]]


def _read_values(data: bytes, at: int) -> list[str]:
    count, at = _read_varint(data, at)
    values = []
    for _ in range(count):
        size, at = _read_varint(data, at)
        values.append(data[at : at + size].decode())
        at += size
    return values


# -- any number of few texts (our own layout)


class CodeLists:
    """Any number of values for each document: ``codes[starts[doc] : starts[doc + 1]]`` index ``values``."""

    def __init__(self, data: bytes, count: int) -> None:
        (size,) = _UINT.unpack_from(data)
        codes_at = 4 + 4 * (count + 1)
        end = codes_at + 4 * size
        self.starts = _unpack("I", data[4:codes_at])
        self.codes = _unpack("I", data[codes_at:end])
        self.values = _read_values(data, end)

    def __getitem__(self, doc: int) -> list[str]:
        return [self.values[code] for code in self.codes[self.starts[doc] : self.starts[doc + 1]]]
