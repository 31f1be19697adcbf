"""Postings as bytes: blocks and term entries that stock Whoosh reads as its own, read without an unpickler.

Whoosh's W3 format (Matt Chaput, 2012) keeps pickles in its files. A pickle is a program for a small machine; we write
the few opcodes we need in a fixed order and width, so that most of a block can be read by slicing. The rule owned here:
no byte is believed before its checksum is (unpickle.py owns what may be unpickled).

A posting list is ``W3Bl`` and blocks; a block is

    length          int32 big-endian, negative in the last block: bytes that follow in this block
    header          pickle of (count, last id, max weight, deflated, min length, max length), 31 bytes, with its own CRC
    data            pickle of (ids, weights, values), perhaps deflated
    CRC-32          of the data, behind the end of the pickle, where Whoosh does not look

``ids`` are a tuple: the first id in five bytes, then differences in opcodes of one width. ``weights`` are bytes (Whoosh
only indexes them), or a tuple when one is over 255. ``values`` are None or a tuple of bytes, one for a posting: Whoosh's
encoding of positions, where the differences between positions are bytes too whenever they are small.
"""

from __future__ import annotations

from _struct import Struct, unpack  # struct is a module more
from _struct import error as StructError  # type: ignore[attr-defined]
from itertools import accumulate
from zlib import crc32, decompress
from zlib import error as ZlibError

from balikpapan_cli.engine.whoosh.unpickle import Damaged, plain
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from balikpapan_cli.engine.whoosh.extent import Extent

DAMAGE = (StructError, ZlibError, EOFError, ValueError, IndexError, KeyError, TypeError, OverflowError)
"""What reading bytes that are not what they should be can raise."""

MAGIC = b"W3Bl"


Buffer: TypeAlias = "bytes | Extent"
"""What is read by slicing."""


def utf8(text: str) -> bytes:
    """Text as bytes; half of a surrogate pair, which no encoding has, becomes a question mark.

    >>> utf8("balai \\ud83d")
    b'balai ?'
    """
    try:
        return text.encode()  # half the time of an encoding that may replace
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def read_positions(value: bytes) -> list[int]:
    """The positions in a posting's value."""
    gaps = value[6:-1] if value[4:5] == b"C" else plain(value[4:])
    return list(accumulate(gaps))


# -- blocks

_READ_HEADER = Struct("<2xixixixBxBxB2xI2x")
INT32 = Struct(">i")
CRC = Struct("<I")
_DATA = 4 + _READ_HEADER.size
_FIELDS_END = _DATA - 6
"""Behind the fields of a header follow its checksum and two opcodes."""


class Block(NamedTuple):
    """The header of a block of ``size`` postings: enough to know whether it is worth reading. The lengths are Whoosh's
    length bytes; its data and their checksum are ``postings[start:end]``, and nowhere when ``start`` is -1."""

    size: int
    last_id: int
    max_weight: int
    min_length: int
    max_length: int
    deflated: int
    start: int
    end: int
    final: bool
    postings: bytes = b""


def read_block(data: bytes, at: int) -> Block:
    """The header of the block at offset ``at``; Damaged when its checksum is wrong."""
    (length,) = INT32.unpack_from(data, at)
    count, last_id, max_weight, deflated, low, high, crc = _READ_HEADER.unpack_from(data, at + 4)
    if crc32(data[at : at + _FIELDS_END]) != crc:
        raise Damaged("block header")
    end = at + 4 + abs(length)
    return Block(count, last_id, max_weight, low, high, deflated, at + _DATA, end, length < 0, data)


def block_data(block: Block) -> bytes:
    """The checked, inflated pickle of a block."""
    end = block.end - 4
    found = block.postings[block.start : end]
    if crc32(found) != CRC.unpack_from(block.postings, end)[0]:
        raise Damaged("block")
    return decompress(found) if block.deflated else found


def decode_ids(found: bytes, count: int) -> tuple[list[int], int]:
    """The document numbers of a block, and the offset where its weights begin."""
    (first,) = _FIRST.unpack_from(found)
    code = found[6:7]
    if count == 1 or code == b"t":
        return [first], 7
    width = _WIDTH[code]
    end = 6 + (count - 1) * (width + 1)
    if width == 1:
        return list(accumulate(found[7:end:2], initial=first)), end + 1
    raw = bytearray(width * (count - 1))
    for byte in range(width):
        raw[byte::width] = found[7 + byte : end : width + 1]
    return list(accumulate(unpack(f"<{count - 1}{CODE[width]}", raw), initial=first)), end + 1


_FIRST = Struct("<2xi")
_WIDTH = {b"K": 1, b"M": 2, b"J": 4}
CODE = {2: "H", 4: "i"}
"""Bytes of a number to its code in ``struct``."""


def decode_weights(found: bytes, at: int, count: int) -> Sequence[int]:
    """The weights of a block: bytes, unless one of them is over 255."""
    if found[at : at + 1] == b"B":
        return found[at + 5 : at + 5 + count]
    weights: tuple[int, ...] = plain(found)[1]
    return weights


# -- term entries

TERM = Struct(">BfIBBfII")
EXTENT = Struct(">qi")


class TermInfo(NamedTuple):
    """A term of a segment. ``offset`` is where its ``length`` bytes of postings begin, -1 when the entry itself holds the
    only one, whose opcodes are ``inline``. The lengths of fields are Whoosh's length bytes."""

    df: int
    weight: int
    max_weight: int
    min_length: int
    max_length: int
    min_id: int
    max_id: int
    offset: int
    length: int = 0
    inline: bytes = b""


def decode_term(value: bytes) -> TermInfo:
    """The value of a term entry (its checksum is the lexicon's business)."""
    inline, weight, df, low, high, top, first, last = TERM.unpack_from(value)
    if inline:
        return TermInfo(df, int(weight), int(top), low, high, first, last, -1, 0, value[TERM.size :])
    return TermInfo(df, int(weight), int(top), low, high, first, last, *EXTENT.unpack_from(value, TERM.size))
