"""What each document of a segment is worth for a unit or a tree: roughly for all at once, exactly for a few.

The rule owned here: no document is worth more than its tier says. A tier is a set of documents (see ``bits``) and a worth
that none of them exceeds, bonuses of written forms included.
"""

from __future__ import annotations

from itertools import repeat

from balikpapan_cli.engine.whoosh import bits, score
from balikpapan_cli.engine.whoosh.match import Scores, aside_scores, best_scores, bonus_of_forms, postings_of
from balikpapan_cli.engine.whoosh.slices import EVEN, Made, bounds_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.engine.whoosh.plan import Unit, Way
    from balikpapan_cli.engine.whoosh.segment import Segment
    from balikpapan_cli.engine.whoosh.slices import Impacts

Tier = tuple[float, int]
_LEAST = 1e-300


class TermScorer:
    """A term that is worth ``gain`` times its weight, or times its saturated count."""

    def __init__(self, field: str, gain: float, impacts: Impacts) -> None:
        self.docs = impacts.docs
        self._impacts, self._gain, self._weighed = impacts, gain, field in score.WEIGHED
        self.most = self._worth(impacts.most)

    def _worth(self, weight: int) -> float:
        return self._gain * (weight if self._weighed else score.SATURATED[weight])

    def tiers(self) -> list[Tier]:
        """A tier for each level of weight."""
        return [(self._worth(most), docs) for most, docs in self._impacts.levels()]

    def worths(self, docs: Sequence[int]) -> list[float]:
        """What each of ``docs`` is worth, 0 when it does not match."""
        gain, weights = self._gain, self._impacts.weights(docs)
        if self._weighed:
            return [gain * weight for weight in weights]
        saturated = score.SATURATED
        return [gain * saturated[weight] for weight in weights]


class KnownScorer:
    """Scores that have been worked out, in a segment of ``count`` documents."""

    def __init__(self, scores: Scores, count: int) -> None:
        self.docs = bits.of([*scores], count)
        self.most = max(scores.values(), default=0.0)
        self._scores, self._count = scores, count

    def tiers(self) -> list[Tier]:
        """Tiers of shares of the greatest score; a single one where that is too small to be shared out."""
        if self.most < _LEAST:
            return [(self.most, self.docs)]
        steps = 254 / self.most
        weights = bytes([int(worth * steps) + 1 for worth in self._scores.values()])
        levels = Made(EVEN, [*self._scores], weights, self._count).levels()
        return [(weight / steps, docs) for weight, docs in levels]

    def worths(self, docs: Sequence[int]) -> list[float]:
        """What each of ``docs`` is worth, 0 when it does not match."""
        return [*map(self._scores.get, docs, repeat(0.0))]


class UnitScorer:
    """A unit: the best of its ways, and the bonuses of written forms. ``among`` are the documents (ascending) that matter,
    when they are few; ``aside`` lets what cleaning took out count where nothing else does, without making it a match."""

    def __init__(
        self, segment: Segment, unit: Unit, among: Sequence[int] | None = None, *, aside: bool = False
    ) -> None:
        self._segment, self._unit = segment, unit
        self._scorers = _scorers(segment, unit.ways, among)
        self.docs = 0
        for scorer in self._scorers:
            self.docs |= scorer.docs
        if aside and (scores := aside_scores(segment, unit)):
            self._scorers.append(KnownScorer(scores, segment.count))
        self._scorers.sort(key=lambda scorer: -scorer.most)

    def tiers(self) -> list[Tier]:
        """The tiers of all ways, each document in the best of its own, with what the bonuses may add."""
        found: list[Tier] = []
        seen = 0
        for most, docs in sorted((tier for scorer in self._scorers for tier in scorer.tiers()), reverse=True):
            if rest := docs & ~seen:
                found += self._lifted(most, rest)
                seen |= rest
        return found

    def _lifted(self, most: float, docs: int) -> list[Tier]:
        found: list[Tier] = []
        for bonus in sorted(self._unit.bonuses, key=lambda bonus: -bonus.worth):
            known = self._segment.common("body", bonus.text)
            having = docs if known is None else docs & known.docs
            if having:
                found.append((most + bonus.worth, having))
                docs &= ~having
        return [*found, (most, docs)] if docs else found

    def worths(self, docs: Sequence[int]) -> list[float]:
        """What each of ``docs`` (ascending) is worth, 0 when it does not match."""
        if not docs or not self._scorers:
            return [0.0] * len(docs)
        best, *others = self._scorers  # those that are worth most first
        worths = best.worths(docs)
        for scorer in others:
            if scorer.most <= min(worths):
                break
            if any(found := scorer.worths(docs)):
                worths = [one if one > other else other for one, other in zip(worths, found, strict=True)]
        having = [doc for doc, worth in zip(docs, worths, strict=True) if worth]
        bonus = bonus_of_forms(self._segment, self._unit, having)
        return [worth + bonus.get(doc, 0.0) for doc, worth in zip(docs, worths, strict=True)] if bonus else worths


Scorer = UnitScorer | KnownScorer


def _scorers(segment: Segment, ways: Sequence[Way], among: Sequence[int] | None) -> list[TermScorer | KnownScorer]:
    """Scorers of some ways: one for each common term, and one for all others together."""
    found: list[TermScorer | KnownScorer] = []
    others: list[Way] = []
    for way in ways:
        impacts = None if way.every or way.phrase else segment.common(way.field, way.text)
        if impacts is None:
            others.append(way)
        else:
            found.append(TermScorer(way.field, way.gain, impacts))
    if len(others) == 1 and not (others[0].every or others[0].phrase):
        (way,) = others
        postings = (
            segment.postings(way.field, way.text) if among is None else postings_of(segment, way.field, way.text, among)
        )
        found.append(TermScorer(way.field, way.gain, Made(bounds_of(way.field), *postings, segment.count)))
    elif others:
        found.append(KnownScorer(best_scores(segment, others, among), segment.count))
    return found
