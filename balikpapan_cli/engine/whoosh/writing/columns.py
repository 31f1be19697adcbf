"""One value a document into columns (see columns.py above)."""

from __future__ import annotations

import sys
from array import array
from itertools import accumulate
from struct import Struct
from zlib import crc32

from balikpapan_cli.engine.whoosh.codec import utf8
from balikpapan_cli.engine.whoosh.lines import BLOCK_OF_LINES, ENDS_LINE, ENDS_TEXT, LINES_IN_BLOCK

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_UINT = Struct(">I")


def _pack(code: str, numbers: Iterable[int]) -> bytes:
    column = array(code, numbers)
    if sys.byteorder == "little":
        column.byteswap()
    return column.tobytes()


def _smallest(most: int) -> str:
    return "B" if most < 1 << 8 else "H" if most < 1 << 16 else "I"


def encode_numbers(numbers: Sequence[int]) -> bytes:
    """Signed 32-bit integers (``whoosh.columns.NumericColumn("i")``)."""
    return _pack("i", numbers)


def encode_texts(texts: Sequence[bytes]) -> bytes:
    """Byte strings of any length (``whoosh.columns.VarBytesColumn``)."""
    return b"".join(texts) + texts_tail(list(map(len, texts)))


def texts_tail(lengths: Sequence[int]) -> bytes:
    """What follows the joined byte strings: their lengths and their offsets."""
    code = _smallest(max(lengths, default=0)).replace("B", "H")
    offsets = accumulate(lengths[:-1], initial=0) if lengths else ()
    return b"".join((_pack(code, lengths), _pack("I", offsets), code.encode(), b"IX"))


def encode_line(texts: Iterable[str]) -> bytes:
    """The line of a document (``columns.Lines``)."""
    return ENDS_TEXT.join(map(utf8, texts))


def encode_lines(lines: Sequence[bytes]) -> bytes:
    """Lines of documents in blocks, and the table of the blocks.

    >>> from balikpapan_cli.engine.whoosh.lines import Lines
    >>> data = encode_lines([encode_line(("a1", "Judul")), encode_line(("b2", ""))])
    >>> Lines(data, 0, len(data), 2)[1]
    ['b2', '']
    """
    starts = range(0, len(lines), LINES_IN_BLOCK)
    blocks = [ENDS_LINE.join(lines[start : start + LINES_IN_BLOCK]) for start in starts]
    ends = accumulate(map(len, blocks))
    return b"".join((*blocks, *map(BLOCK_OF_LINES.pack, ends, map(crc32, blocks))))


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
