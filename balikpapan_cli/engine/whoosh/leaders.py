"""For each document the one that stands for its story, as a file of the index: only of those that are not alone in theirs.

The file is their numbers, ascending, then the leader of each, four bytes a number, then the set (``bits``) of them all.
"""

from __future__ import annotations

from _bisect import bisect_left  # bisect is a module more

from balikpapan_cli.engine.whoosh.bits import WHOLE
from balikpapan_cli.engine.whoosh.numbers import unsigned_ints
from balikpapan_cli.engine.whoosh.unpickle import Damaged
from balikpapan_cli.once import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from balikpapan_cli.engine.whoosh.bits import View


def size_of_set(total: int) -> int:
    """Bytes of a set of ``total`` documents."""
    return (total + 7) // 8


class Leaders:
    """The leaders of ``total`` documents; Damaged when the file is not of them. No file: all are alone."""

    def __init__(self, data: bytes, total: int) -> None:
        end = len(data) - size_of_set(total) if data else 0
        if end < 0 or end % 8:
            raise Damaged("stories")
        self._docs, self._leaders = unsigned_ints(data[: end // 2]), unsigned_ints(data[end // 2 : end])
        self._set, self._total = data[end:], total

    def __len__(self) -> int:
        return self._total

    def __iter__(self) -> Iterator[int]:
        return map(self.__getitem__, range(self._total))

    @cached_property
    def several(self) -> int:
        """The documents that are not alone in their story, as a set of ``bits``."""
        return int.from_bytes(self._set, "little")

    def several_in(self, view: View, base: int, count: int) -> int:
        """Those of ``count`` documents from ``base`` on, in a view of them; perhaps some that follow them in the last byte."""
        if view is WHOLE or base & 7 or not self._set:
            return view.cut(self.several >> base & (1 << count) - 1)
        return view.read(self._set[base >> 3 : (base + count + 7) >> 3])

    def __getitem__(self, doc: int) -> int:
        if not self._set or not self._set[doc >> 3] >> (doc & 7) & 1:
            return doc
        return self._leaders[bisect_left(self._docs, doc)]

    def followers(self) -> Iterator[tuple[int, int]]:
        """The documents that do not stand for their story, ascending, and those that do."""
        return ((doc, leader) for doc, leader in zip(self._docs, self._leaders, strict=True) if doc != leader)
