"""Columns: one value a document, in document order. Whoosh's own layouts where it has one, so that it can read them too.

Numbers are big-endian as Whoosh writes them; reading is a copy into an array, never a loop in Python.
"""

from __future__ import annotations

import sys
from itertools import accumulate, pairwise
from struct import Struct

from balikpapan_cli.engine.whoosh.codec import Buffer, utf8
from balikpapan_cli.engine.whoosh.unpickle import Damaged

TYPE_CHECKING = False
if TYPE_CHECKING:
    from array import array
    from collections.abc import Callable, Iterable, Sequence


_UINT = Struct(">I")


def _pack(code: str, numbers: Iterable[int]) -> bytes:
    from array import array  # it imports collections, which a start would feel

    column = array(code, numbers)
    if sys.byteorder == "little":
        column.byteswap()
    return column.tobytes()


def _unpack(code: str, data: bytes) -> array[int]:
    from array import array

    column = array(code, data)
    if sys.byteorder == "little":
        column.byteswap()
    return column


def _smallest(most: int) -> str:
    return "B" if most < 1 << 8 else "H" if most < 1 << 16 else "I"


# -- numbers


def encode_numbers(numbers: Sequence[int]) -> bytes:
    """Signed 32-bit integers (``whoosh.columns.NumericColumn("i")``)."""
    return _pack("i", numbers)


def decode_numbers(data: bytes) -> array[int]:
    """The numbers of a column.

    >>> decode_numbers(encode_numbers([20231023, 0])).tolist()
    [20231023, 0]
    """
    return _unpack("i", data)


# -- texts


def encode_texts(texts: Sequence[bytes]) -> bytes:
    """Byte strings of any length (``whoosh.columns.VarBytesColumn``)."""
    return b"".join(texts) + texts_tail(list(map(len, texts)))


def texts_tail(lengths: Sequence[int]) -> bytes:
    """What follows the joined byte strings: their lengths and their offsets."""
    code = _smallest(max(lengths, default=0)).replace("B", "H")
    offsets = accumulate(lengths[:-1], initial=0) if lengths else ()
    return b"".join((_pack(code, lengths), _pack("I", offsets), code.encode(), b"IX"))


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


# -- few different texts


def _encode_values(values: Iterable[bytes], write_size: Callable[[int], bytes]) -> bytes:
    return b"".join(write_size(len(value)) + value for value in values)


def varint(number: int) -> bytes:
    """A number in as many bytes as it needs, seven bits in each, as Whoosh writes it."""
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def _read_varint(data: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = data[at]
        at += 1
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at
        shift += 7


class ValuesWriter:
    """Gives equal values one code: the same ``key`` is the same value, shown as it was first written. Code 0 is none."""

    def __init__(self) -> None:
        self._codes: dict[str, int] = {"": 0}
        self.values: list[str] = [""]

    def code(self, key: str, value: str) -> int:
        """The code of a value."""
        found = self._codes.get(key)
        if found is None:
            found = self._codes[key] = len(self.values)
            self.values.append(value)
        return found


def encode_codes(codes: Sequence[int], values: Sequence[str]) -> bytes:
    """One of few values for each document (``whoosh.columns.RefBytesColumn``)."""
    code = _smallest(len(values) - 1)
    texts = (utf8(value) for value in values)
    return b"".join((_pack(code, codes), varint(len(values)), _encode_values(texts, varint), code.encode()))


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


def encode_lists(lists: Sequence[Sequence[int]], values: Sequence[str]) -> bytes:
    """Any number of codes for each document: number of codes, where each document's begin, the codes, the values."""
    starts = list(accumulate(map(len, lists), initial=0))
    flat = [code for codes in lists for code in codes]
    texts = (utf8(value) for value in values)
    return b"".join(
        (
            _UINT.pack(len(flat)),
            _pack("I", starts),
            _pack("I", flat),
            varint(len(values)),
            _encode_values(texts, varint),
        )
    )


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
