"""Which articles tell one story: near duplicates, by their sketches. The rule owned here: a story is called by its oldest article.

Kept by document for the whole index, one file a generation, so that a new article never touches an old segment. Two articles
can only be alike if they share a band key; keys of a segment are sorted, so few new articles are looked up one by one, and
many are found by sorting all keys once.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from itertools import chain, compress, count, groupby, islice, pairwise
from operator import eq
from struct import pack

from balikpapan_cli.engine.whoosh import bits
from balikpapan_cli.engine.whoosh.leaders import Leaders, size_of_set
from balikpapan_cli.engine.whoosh.segment import Segment
from balikpapan_cli.engine.whoosh.stored import decode_sketch

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias


Alike: TypeAlias = "Callable[[tuple[int, ...], tuple[int, ...]], bool]"

_FEW = 2000
"""New articles that are looked up one by one."""
_NEAR = 16
"""Articles on either side that one is compared with for a key that they share."""


def assign_stories(segments: Sequence[Segment], earlier: Leaders, origins: Sequence[int], alike: Alike | None) -> bytes:
    """The file of stories (leaders.py).

    ``origins`` says for each document the number it had in the state before, -1 for a new one; ``earlier`` the stories
    of that state.
    """
    stories = _Stories(segments, origins)
    stories.take_over(earlier)
    if alike is not None:
        for one, other in _candidates(segments, origins):
            stories.join(one, other, alike)
    return encode_leaders(stories.leaders())


class _Stories:
    """A union-find forest over the documents of the index."""

    def __init__(self, segments: Sequence[Segment], origins: Sequence[int]) -> None:
        self._segments, self._origins = segments, origins
        self._parents = list(range(len(origins)))
        self._bases = [segment.base for segment in segments]
        few = origins.count(-1) <= _FEW
        self._sketch = lru_cache(1024)(self._read_sketch)
        self._encoded = None if few else [sketch for segment in segments for sketch in segment.sketches()]

    def take_over(self, earlier: Leaders) -> None:
        """The stories as they were. One whose leader is gone goes on without it."""
        followed = {doc for pair in earlier.followers() for doc in pair}
        heirs: dict[int, int] = {}
        for doc in compress(count(), map(followed.__contains__, self._origins)):
            self._unite(doc, heirs.setdefault(earlier[self._origins[doc]], doc))

    def _root(self, doc: int) -> int:
        parents = self._parents
        while parents[doc] != doc:
            parents[doc] = parents[parents[doc]]
            doc = parents[doc]
        return doc

    def _unite(self, one: int, other: int) -> None:
        one, other = self._root(one), self._root(other)
        if one != other:
            self._parents[max(one, other)] = min(one, other)

    def join(self, one: int, other: int, alike: Alike) -> None:
        """Put two documents into one story if they are alike."""
        if self._root(one) != self._root(other) and alike(self._sketch(one), self._sketch(other)):
            self._unite(one, other)

    def _locate(self, doc: int) -> tuple[Segment, int]:
        at = bisect_left(self._bases, doc + 1) - 1
        return self._segments[at], doc - self._bases[at]

    def _read_sketch(self, doc: int) -> tuple[int, ...]:
        if self._encoded is not None:
            return decode_sketch(self._encoded[doc])
        segment, local = self._locate(doc)
        return decode_sketch(segment.sketch(local))

    def leaders(self) -> list[int]:
        """For each document the oldest of its story: by date, those without one last, then by id."""
        members: dict[int, list[int]] = {}
        for doc, parent in enumerate(self._parents):
            if parent != doc:
                members.setdefault(self._root(doc), []).append(doc)
        leaders = list(range(len(self._parents)))
        for root, others in members.items():
            story = [root, *others]
            oldest = min(story, key=self._age)
            for doc in story:
                leaders[doc] = oldest
        return leaders

    def _age(self, doc: int) -> tuple[bool, int, bytes]:
        segment, local = self._locate(doc)
        date = segment.dates[local]
        return local in segment.deleted, date or 99999999, segment.texts("id")[local]


def _candidates(segments: Sequence[Segment], origins: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of live documents that share a band key, one of them at least new."""
    new = [doc for doc, origin in enumerate(origins) if origin < 0]
    if not new:
        return iter(())
    return _by_lookup(segments, set(new)) if len(new) <= _FEW else _by_sorting(segments, origins)


def _by_lookup(segments: Sequence[Segment], new: set[int]) -> Iterator[tuple[int, int]]:
    seen: set[tuple[int, int]] = set()
    for segment in segments:
        if new.isdisjoint(range(segment.base, segment.base + segment.count)):
            continue
        for packed in segment.bands:
            local = packed & 0xFFFFFFFF
            doc = segment.base + local
            if doc in new and local not in segment.deleted:
                for other in _near(segments, packed >> 32, doc):
                    pair = min(doc, other), max(doc, other)
                    if pair not in seen:
                        seen.add(pair)
                        yield pair


def _near(segments: Sequence[Segment], key: int, doc: int) -> Iterator[int]:
    """The live holders of a key that stand nearest to a document, _NEAR before it and as many behind it at most: of a
    thousand bulletins made from one form not every pair is compared."""
    before = chain.from_iterable(_holders(segment, key, doc, -1) for segment in reversed(segments))
    behind = chain.from_iterable(_holders(segment, key, doc, 1) for segment in segments)
    yield from islice(before, _NEAR)
    yield from islice(behind, _NEAR)


def _holders(segment: Segment, key: int, doc: int, step: int) -> Iterator[int]:
    """The live holders of a key in a segment that stand before a document (step -1) or behind it, the nearest first."""
    bands = segment.bands
    local = min(max(doc - segment.base, -1), segment.count)
    at = bisect_left(bands, (key << 32) + local) - 1 if step < 0 else bisect_left(bands, (key << 32) + local + 1)
    while 0 <= at < len(bands) and bands[at] >> 32 == key:
        other = bands[at] & 0xFFFFFFFF
        if other not in segment.deleted:
            yield segment.base + other
        at += step


def _by_sorting(segments: Sequence[Segment], origins: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Of the holders of a key those that stand side by side: in the order of their ids, so that the stories are the same
    however articles are spread over segments."""
    packed: list[int] = []
    ids: list[bytes] = []
    for segment in segments:
        base, deleted = segment.base, segment.deleted
        packed += (
            [p + base for p in segment.bands if p & 0xFFFFFFFF not in deleted]
            if deleted
            else [p + base for p in segment.bands]
        )
        ids += segment.texts("id").all()
    packed.sort()
    keys = [p >> 32 for p in packed]
    for _, places in groupby(compress(count(), map(eq, keys, islice(keys, 1, None))), key=keys.__getitem__):
        at = next(places)
        holders = [p & 0xFFFFFFFF for p in packed[at : at + 2 + len([*places])]]
        if len(holders) > 2:
            holders.sort(key=ids.__getitem__)
        for one, other in pairwise(holders):
            if origins[one] < 0 or origins[other] < 0:
                yield one, other


def encode_leaders(leaders: Sequence[int]) -> bytes:
    """The file, from the leader of every document.

    >>> from balikpapan_cli.engine.whoosh.leaders import Leaders
    >>> data = encode_leaders([0, 1, 0])
    >>> found = Leaders(data, 3)
    >>> [found[0], found[1], found[2]], [*found.followers()], bits.docs_in(found.several)
    ([0, 1, 0], [(2, 0)], [0, 2])
    """
    several = {number for doc, leader in enumerate(leaders) if doc != leader for number in (doc, leader)}
    docs = sorted(several)
    numbers = (*docs, *(leaders[doc] for doc in docs))
    return pack(f"<{len(numbers)}I", *numbers) + bits.of(docs, len(leaders)).to_bytes(
        size_of_set(len(leaders)), "little"
    )
