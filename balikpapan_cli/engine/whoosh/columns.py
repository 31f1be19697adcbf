"""Columns of texts and of values: one or some a document, in document order. Whoosh's own layouts where it has one, so that
it can read them too."""

from __future__ import annotations

from _struct import Struct  # struct is a module more
from itertools import accumulate, pairwise

from balikpapan_cli.engine.whoosh.numbers import big_endian
from balikpapan_cli.engine.whoosh.unpickle import Damaged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.codec import Buffer


_UINT = Struct(">I")


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
        lengths = big_endian(code, self._data[self._lengths_at : self._offsets_at])
        ends = accumulate(lengths, initial=0)
        return [joined[start:end] for start, end in pairwise(ends)]


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
        self.codes: Sequence[int] = data[:at] if code == "B" else big_endian(code, data[:at])
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
        self.starts = big_endian("I", data[4:codes_at])
        self.codes = big_endian("I", data[codes_at:end])
        self.values = _read_values(data, end)

    def __getitem__(self, doc: int) -> list[str]:
        return [self.values[code] for code in self.codes[self.starts[doc] : self.starts[doc + 1]]]
