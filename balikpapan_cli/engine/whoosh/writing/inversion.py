"""Tokens to postings, a whole segment at once. The rule owned here: gathering costs a number a token, and no more.

The place of a token is one number: its article in the upper half, its position in the lower. While articles come in,
places are added to the list of their word, by functions in C alone, and for many articles at once: else the lists, which
lie all over memory, would have been pushed out of reach by all else that is done for an article. What places mean
(frequencies, positions, weights of roots) is worked out when the segment is written, once a word instead of once a word
and article, by functions in C too.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain, compress, count, repeat
from operator import add, eq, getitem, itemgetter, sub
from sys import byteorder
from typing import TYPE_CHECKING

from balikpapan_cli.engine.whoosh.codec import utf8
from balikpapan_cli.engine.whoosh.writing import impact
from balikpapan_cli.engine.whoosh.writing.codec import OnePosition, gaps_value
from balikpapan_cli.engine.whoosh.writing.segment import Term

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.writing.analysis import Terms

Places = defaultdict[str, "array[int]"]

_WIDE = "L" if array("L").itemsize == 8 else "Q"
"""Code of arrays of 64-bit numbers; where both are, "L" takes in a number in two thirds of the time of "Q"."""

_PLACE_BYTES = 9
"""A place in the list of its word, and what lists keep free to grow."""
_WORD_BYTES = 300
_TOGETHER = 1 << 17
"""Tokens that wait for each other: a few megabytes, and half the time of gathering article by article."""


class Inversion:
    """The tokens of articles, gathered; then their postings.

    A body begins at position 0 and goes on with the place of the dateline; a title begins at position 0 too.
    """

    def __init__(self) -> None:
        self._places: dict[str, Places] = {
            field: defaultdict(partial(array, _WIDE)) for field in ("body", "title", "dateline")
        }
        self._waiting: list[tuple[str, list[str], int]] = []
        self._steps: list[impact.Steps] = []
        self._titled = bytearray()
        self._size = self._gathered = self._longest = 0
        self._one = OnePosition()

    def add(self, terms: Terms) -> None:
        """The next document."""
        start = len(self._steps) << 32
        length = len(terms.body) + len(terms.dateline)
        self._waiting += (
            ("body", terms.body, start),
            ("dateline", terms.dateline, start + len(terms.body)),
            ("title", terms.title, start),
        )
        self._steps.append(impact.steps(length))
        self._titled.append(terms.titled)
        self._size += length + len(terms.title)
        self._longest = max(self._longest, length)
        if self._size - self._gathered >= _TOGETHER:
            self._gather()

    def _gather(self) -> None:
        """Add the places of the tokens that wait to the lists of their words."""
        for field, tokens, start in self._waiting:
            lists = map(self._places[field].__getitem__, tokens)
            deque(map(array.append, lists, range(start, start + len(tokens))), 0)
        self._waiting.clear()
        self._gathered = self._size

    @property
    def memory(self) -> int:
        """About how many bytes are gathered."""
        return _PLACE_BYTES * self._size + _WORD_BYTES * sum(map(len, self._places.values()))

    def positional(self, field: str) -> Iterator[Term]:
        """The terms of ``body`` or ``title``, in order; their places are given up one by one, so call it last, and once."""
        self._gather()
        one, places = self._one, self._places[field]
        for text in sorted(places):
            docs, positions = _parted(places.pop(text))
            if len(docs) == 1:  # half of all words
                yield Term(field, utf8(text), docs, b"\1", (one[positions[0]],))
                continue
            if not any(map(eq, docs, docs[1:])):  # once in each article
                yield Term(field, utf8(text), docs, b"\1" * len(docs), itemgetter(*positions)(one))
            else:
                counts = Counter(docs)
                weights = list(counts.values())
                yield Term(field, utf8(text), list(counts), weights, self._values(positions, weights))

    def _values(self, positions: list[int], counts: list[int]) -> list[bytes]:
        """The values of postings whose positions stand behind one another, so many of each."""
        firsts = list(accumulate(counts[:-1], initial=0))
        values = list(map(self._one.__getitem__, map(positions.__getitem__, firsts)))
        each = zip(count(), firsts, counts)
        for at, first, size in compress(each, map((1).__lt__, counts)):
            if size == 2:  # most
                values[at] = gaps_value((positions[first], positions[first + 1] - positions[first]))
            else:
                here = positions[first : first + size]
                values[at] = gaps_value([here[0], *map(sub, here[1:], here)])
        return values

    def roots(self, root_of: Callable[[str], str]) -> list[Term]:
        """The terms of ``root``, in order; ``root_of`` gives the root of a token, ``""`` for none."""
        self._gather()
        found: defaultdict[str, list[array[int]]] = defaultdict(list)
        for field in ("body", "dateline"):
            for token, places in self._places[field].items():
                found[root_of(token)].append(places)
        for token, places in self._places["title"].items():
            tops = [doc << 32 for doc in _parted(places)[0] if self._titled[doc]]
            if tops:
                found[root_of(token)].append(array(_WIDE, sorted(tops * impact.TITLE_OCCURRENCES)))
        found.pop("", None)
        bonus_at = bytes(impact.BONUS_AT).ljust(self._longest, b"\0")
        return [self._weighed(root, found[root], bonus_at) for root in sorted(found)]

    def _weighed(self, root: str, lists: Sequence[array[int]], bonus_at: bytes) -> Term:
        """The term of a root whose forms have these places; a place in a title is the top of its article."""
        docs, positions = _parted(lists[0] if len(lists) == 1 else array(_WIDE, sorted(chain.from_iterable(lists))))
        if len(docs) == 1:  # half of all roots
            weight = self._steps[docs[0]][1] + bonus_at[positions[0]]
            return Term("root", utf8(root), docs, bytes((weight,)), None)
        if not any(map(eq, docs, docs[1:])):
            once = map(getitem, map(self._steps.__getitem__, docs), repeat(1))
            worths = bytes(map(add, once, map(bonus_at.__getitem__, positions)))
            return Term("root", utf8(root), array("I", docs), worths, None)
        counts = Counter(docs)
        weights = map(getitem, map(self._steps.__getitem__, counts), counts.values())
        firsts = map(positions.__getitem__, accumulate(counts.values(), initial=0))
        bonuses = map(bonus_at.__getitem__, firsts)
        return Term("root", utf8(root), array("I", list(counts)), bytes(map(add, weights, bonuses)), None)


_UPPER, _LOWER = (1, 0) if byteorder == "little" else (0, 1)


def _parted(places: array[int]) -> tuple[list[int], list[int]]:
    """The articles and the positions of places: a cast, which costs a tenth of shifting each."""
    halves = memoryview(places).cast("B").cast("I")
    return halves[_UPPER::2].tolist(), halves[_LOWER::2].tolist()
