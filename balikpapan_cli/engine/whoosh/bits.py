"""Sets of documents as bits of one integer, and numbers of all documents as slices of bits.

The rule owned here: what concerns every document of a segment is one operation on long integers, no loop over documents.
A set has bit ``doc`` set for each of its documents. Numbers, one a document, are a list of sets: in the first stand the
documents whose number has bit 0, and so on. Adding and choosing the greatest are those of the bit-sliced index (O'Neil
and Quass 1997; Rinfret, O'Neil and O'Neil 2001). Where few documents matter, sets are made shorter (``Excerpt``).
"""

from __future__ import annotations

from _operator import add, itemgetter  # operator imports more
from itertools import accumulate, compress, count

from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    Packed = bytes | bytearray | memoryview

_ONE = ord("1")
_FEW = 24
"""So few documents are added up; with more, each bit is set in its byte."""
_SPARSE = 32
"""With more than one document in so many, a digit a document is quicker."""
_SEARCHED = 256
"""So few documents are put in their sets one by one."""
_SCATTERED = 8
"""Where fewer bytes than one in so many hold a document, they are searched for one after the other."""
_ANY = b"\0" + b"\1" * 255


class _Places(dict[int, tuple[int, ...]]):
    """The bits that are set in a byte."""

    def __missing__(self, byte: int) -> tuple[int, ...]:
        places = self[byte] = tuple(place for place in range(8) if byte >> place & 1)
        return places


_PLACES = _Places()


def of(docs: Collection[int], size: int) -> int:
    """The set of some documents below ``size``.

    >>> bin(of([0, 2, 3], 8))
    '0b1101'
    """
    if len(docs) < _FEW:
        return sum(1 << doc for doc in docs)
    if len(docs) * _SPARSE < size:
        return int.from_bytes(pack(docs, size), "little")
    marks = bytearray(b"0") * size
    for doc in docs:
        marks[~doc] = _ONE
    return int(marks, 2)


def pack(docs: Iterable[int], size: int) -> bytearray:
    """The bytes of that set, which a view reads.

    >>> pack([0, 2, 9], 12)
    bytearray(b'\\x05\\x02')
    """
    made = bytearray((size + 7) // 8)
    for doc in docs:
        made[doc >> 3] |= 1 << (doc & 7)
    return made


def by_level(docs: Sequence[int], levels: bytes, count: int, size: int, view: View) -> list[int]:
    """The documents of each of ``count`` levels, in a view, from the level of each document; all of them below ``size``.

    >>> by_level([0, 2, 3], bytes((1, 0, 1)), 2, 8, WHOLE)
    [4, 9]
    """
    if len(docs) < _SEARCHED:
        lists: list[list[int]] = [[] for _ in range(count)]
        for doc, level in zip(docs, levels, strict=True):
            lists[level].append(doc)
        return [view.cut(of(some, size)) for some in lists]
    packed = [bytearray((size + 7) // 8) for _ in range(count)]
    for doc, level in zip(docs, levels, strict=True):
        packed[level][doc >> 3] |= 1 << (doc & 7)
    return [*map(view.read, packed)]


def docs_in(bits: int) -> list[int]:
    """The documents of a set, ascending.

    >>> docs_in(0b1101)
    [0, 2, 3]
    """
    if not bits & bits + 1:  # all up to the last, as in an archive from which nothing was deleted
        return [*range(bits.bit_length())]
    packed = bits.to_bytes((bits.bit_length() + 7) // 8, "little")
    if bits.bit_count() * _SCATTERED > len(packed):
        firsts = compress(range(0, 8 * len(packed), 8), packed)
        return [
            first + place for first, byte in zip(firsts, filter(None, packed), strict=True) for place in _PLACES[byte]
        ]
    return [8 * at + place for at in _held(packed) for place in _PLACES[packed[at]]]


def _held(packed: bytes) -> list[int]:
    """Which bytes hold a document, where few do, ascending: before each stand those before it, and the empty ones."""
    *gaps, _ = packed.translate(_ANY).split(b"\1")
    return [*map(add, count(), accumulate(map(len, gaps)))]


# -- sets made shorter


class View:
    """How the sets of a segment are held: this one holds them as they are."""

    def read(self, packed: Packed) -> int:
        """The set whose documents have their bits set in ``packed``, the first in the lowest of the first byte."""
        return int.from_bytes(packed, "little")

    def cut(self, docs: int) -> int:
        """A set, made shorter."""
        return docs

    def docs_in(self, docs: int) -> list[int]:
        """The documents of a set that has been made shorter, ascending."""
        return docs_in(docs)


WHOLE = View()


class Excerpt(View):
    """Sets without the bytes in which none of ``docs`` stands: what is done to them costs as much less. The documents of the
    set are below ``size`` and stand in two bytes or more.

    >>> view = Excerpt(1 << 3 | 1 << 801, 1000)
    >>> bin(view.cut(1 << 3 | 1 << 400 | 1 << 800)), view.docs_in(0b1000000000)
    ('0b100001000', [801])
    """

    def __init__(self, docs: int, size: int) -> None:
        self._size = (size + 7) // 8
        packed = docs.to_bytes(self._size, "little")
        self._at = _held(packed)
        self._bytes_of = itemgetter(*self._at)
        self.docs = self.read(packed)

    def read(self, packed: Packed) -> int:
        """Those of the set that stand where one of the documents does."""
        return int.from_bytes(bytes(self._bytes_of(packed)), "little")

    def cut(self, docs: int) -> int:
        """Likewise."""
        return self.read(docs.to_bytes(self._size, "little"))

    def docs_in(self, docs: int) -> list[int]:
        """By their numbers in the segment."""
        return [self._at[doc >> 3] << 3 | doc & 7 for doc in docs_in(docs)]


# -- numbers


def sliced(numbers: Iterable[tuple[int, int]]) -> list[int]:
    """Numbers, given as pairs of a number and the set of documents that have it; no document is in two of the sets.

    >>> sliced([(5, 0b01), (1, 0b10)])
    [3, 0, 1]
    """
    slices: list[int] = []
    for number, docs in numbers:
        slices += [0] * (number.bit_length() - len(slices))
        for place in range(number.bit_length()):
            if number >> place & 1:
                slices[place] |= docs
    return slices


def added(one: Sequence[int], other: Sequence[int]) -> list[int]:
    """The sums of two numbers a document.

    >>> added([3, 0, 1], [1])
    [2, 1, 1]
    """
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    total, carry = [], 0
    for place, a in enumerate(longer):
        b = shorter[place] if place < len(shorter) else 0
        either = a ^ b
        total.append(either ^ carry)
        carry = a & b | carry & either
    return [*total, carry] if carry else total


class Top(NamedTuple):
    """The documents whose number is over ``number``, and those that have it."""

    over: int
    equal: int
    number: int


def top(slices: Sequence[int], docs: int, size: int) -> Top:
    """The greatest number such that at least ``size`` of ``docs`` (or all, if they are fewer) have it or more.

    >>> top([3, 0, 1], 0b111, 2)
    Top(over=1, equal=2, number=1)
    """
    over, equal, number = 0, docs, 0
    for place in reversed(range(len(slices))):
        having = equal & slices[place]
        if (over | having).bit_count() >= size:
            equal = having
            number |= 1 << place
        else:
            over |= having
            equal ^= having
    return Top(over, equal, number)


def at_least(slices: Sequence[int], docs: int, number: int) -> int:
    """Those of ``docs`` whose number is ``number`` or more.

    >>> at_least([3, 0, 1], 0b111, 1)
    3
    """
    over, equal = 0, docs
    for place in reversed(range(len(slices))):
        having = equal & slices[place]
        if number >> place & 1:
            equal = having
        else:
            over |= having
            equal ^= having
    return over if number >> len(slices) else over | equal


def parted(slices: Sequence[int], docs: int) -> list[int]:
    """Those of ``docs`` that have each number, from 0 to the greatest that fits in the slices.

    >>> parted([3, 0, 1], 0b111)
    [4, 2, 0, 0, 0, 1, 0, 0]
    """
    parts = [docs]
    for part in reversed(slices):
        halves = ((some, some & part) for some in parts)
        parts = [half for some, having in halves for half in (some ^ having, having)]
    return parts


def having(slices: Sequence[int], docs: int, number: int) -> int:
    """Those of ``docs`` whose number is ``number``.

    >>> having([3, 0, 1], 0b111, 1)
    2
    """
    for place, part in enumerate(slices):
        docs = docs & part if number >> place & 1 else docs ^ docs & part
    return 0 if number >> len(slices) else docs
