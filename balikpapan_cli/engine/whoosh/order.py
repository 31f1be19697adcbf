"""Which of equal results comes first. The rule owned here: how articles are spread over segments never shows.

Several processes share articles anew in every build. So equals stand newest first, and those of one day by their ids: what
is asked of the same articles is answered in the same order, however they were indexed.
"""

from __future__ import annotations

from _bisect import bisect_left  # bisect is a module more
from itertools import compress, groupby

from balikpapan_cli.engine.whoosh.numbers import date_number

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeVar

    from balikpapan_cli.engine.whoosh.segment import Segment

    K = TypeVar("K")

_FEW = 8
_SHARE = 1024
"""So few articles of a segment, or one in so many, have their lines read; columns pay for more."""
_MANY = 512
"""So many dates pay for all of them."""


def settled(
    segments: Sequence[Segment],
    keyed: Iterable[tuple[K, int]],
    settle: Callable[[Sequence[Segment], Sequence[int]], Iterable[int]],
) -> Iterator[int]:
    """The documents of sorted pairs of a key and a document, those of one key as ``settle`` has them: one after another, so
    that who takes the first of them settles nothing that comes after."""
    for _, equals in groupby(keyed, key=_key):
        docs = [doc for _, doc in equals]
        yield from settle(segments, docs) if len(docs) > 1 else docs


def _key(pair: tuple[K, int]) -> K:
    return pair[0]


def newest_first(segments: Sequence[Segment], docs: Sequence[int], count: int = 0) -> Iterator[int]:
    """Documents of the whole index, the newest first, those without a date last, those of one day by id; when only the first
    ``count`` are wanted, there may be no others."""
    docs = sorted(docs)
    dates = [date for segment, some in _parted(segments, docs) for date in _dates(segment, some)]
    if 0 < count < len(docs):
        least = sorted(dates, reverse=True)[count - 1]
        wanted = [date >= least for date in dates]
        docs, dates = [*compress(docs, wanted)], [*compress(dates, wanted)]
    return settled(segments, sorted(zip(map(int.__neg__, dates), docs, strict=True)), by_id)


def by_id(segments: Sequence[Segment], docs: Sequence[int]) -> list[int]:
    """Documents of the whole index by the ids of their articles."""
    docs = sorted(docs)
    ids = (id for segment, some in _parted(segments, docs) for id in _ids(segment, some))
    return [doc for _, doc in sorted(zip(ids, docs, strict=True))]


def _parted(segments: Sequence[Segment], docs: Sequence[int]) -> Iterator[tuple[Segment, list[int]]]:
    """Ascending documents of the whole index as those of each segment, by their numbers there."""
    at = 0
    for segment in segments:
        start, at = at, bisect_left(docs, segment.base + segment.count, at)
        if at > start:
            yield segment, [doc - segment.base for doc in docs[start:at]]


def _dates(segment: Segment, docs: Sequence[int]) -> Iterable[int]:
    """The date of each document as YYYYMMDD, 0 when it is not known."""
    if _are_many(docs, segment):
        return map(segment.date if len(docs) <= _MANY else segment.dates.__getitem__, docs)
    return (date_number(segment.row(doc).date) for doc in docs)


def _ids(segment: Segment, docs: Sequence[int]) -> Iterable[bytes]:
    """The id of each document, in UTF-8."""
    if _are_many(docs, segment):
        return map(segment.texts("id").__getitem__, docs)
    return (segment.row(doc).id.encode() for doc in docs)


def _are_many(docs: Sequence[int], segment: Segment) -> bool:
    return len(docs) > max(_FEW, segment.count // _SHARE)
