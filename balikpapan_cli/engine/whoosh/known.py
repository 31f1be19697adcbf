"""Scorers of what is worked out before: scores of documents, and ways that must all be met. ``scorer`` has the rule."""

from __future__ import annotations

from itertools import repeat

from balikpapan_cli.engine.whoosh import bits
from balikpapan_cli.engine.whoosh.slices import EVEN, Made

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from balikpapan_cli.engine.whoosh.bits import View
    from balikpapan_cli.engine.whoosh.match import Scores
    from balikpapan_cli.engine.whoosh.scorer import TermScorer, Tier

_LEAST = 1e-300
_TIERS = 16
"""Tiers that sums are merged to."""


class KnownScorer:
    """Scores that have been worked out, in a segment of ``count`` documents."""

    ready = False

    def __init__(self, scores: Scores, count: int) -> None:
        self.docs = bits.of([*scores], count)
        self.most = max(scores.values(), default=0.0)
        self._scores, self._count = scores, count

    def within(self, view: View) -> int:
        """The documents that match, in a view."""
        return view.cut(self.docs)

    def tiers(self, view: View, *, coarse: bool = False) -> list[Tier]:
        """Tiers of shares of the greatest score; a single one where that is too small to be shared out, or if ``coarse``."""
        if coarse or self.most < _LEAST:
            return [(self.most, self.within(view))]
        steps = 254 / self.most
        weights = bytes([int(worth * steps) + 1 for worth in self._scores.values()])
        levels = Made(EVEN, [*self._scores], weights, self._count).levels(view)
        return [(weight / steps, docs) for weight, docs in levels]

    def worths(self, docs: Sequence[int]) -> list[float]:
        """What each of ``docs`` is worth, 0 when it does not match."""
        return [*map(self._scores.get, docs, repeat(0.0))]


class EveryScorer:
    """Ways that must all be met, in a segment of ``count`` documents: a document is worth the sum of them."""

    ready = False

    def __init__(self, parts: Sequence[TermScorer | KnownScorer], count: int) -> None:
        self._parts, self._count = parts, count
        self.docs = parts[0].docs
        for part in parts[1:]:
            self.docs &= part.docs
        self.most = sum(part.most for part in parts)

    def within(self, view: View) -> int:
        """The documents that match, in a view."""
        return view.cut(self.docs)

    def tiers(self, view: View) -> list[Tier]:
        """The tiers of the sums, as many as one of the ways may have: they are put together two by two, those that are worth
        about as much in one."""
        first, *others = self._parts
        every = self.within(view)
        found = [(most, docs & every) for most, docs in first.tiers(view)]
        for other in others:
            tiers = other.tiers(view)
            sums = ((one + two, docs & more) for one, docs in found for two, more in tiers)
            found = _merged((most, docs) for most, docs in sums if docs)
        return found

    def worths(self, docs: Sequence[int]) -> list[float]:
        """What each of ``docs`` is worth, 0 when it does not match."""
        matching = {*bits.docs_in(self.docs & bits.of(docs, self._count))}
        each = zip(docs, *(part.worths(docs) for part in self._parts), strict=True)
        return [sum(worths) if doc in matching else 0.0 for doc, *worths in each]


def _merged(tiers: Iterable[Tier]) -> list[Tier]:
    """A few tiers in the place of many."""
    sorted_tiers = sorted(tiers, reverse=True)
    if not sorted_tiers:
        return []
    step = sorted_tiers[0][0] / _TIERS
    found: list[Tier] = []
    for most, docs in sorted_tiers:
        if found and found[-1][0] - most < step:
            found[-1] = (found[-1][0], found[-1][1] | docs)
        else:
            found.append((most, docs))
    return found
