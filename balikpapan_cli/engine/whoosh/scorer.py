"""What each document of a segment is worth for a unit or a tree: roughly for all at once, exactly for a few.

The rule owned here: no document is worth more than its tier says. A tier is a set of documents (see ``bits``) and a worth
that none of them exceeds, bonuses of written forms included.
"""

from __future__ import annotations

from _operator import add  # operator imports more
from itertools import compress, repeat

from balikpapan_cli.engine.whoosh import score
from balikpapan_cli.engine.whoosh.slices import Made, bounds_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeAlias

    from balikpapan_cli.engine.whoosh.bits import View
    from balikpapan_cli.engine.whoosh.known import EveryScorer, KnownScorer
    from balikpapan_cli.engine.whoosh.match import Scores
    from balikpapan_cli.engine.whoosh.plan import Unit, Way
    from balikpapan_cli.engine.whoosh.segment import Segment
    from balikpapan_cli.engine.whoosh.slices import Impacts

    Scorer: TypeAlias = "UnitScorer | KnownScorer"

Tier = tuple[float, int]
_APART = 3
"""So many terms that are not common have a scorer each; more of them are worked out together."""


class TermScorer:
    """A term that is worth ``gain`` times its weight, or times its saturated count."""

    def __init__(self, field: str, gain: float, impacts: Impacts) -> None:
        self.ready = impacts.ready
        self._impacts, self._gain, self._weighed = impacts, gain, field in score.WEIGHED
        self.most = self._worth(impacts.most)

    @property
    def docs(self) -> int:
        """The documents that match."""
        return self._impacts.docs

    def within(self, view: View) -> int:
        """The same in a view."""
        return self._impacts.within(view)

    def _worth(self, weight: int) -> float:
        return self._gain * (weight if self._weighed else score.SATURATED[weight])

    def tiers(self, view: View) -> list[Tier]:
        """A tier for each level of weight."""
        return [(self._worth(most), docs) for most, docs in self._impacts.levels(view)]

    def worths(self, docs: Sequence[int]) -> list[float]:
        """What each of ``docs`` is worth, 0 when it does not match."""
        gain, weights = self._gain, self._impacts.weights(docs)
        if self._weighed:
            return [gain * weight for weight in weights]
        saturated = score.SATURATED
        return [gain * saturated[weight] for weight in weights]


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
        if aside:
            from balikpapan_cli.engine.whoosh.known import KnownScorer
            from balikpapan_cli.engine.whoosh.match import aside_scores

            if scores := aside_scores(segment, unit):
                self._scorers.append(KnownScorer(scores, segment.count))
        self._scorers.sort(key=lambda scorer: -scorer.most)
        self.most = max((scorer.most for scorer in self._scorers), default=0.0)
        """What a document is worth at most, but for bonuses."""
        self.ready = all(scorer.ready for scorer in self._scorers)
        """Whether tiers cost little."""

    def tiers(self, view: View, *, coarse: bool = False) -> list[Tier]:
        """The tiers of all ways, each document in the best of its own, with what the bonuses may add; ``coarse`` leaves out
        what is not at hand: a way is one tier then, and every document may earn a bonus."""
        found: list[Tier] = []
        seen = 0
        known = self._known if coarse else self._segment.known_docs
        bonuses = [(bonus.worth, known("body", bonus.text, view)) for bonus in self._unit.bonuses]
        bonuses.sort(key=lambda bonus: -bonus[0])
        each = [
            tier
            for scorer in self._scorers
            for tier in ([(scorer.most, scorer.within(view))] if coarse and not scorer.ready else scorer.tiers(view))
        ]
        for most, docs in sorted(each, reverse=True):
            rest = docs ^ docs & seen
            seen |= rest
            for worth, having in bonuses:
                lifted = rest if having is None else rest & having
                if lifted:
                    found.append((most + worth, lifted))
                    rest ^= lifted
            if rest:
                found.append((most, rest))
        return found

    def _known(self, field: str, text: str, view: View) -> int | None:
        impacts = self._segment.common(field, text)
        return None if impacts is None else impacts.within(view)

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
        if not self._unit.bonuses:
            return worths
        having = docs if all(worths) else [*compress(docs, worths)]
        bonus = bonus_of_forms(self._segment, self._unit, having)
        return [*map(add, worths, map(bonus.get, docs, repeat(0.0)))] if bonus else worths


def bonus_of_forms(segment: Segment, unit: Unit, docs: Sequence[int]) -> Scores:
    """The bonus of written forms in those of ``docs`` (ascending) that have one."""
    found: Scores = {}
    for bonus in sorted(unit.bonuses, key=lambda bonus: bonus.worth):  # the greatest last: it stays
        having: Iterable[int]
        if (common := segment.common("body", bonus.text)) is not None:
            having = common.among(docs)
        elif (listed := segment.listed("body", bonus.text)) is not None:
            having = {*docs}.intersection(listed.ids)
        else:
            having = segment.postings_in("body", bonus.text, docs).ids
        found |= dict.fromkeys(having, bonus.worth)
    return found


def _scorers(
    segment: Segment, ways: Sequence[Way], among: Sequence[int] | None
) -> list[TermScorer | KnownScorer | EveryScorer]:
    """Scorers of some ways: one for each common term and for each that has parts, and one for the others if they are many."""
    found: list[TermScorer | KnownScorer | EveryScorer] = []
    others: list[Way] = []
    for way in ways:
        if way.every:
            from balikpapan_cli.engine.whoosh.known import EveryScorer

            found.append(EveryScorer([_scorer(segment, [part], among) for part in way.every], segment.count))
        elif way.phrase or (impacts := segment.common(way.field, way.text)) is None:
            others.append(way)
        else:
            found.append(TermScorer(way.field, way.gain, impacts))
    if len(others) <= _APART:
        return found + [_scorer(segment, [way], among) for way in others]
    return [*found, _scorer(segment, others, among)]


def _scorer(segment: Segment, ways: Sequence[Way], among: Sequence[int] | None) -> TermScorer | KnownScorer:
    """The scorer of a term, or of several ways that have no parts."""
    (way, *more) = ways
    if more or way.phrase:
        from balikpapan_cli.engine.whoosh.known import KnownScorer
        from balikpapan_cli.engine.whoosh.match import best_scores

        return KnownScorer(best_scores(segment, ways, among), segment.count)
    impacts = segment.common(way.field, way.text)
    if impacts is None:
        term = way.field, way.text
        postings = segment.postings(*term) if among is None else segment.postings_in(*term, among)
        impacts = Made(bounds_of(way.field), *postings, segment.count)
    return TermScorer(way.field, way.gain, impacts)
