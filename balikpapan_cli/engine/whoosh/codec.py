"""Postings as bytes: blocks and term entries that stock Whoosh reads as its own, written and read here without a pickler.

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

from _operator import itemgetter, sub  # operator imports more
from itertools import accumulate
from struct import Struct, pack, unpack
from struct import error as StructError
from zlib import DEFLATED, compressobj, crc32, decompress
from zlib import error as ZlibError

from balikpapan_cli.engine.whoosh.schema import BLOCK, DEFLATE_FROM
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


# -- opcodes


class _Ints(dict[int, bytes]):
    """Opcodes that push an integer."""

    def __missing__(self, number: int) -> bytes:
        if 0 <= number < 256:
            code = b"K" + number.to_bytes(1, "little")
        elif 0 <= number < 65536:
            code = b"M" + number.to_bytes(2, "little")
        else:
            code = b"J" + number.to_bytes(4, "little", signed=True)
        self[number] = code
        return code


INT = _Ints()


def literal(data: bytes) -> bytes:
    """Opcodes that push a bytes object.

    >>> plain(literal(b"abc") + b".")
    b'abc'
    """
    size = len(data)
    return b"C" + size.to_bytes(1, "little") + data if size < 256 else b"B" + size.to_bytes(4, "little") + data


# -- positions


class OnePosition(dict[int, bytes]):
    """The value of a posting with a single occurrence, as opcodes that push it: most postings, so each is made once."""

    def __missing__(self, position: int) -> bytes:
        value = self[position] = positions_value([position])
        return value


def positions_value(positions: Sequence[int]) -> bytes:
    """Opcodes that push Whoosh's encoding of ascending positions: their number, and a pickle of their differences.

    >>> value = plain(positions_value([3, 7, 200]) + b".")
    >>> value, read_positions(value), read_positions(plain(positions_value([3, 7000]) + b"."))
    (b'\\x00\\x00\\x00\\x03C\\x03\\x03\\x04\\xc1.', [3, 7, 200], [3, 7000])
    """
    return gaps_value(list(map(sub, positions, [0, *positions])))


def gaps_value(gaps: Sequence[int]) -> bytes:
    """The same from the first position and the differences between them."""
    count, first = len(gaps), gaps[0]
    if count < _SEVERAL:  # nearly all values: a form is filled in
        try:
            return _NEAR[count] % (*gaps,) if first < 256 else _FAR[count] % (first & 255, first >> 8, *gaps[1:])
        except OverflowError:  # a later one is too large, or the first
            pass
    codes = literal(bytes(gaps)) if max(gaps) < 256 else b"(%bt" % b"".join(map(INT.__getitem__, gaps))
    return literal(count.to_bytes(4, "big") + codes + b".")


class _Forms(dict[int, bytes]):
    """Values, by their number of positions, whose differences are still to be filled in: a byte each, the first of them
    two bytes in ``far`` ones."""

    def __init__(self, far: bool) -> None:
        super().__init__()
        self._far = far

    def __missing__(self, count: int) -> bytes:
        if self._far:
            before, blanks, after, size = b"(", b"M%c%c" + b"K%c" * (count - 1), b"t.", 2 * count + 1
        else:
            before, blanks, after, size = literal(bytes(count))[:2], b"%c" * count, b".", count
        whole = literal(count.to_bytes(4, "big") + before + bytes(size) + after)
        form = self[count] = whole[: -size - len(after)].replace(b"%", b"%%") + blanks + after
        return form


_NEAR, _FAR = _Forms(False), _Forms(True)
_SEVERAL = 64


def read_positions(value: bytes) -> list[int]:
    """The positions in a posting's value."""
    gaps = value[6:-1] if value[4:5] == b"C" else plain(value[4:])
    return list(accumulate(gaps))


# -- blocks

_HEADER = Struct("<2sisisisBsBsB2s")
_READ_HEADER = Struct("<2xixixixBxBxB2xI2x")
_INT32 = Struct(">i")
_CRC = Struct("<I")
_FIELDS_END = 4 + _HEADER.size
_DATA = 4 + _READ_HEADER.size


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


class Stats(NamedTuple):
    """What a term entry says of a posting list. The lengths are Whoosh's length bytes."""

    weight: int
    df: int
    min_length: int
    max_length: int
    max_weight: int
    min_id: int
    max_id: int


_WINDOW, _MEMORY = 13, 5
"""A block is a few thousand bytes: setting up more for each would take as long as deflating it, and gain nothing."""


def encode_postings(
    ids: Sequence[int],
    weights: Sequence[int],
    values: Sequence[bytes] | None,
    lengths: bytes | bytearray | None,
    *,
    size: int = BLOCK,
) -> tuple[bytes, Stats]:
    """A posting list in blocks of ``size``. ``values`` are opcodes that push each posting's value; ``lengths`` the
    length bytes of the field, by document."""
    count, top = len(ids), max(weights)
    if count <= size:  # nearly all lists
        low, high = _extremes(lengths, ids)
        data = MAGIC + _encode_block(ids, weights, values, top, low, high, True)
    else:
        parts, extremes = [MAGIC], []
        for at in range(0, count, size):
            end = at + size
            some, their = ids[at:end], weights[at:end]
            pushed = None if values is None else values[at:end]
            extremes.append(_extremes(lengths, some))
            parts.append(_encode_block(some, their, pushed, max(their), *extremes[-1], end >= count))
        data, low, high = b"".join(parts), min(extremes)[0], max(high for _, high in extremes)
    return data, Stats(sum(weights), count, low, high, top, ids[0], ids[-1])


def _extremes(lengths: bytes | bytearray | None, ids: Sequence[int]) -> tuple[int, int]:
    if lengths is None:
        return 0, 0
    if len(ids) == 1:
        return lengths[ids[0]], lengths[ids[0]]
    found = set(itemgetter(*ids)(lengths))
    return min(found), max(found)


def _encode_block(
    ids: Sequence[int],
    weights: Sequence[int],
    values: Sequence[bytes] | None,
    top: int,
    min_length: int,
    max_length: int,
    final: bool,
) -> bytes:
    count = len(ids)
    deflate = values is not None and count >= DEFLATE_FROM
    data = b"".join(
        (
            _encode_ids(ids),
            _encode_weights(weights, top),
            b"N" if values is None else b"(%bt" % b"".join(values),
            b"\x87.",
        )
    )
    if deflate:
        stream = compressobj(1, DEFLATED, _WINDOW, _MEMORY)
        data = stream.compress(data) + stream.flush()
    length = _READ_HEADER.size + len(data) + 4
    head = _INT32.pack(-length if final else length) + _HEADER.pack(
        b"(J", count, b"J", ids[-1], b"J", top, b"K", deflate, b"K", min_length, b"K", max_length, b"tJ"
    )
    return b"".join((head, _CRC.pack(crc32(head)), b"0.", data, _CRC.pack(crc32(data))))


def _encode_ids(ids: Sequence[int]) -> bytes:
    first = b"(J" + ids[0].to_bytes(4, "little")
    gaps = list(map(sub, ids[1:], ids))
    if not gaps:
        return first + b"t"
    widest = max(gaps)
    width = 1 if widest < 256 else 2 if widest < 65536 else 4
    if width < 4 and len(gaps) < _FEW:
        return b"".join((first, *map(_INTS[width].__getitem__, gaps), b"t"))
    raw = bytes(gaps) if width == 1 else pack(f"<{len(gaps)}{_CODE[width]}", *gaps)
    codes = bytearray((width + 1) * len(gaps))
    codes[:: width + 1] = _INT_OPCODE[width] * len(gaps)
    for byte in range(width):
        codes[byte + 1 :: width + 1] = raw[byte::width]
    return b"".join((first, codes, b"t"))


class _OfWidth(dict[int, bytes]):
    """Opcodes that push an integer, all of one width, so that they can be read by slicing."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def __missing__(self, number: int) -> bytes:
        code = self[number] = _INT_OPCODE[self._width] + number.to_bytes(self._width, "little")
        return code


_INTS = {1: _OfWidth(1), 2: _OfWidth(2)}
_FEW = 24
"""So many numbers are put together one by one before slicing pays."""
_INT_OPCODE = {1: b"K", 2: b"M", 4: b"J"}
_CODE = {2: "H", 4: "i"}


def _encode_weights(weights: Sequence[int], top: int) -> bytes:
    if top < 256:
        return b"B" + len(weights).to_bytes(4, "little") + bytes(weights)
    return b"(" + b"".join(map(INT.__getitem__, weights)) + b"t"


def read_block(data: bytes, at: int) -> Block:
    """The header of the block at offset ``at``; Damaged when its checksum is wrong."""
    (length,) = _INT32.unpack_from(data, at)
    count, last_id, max_weight, deflated, low, high, crc = _READ_HEADER.unpack_from(data, at + 4)
    if crc32(data[at : at + _FIELDS_END]) != crc:
        raise Damaged("block header")
    end = at + 4 + abs(length)
    return Block(count, last_id, max_weight, low, high, deflated, at + _DATA, end, length < 0, data)


def block_data(block: Block) -> bytes:
    """The checked, inflated pickle of a block."""
    end = block.end - 4
    found = block.postings[block.start : end]
    if crc32(found) != _CRC.unpack_from(block.postings, end)[0]:
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
    return list(accumulate(unpack(f"<{count - 1}{_CODE[width]}", raw), initial=first)), end + 1


_FIRST = Struct("<2xi")
_WIDTH = {b"K": 1, b"M": 2, b"J": 4}


def decode_weights(found: bytes, at: int, count: int) -> Sequence[int]:
    """The weights of a block: bytes, unless one of them is over 255."""
    if found[at : at + 1] == b"B":
        return found[at + 5 : at + 5 + count]
    weights: tuple[int, ...] = plain(found)[1]
    return weights


# -- term entries

_TERM = Struct(">BfIBBfII")
_EXTENT = Struct(">qi")


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


def encode_term(stats: Stats, offset: int, length: int) -> bytes:
    """The value of a term entry whose postings are at ``offset``."""
    s = stats
    term = _TERM.pack(0, s.weight, s.df, s.min_length, s.max_length, s.max_weight, s.min_id, s.max_id)
    return term + _EXTENT.pack(offset, length)


def encode_single(doc: int, weight: int, value: bytes | None, length: int) -> bytes:
    """The value of a term entry that holds its only posting itself: document, weight, and what pushes its value."""
    stats = _TERM.pack(1, weight, 1, length, length, weight, doc, doc)
    held = b")" if value is None else value + b"\x85"
    return b"".join((stats, INT[doc], b"\x85", INT[weight], b"\x85", held, b"\x87."))


def decode_term(value: bytes) -> TermInfo:
    """The value of a term entry (its checksum is the lexicon's business)."""
    inline, weight, df, low, high, top, first, last = _TERM.unpack_from(value)
    if inline:
        return TermInfo(df, int(weight), int(top), low, high, first, last, -1, 0, value[_TERM.size :])
    return TermInfo(df, int(weight), int(top), low, high, first, last, *_EXTENT.unpack_from(value, _TERM.size))
