"""Common terms into slices of bits, frequent ones into plain lists (see slices.py above)."""

from __future__ import annotations

from itertools import accumulate
from operator import sub
from struct import pack
from zlib import crc32

from balikpapan_cli.engine.whoosh.numbers import little_endian
from balikpapan_cli.engine.whoosh.slices import (
    CRC,
    HEAD,
    PAGE,
    TO_LEVEL,
    Bounds,
    as_bytes,
    bounds_of,
    places,
    size_of_page,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class SlicesWriter:
    """Gathers the slices of a segment of ``count`` documents."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._offsets: list[int] = []
        self._items: list[bytes] = []

    def add_set(self, field: str, offset: int, ids: Sequence[int], weights: Sequence[int]) -> None:
        """A common term, whose postings are at ``offset``."""
        weights = as_bytes(weights)
        size = (self._count + 7) // 8
        sets = _sliced(bounds_of(field), ids, weights, self._count)
        docs, *levels = (part.to_bytes(size, "little") for part in sets)
        self._add(offset, _with_crc(docs) + _with_crc(b"".join((*levels, weights))))

    def add_list(self, offset: int, ids: Sequence[int], weights: Sequence[int]) -> None:
        """A frequent term, whose postings are at ``offset``, none of a weight over 255."""
        self._add(offset, _with_crc(_gaps(ids) + bytes(weights)))

    def _add(self, offset: int, item: bytes) -> None:
        self._offsets.append(offset)
        self._items.append(item)

    def finish(self) -> bytes:
        """The entry."""
        paged = [self._offsets[at : at + PAGE] for at in range(0, len(self._offsets), PAGE)]
        before = HEAD.size + 8 * len(paged) + sum(size_of_page(len(offsets)) for offsets in paged)
        starts = [*accumulate(map(len, self._items), initial=before)]
        pages = [
            _with_crc(_longs(offsets) + _longs(starts[page * PAGE : (page + 1) * PAGE + 1]))
            for page, offsets in enumerate(paged)
        ]
        firsts = _longs(self._offsets[::PAGE])
        return b"".join((HEAD.pack(len(self._items), crc32(firsts)), firsts, *pages, *self._items))


def _longs(numbers: Sequence[int]) -> bytes:
    from array import array

    return little_endian(array("Q", numbers)).tobytes()


def _with_crc(part: bytes) -> bytes:
    return part + CRC.pack(crc32(part))


def _gaps(ids: Sequence[int]) -> bytes:
    """The letter of a width, and the differences between documents, from 0 on."""
    gaps = [*map(sub, ids, (0, *ids))]
    most = max(gaps)
    code = "B" if most < 1 << 8 else "H" if most < 1 << 16 else "I"
    return code.encode() + pack(f"<{len(gaps)}{code}", *gaps)


def _sliced(bounds: Bounds, ids: Sequence[int], weights: bytes, count: int) -> list[int]:
    """The set of the documents, and the slices of their levels."""
    if not ids:
        return [0] * (1 + places(bounds))
    marks = bytearray(count)
    # levels from 1 on, so that 0 is no document; the last document first, as digits stand
    for doc, level in zip(ids, weights.translate(TO_LEVEL[bounds]), strict=True):
        marks[~doc] = level
    return [int(marks.translate(table), 2) for table in _TO_DIGIT[: 1 + places(bounds)]]


_TO_DIGIT = (b"0" + b"1" * 255, *((b"0" + (b"0" * width + b"1" * width) * 128)[:256] for width in (1, 2, 4)))
"""Levels to the digits of the sets in which they stand."""
