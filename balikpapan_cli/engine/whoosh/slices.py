"""Postings as bits: which documents have a term, and of which level its weight is in each. Of common terms they are on disk.

A list of postings is quick to read while it is short. A term that stands in every tenth document is quicker as a set of
bits (see ``bits``), and levels of weight, in slices of bits, say where a document may be among the best, so that nearly
none of its weights has to be looked at. The rule owned here: levels bound weights from above; the weight itself is exact.

A term that is less common, but frequent, has its postings a second time, as a plain list: those of stock Whoosh stand in
blocks, deflated together with the positions.

The entry of a segment begins with a directory in pages, of which a search reads those of its terms: the number of terms and
a CRC-32 of what follows in eight bytes, then the offset of the postings of the first term of each page. A page has, in order,
the offset of the postings of each of its terms, then where the slices of each begin and those of the last end, all in eight
bytes each, and a CRC-32. The slices of a term are the bits of its documents and a CRC-32, then the bits of the levels, lowest
first, one byte of weight a posting, and a CRC-32. A list is a letter for the width of the differences between documents,
these, one byte of weight a posting, and a CRC-32.
"""

from __future__ import annotations

from _bisect import bisect_left, bisect_right  # bisect and struct are modules more
from _struct import Struct, unpack_from
from itertools import accumulate, repeat
from zlib import crc32

from balikpapan_cli.engine.whoosh import bits
from balikpapan_cli.engine.whoosh.numbers import unsigned_longs
from balikpapan_cli.engine.whoosh.score import WEIGHED
from balikpapan_cli.engine.whoosh.unpickle import Damaged
from balikpapan_cli.once import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Any, TypeVar

    from balikpapan_cli.engine.whoosh.bits import View
    from balikpapan_cli.engine.whoosh.codec import Buffer

    T = TypeVar("T")

ENTRY = ".slices"
FIELDS = ("body", "root")
"""Fields whose common and frequent terms are on disk as slices and lists."""
COMMON = 16
"""A term is common when one document in so many has it."""
FREQUENT = 96
"""A term is frequent when one document in so many has it."""
LEAST = 256
"""And either when at least so many have it."""

_FEW = 512
"""So few documents are not told apart by level."""
_MOST_HELD = 128
"""Terms that are held in memory: a query asks for the same ones again, a thousand queries for all of them."""

Bounds = tuple[int, ...]
"""The weights with which the levels above the lowest begin."""
EVEN: Bounds = (64, 96, 128, 160, 192, 224, 240)
_WEIGHTS: Bounds = (100, 125, 150, 170, 188, 202, 211)
_COUNTS: Bounds = (2, 3, 4)
"""Half of the postings of a common term are in the lowest of these levels, one in a hundred in the highest."""

HEAD = Struct("<II")
CRC = Struct("<I")
PAGE = 128
"""Terms of a page of the directory; the last page may have fewer."""


def size_of_page(terms: int) -> int:
    """The bytes of a page of so many terms."""
    return 16 * terms + 8 + CRC.size


def is_common(df: int, count: int) -> bool:
    """Whether a term that stands in ``df`` of ``count`` documents is common."""
    return df >= LEAST and df * COMMON >= count


def is_frequent(df: int, count: int) -> bool:
    """Whether a term that stands in ``df`` of ``count`` documents is frequent; common ones are too."""
    return df >= LEAST and df * FREQUENT >= count


def checked(data: Buffer, start: int, end: int) -> bytes:
    """The bytes from ``start`` to ``end``, but for the last four, their CRC-32; Damaged where that is another."""
    found = data[start:end]
    if crc32(found[: -CRC.size]) != CRC.unpack(found[-CRC.size :])[0]:
        raise Damaged(ENTRY)
    return found[: -CRC.size]


class Slices:
    """The slices of a segment of ``count`` documents; ``data[start:end]`` is their entry. ``read`` is ``checked`` of the data,
    for what is read of a term, some of it only when it is asked for."""

    def __init__(self, data: Buffer, start: int, end: int, count: int, read: Callable[[int, int], bytes]) -> None:
        self._read = read
        self._start, self._count = start, count
        self._terms, crc = HEAD.unpack(data[start : start + HEAD.size])
        at = start + HEAD.size
        self._pages_at = at + 8 * -(-self._terms // PAGE)
        firsts = data[at : min(self._pages_at, end)]
        if crc32(firsts) != crc:
            raise Damaged(ENTRY)
        self._firsts = unsigned_longs(firsts)
        self._pages: dict[int, tuple[memoryview, memoryview]] = {}
        self._known: dict[int, Any] = {}

    def find(self, field: str, offset: int, most: int) -> Stored | None:
        """The slices of the common term whose postings, of weights up to ``most``, are at an offset; None when it has none."""
        bounds = bounds_of(field)
        return self._held(offset, lambda start, end: Stored(bounds, self._read, start, end, most, self._count))

    def listed(self, offset: int, df: int) -> tuple[list[int], bytes] | None:
        """The documents and weights of the frequent term whose ``df`` postings are at an offset; None when it has none."""
        return self._held(offset, lambda start, end: _list_in(self._read(start, end), df))

    def _held(self, offset: int, made_of: Callable[[int, int], T]) -> T | None:
        """What is made of a term, held in memory for when it is asked for again."""
        known: dict[int, Any] = self._known
        try:
            found: T | None = known[offset]
        except KeyError:  # or cleared by another thread
            place = self._place(offset)
            found = None if place is None else made_of(*place)
            if len(known) >= _MOST_HELD:
                known.clear()
            known[offset] = found
        return found

    def _place(self, offset: int) -> tuple[int, int] | None:
        """From where to where there is something of the term whose postings are at an offset."""
        page = bisect_right(self._firsts, offset) - 1
        if page < 0:
            return None
        offsets, starts = self._pages.get(page) or self._page(page)
        at = bisect_left(offsets, offset)
        if at == len(offsets) or offsets[at] != offset:
            return None
        return self._start + starts[at], self._start + starts[at + 1]

    def _page(self, page: int) -> tuple[memoryview, memoryview]:
        """The offsets of the postings of a page's terms, and where their slices begin; held in memory from now on."""
        terms = min(PAGE, self._terms - PAGE * page)
        at = self._pages_at + size_of_page(PAGE) * page
        numbers = unsigned_longs(self._read(at, at + size_of_page(terms)))
        found = self._pages[page] = numbers[:terms], numbers[terms:]
        return found


def _list_in(item: bytes, df: int) -> tuple[list[int], bytes]:
    gaps = unpack_from(f"<{df}{item[:1].decode()}", item, 1)
    return [*accumulate(gaps)], item[len(item) - df :]


# -- a term


class Impacts:
    """The documents that have a term, as a set (``docs``), and how great its weight may be and is in them: nowhere more than
    ``most``."""

    ready = True
    """Whether the documents of each level are at hand."""

    def __init__(self, bounds: Bounds, most: int) -> None:
        self.most = most
        self._bounds = bounds

    docs: int
    """The documents, as a set of ``bits``."""

    def within(self, view: View) -> int:
        """The same in a view."""
        raise NotImplementedError

    def among(self, docs: Iterable[int]) -> list[int]:
        """Those of ``docs`` that have the term."""
        raise NotImplementedError

    def _by_level(self, view: View) -> list[int]:
        """The documents of each level, the lowest first."""
        raise NotImplementedError

    def levels(self, view: View) -> list[tuple[int, int]]:
        """The documents of each level, the highest first, as a view has them, and a weight that none of them exceeds."""
        tops = (*(bound - 1 for bound in self._bounds), 255)
        levels = zip(tops, self._by_level(view), strict=True)
        return [(min(top, self.most), docs) for top, docs in reversed([*levels]) if docs]

    def weights(self, docs: Sequence[int]) -> list[int]:
        """The weight in each of ``docs`` (ascending), 0 where the term is not."""
        raise NotImplementedError


class Stored(Impacts):
    """Impacts of a common term, which lie from ``start`` to ``end`` of what ``read`` reads, in a segment of ``count``
    documents. The set of the documents is read at once, levels and weights when they are asked for."""

    def __init__(
        self, bounds: Bounds, read: Callable[[int, int], bytes], start: int, end: int, most: int, count: int
    ) -> None:
        self._size = (count + 7) // 8
        self._read, self._middle, self._end = read, start + self._size + CRC.size, end
        self._set = read(start, self._middle)
        super().__init__(bounds, min(most, 255))

    @cached_property
    def _rest(self) -> bytes:
        """The slices of the levels, and the weights."""
        return self._read(self._middle, self._end)

    @cached_property
    def docs(self) -> int:  # type: ignore[override]
        return bits.WHOLE.read(self._set)

    def within(self, view: View) -> int:
        """Read where it lies."""
        return self.docs if view is bits.WHOLE else view.read(self._set)

    def among(self, docs: Iterable[int]) -> list[int]:
        """A set is looked into as it lies, a bit a document."""
        found = self._set
        return [doc for doc in docs if found[doc >> 3] >> (doc & 7) & 1]

    def _by_level(self, view: View) -> list[int]:
        size = self._size
        starts = range(0, size * places(self._bounds), size)
        slices = [view.read(self._rest[start : start + size]) for start in starts]
        return bits.parted(slices, self.within(view))

    def weights(self, docs: Sequence[int]) -> list[int]:
        """A weight stands in the place that the document has among those of the term."""
        having, rest, counted = self._set, self._rest, 0
        place = self._size * places(self._bounds)
        found = []
        for doc in docs:
            at, bit = doc >> 3, 1 << (doc & 7)
            byte = having[at]
            if byte & bit:
                place += int.from_bytes(having[counted:at], "little").bit_count()
                counted = at
                found.append(rest[place + (byte & bit - 1).bit_count()])
            else:
                found.append(0)
        return found


class Made(Impacts):
    """Impacts of any term, from its postings in a segment of ``count`` documents."""

    def __init__(self, bounds: Bounds, ids: Sequence[int], weights: Sequence[int], count: int) -> None:
        self._ids, self._weights, self._count = ids, as_bytes(weights), count
        super().__init__(bounds, max(self._weights, default=0))
        self._packed = bits.pack(ids, count)
        self.docs = bits.WHOLE.read(self._packed)
        self.ready = len(ids) <= _FEW

    def within(self, view: View) -> int:
        """Read from the bytes of which the whole was made."""
        return self.docs if view is bits.WHOLE else view.read(self._packed)

    @cached_property
    def _by_doc(self) -> dict[int, int]:
        return dict(zip(self._ids, self._weights, strict=True))

    def levels(self, view: View) -> list[tuple[int, int]]:
        """Few documents are one level: to tell them apart costs more than to weigh them."""
        return [(self.most, self.within(view))] if self.ready else super().levels(view)

    def _by_level(self, view: View) -> list[int]:
        levels = self._weights.translate(TO_LEVEL[self._bounds])
        return bits.by_level(self._ids, levels, len(self._bounds) + 2, self._count, view)[1:]

    def among(self, docs: Iterable[int]) -> list[int]:
        """Looked up by document."""
        return [doc for doc in docs if doc in self._by_doc]

    def weights(self, docs: Sequence[int]) -> list[int]:
        """Likewise."""
        return [*map(self._by_doc.get, docs, repeat(0))]


# -- levels


def bounds_of(field: str) -> Bounds:
    """The levels of a field."""
    return _WEIGHTS if field in WEIGHED else _COUNTS


def places(bounds: Bounds) -> int:
    """Slices that levels take."""
    return len(bounds).bit_length()


def as_bytes(weights: Sequence[int]) -> bytes:
    if isinstance(weights, bytes):
        return weights
    return bytes(weights) if max(weights, default=0) < 256 else bytes(min(weight, 255) for weight in weights)


def _to_level(bounds: Bounds) -> bytes:
    """Weights to their levels, counted from 1."""
    ends = zip((0, *bounds), (*bounds, 256), strict=True)
    return b"".join(bytes((level,)) * (end - start) for level, (start, end) in enumerate(ends, 1))


TO_LEVEL = {bounds: _to_level(bounds) for bounds in (EVEN, _WEIGHTS, _COUNTS)}
