"""Postings and terms into bytes (see codec.py above): the few opcodes that are needed, in a fixed order and width."""

from __future__ import annotations

from _operator import itemgetter, sub  # operator imports more
from struct import Struct, pack
from zlib import DEFLATED, compressobj, crc32

from balikpapan_cli.engine.whoosh.codec import CODE, CRC, EXTENT, INT32, MAGIC, TERM
from balikpapan_cli.engine.whoosh.schema import BLOCK, DEFLATE_FROM
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


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

    >>> from balikpapan_cli.engine.whoosh.unpickle import plain
    >>> plain(literal(b"abc") + b".")
    b'abc'
    """
    size = len(data)
    return b"C" + size.to_bytes(1, "little") + data if size < 256 else b"B" + size.to_bytes(4, "little") + data


class OnePosition(dict[int, bytes]):
    """The value of a posting with a single occurrence, as opcodes that push it: most postings, so each is made once."""

    def __missing__(self, position: int) -> bytes:
        value = self[position] = positions_value([position])
        return value


def positions_value(positions: Sequence[int]) -> bytes:
    """Opcodes that push Whoosh's encoding of ascending positions: their number, and a pickle of their differences.

    >>> from balikpapan_cli.engine.whoosh.codec import read_positions
    >>> from balikpapan_cli.engine.whoosh.unpickle import plain
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


_HEADER = Struct("<2sisisisBsBsB2s")
_BEHIND = 6
"""Bytes of the checksum of a header, and of two opcodes, behind its fields."""


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
    length = _HEADER.size + _BEHIND + len(data) + 4
    head = INT32.pack(-length if final else length) + _HEADER.pack(
        b"(J", count, b"J", ids[-1], b"J", top, b"K", deflate, b"K", min_length, b"K", max_length, b"tJ"
    )
    return b"".join((head, CRC.pack(crc32(head)), b"0.", data, CRC.pack(crc32(data))))


def _encode_ids(ids: Sequence[int]) -> bytes:
    first = b"(J" + ids[0].to_bytes(4, "little")
    gaps = list(map(sub, ids[1:], ids))
    if not gaps:
        return first + b"t"
    widest = max(gaps)
    width = 1 if widest < 256 else 2 if widest < 65536 else 4
    if width < 4 and len(gaps) < _FEW:
        return b"".join((first, *map(_INTS[width].__getitem__, gaps), b"t"))
    raw = bytes(gaps) if width == 1 else pack(f"<{len(gaps)}{CODE[width]}", *gaps)
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


def _encode_weights(weights: Sequence[int], top: int) -> bytes:
    if top < 256:
        return b"B" + len(weights).to_bytes(4, "little") + bytes(weights)
    return b"(" + b"".join(map(INT.__getitem__, weights)) + b"t"


def encode_term(stats: Stats, offset: int, length: int) -> bytes:
    """The value of a term entry whose postings are at ``offset``."""
    s = stats
    term = TERM.pack(0, s.weight, s.df, s.min_length, s.max_length, s.max_weight, s.min_id, s.max_id)
    return term + EXTENT.pack(offset, length)


def encode_single(doc: int, weight: int, value: bytes | None, length: int) -> bytes:
    """The value of a term entry that holds its only posting itself: document, weight, and what pushes its value."""
    stats = TERM.pack(1, weight, 1, length, length, weight, doc, doc)
    held = b")" if value is None else value + b"\x85"
    return b"".join((stats, INT[doc], b"\x85", INT[weight], b"\x85", held, b"\x87."))
