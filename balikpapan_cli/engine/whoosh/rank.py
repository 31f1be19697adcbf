"""The best articles for a question. The rule owned here: articles with all of the words first, those with some of them after.

What is asked is a set of units (see ``plan``) and trees that must or must not match. Which documents of a segment match is
worked out for all of them at once, on sets of bits, from the rarest unit on, so that the postings of other words are read
only where the rare ones stand. The order is worked out for few: the most that each document may come to is added up on
slices of bits, and documents are weighed from the greatest sum on until no other can be among the best. The answer is the
same as if all had been weighed.
"""

from __future__ import annotations

from itertools import islice, repeat
from math import ceil

from balikpapan_cli.engine.query.ast import Fuzzy, Node, Prefix, Word
from balikpapan_cli.engine.whoosh import bits, score
from balikpapan_cli.engine.whoosh.order import newest_first, settled
from balikpapan_cli.engine.whoosh.scorer import UnitScorer
from balikpapan_cli.model import Filters
from balikpapan_cli.once import cached_property
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from balikpapan_cli.engine.whoosh.bits import View
    from balikpapan_cli.engine.whoosh.known import KnownScorer
    from balikpapan_cli.engine.whoosh.plan import Planner, Unit
    from balikpapan_cli.engine.whoosh.scorer import Scorer
    from balikpapan_cli.engine.whoosh.segment import Segment

FILL = 10
"""When fewer articles have all of the words, articles with some of them follow, up to so many in all."""

SOFT, ALL, ANY = "soft", "all", "any"
"""How many of the units an article must have: as many as any has, all of them (``AND``), one of them (``OR``)."""

_FEW = 512
"""So many documents are looked up one by one before sets of them are worth their making."""
_FEW_OF_READY = 96
"""So many where the sets are there."""
_SPARSE = 64
"""Where fewer documents than one in so many match, sets are made shorter before they are added up."""
_BYTE = 8
"""And where they are more than stand in one byte of a set."""
_MORE = 40
"""So many documents are weighed at first beyond twice as many as are wanted."""
_SLACK = 1e-9
"""What sums of rounded numbers may be out by, as a share of them."""
_STEPS = 127
"""The most that a unit may be worth, in steps of rough sums."""


class Question(NamedTuple):
    """What is asked of every segment. ``join`` says how many of the units are demanded."""

    units: tuple[Unit, ...] = ()
    must: tuple[Node, ...] = ()
    never: tuple[Node, ...] = ()
    filters: Filters = Filters()
    join: str = SOFT


class Found(NamedTuple):
    """A document of the whole index and its score."""

    score: float
    doc: int


Weighed = tuple[float, int]
"""The sum of the powers of a document's worths, and its number in the whole index."""


class Part:
    """What one segment answers: the documents that match, as a set of ``bits``, and what they are worth for each scorer."""

    def __init__(self, segment: Segment, matching: int, scorers: Sequence[Scorer] = ()) -> None:
        self.segment, self.bits, self.scorers = segment, matching, scorers
        self.count = matching.bit_count()
        self.few = _FEW_OF_READY if all(scorer.ready for scorer in scorers) else _FEW
        """So many of them are weighed one by one sooner than bounds are found for all."""

    @property
    def equal(self) -> bool:
        """Whether all of them are worth nothing, as where nothing is asked but a date."""
        return not any(scorer.most for scorer in self.scorers)

    @cached_property
    def view(self) -> View:
        """How sets of them are held: without most of the segment, where few match."""
        sparse = max(self.few, _BYTE) < self.count < self.segment.count // _SPARSE
        return bits.Excerpt(self.bits, self.segment.count) if sparse else bits.WHOLE

    @cached_property
    def viewed(self) -> int:
        """The documents that match, in the view."""
        view = self.view
        return view.docs if isinstance(view, bits.Excerpt) else self.bits

    @cached_property
    def docs(self) -> list[int]:
        """The documents that match, ascending."""
        return self.view.docs_in(self.viewed)

    def weigh(self, docs: Sequence[int]) -> list[Weighed]:
        """What some documents (ascending) are worth."""
        powers = [map(pow, scorer.worths(docs), repeat(score.power(len(self.scorers)))) for scorer in self.scorers]
        totals = map(sum, zip(*powers, strict=True)) if powers else repeat(0.0)
        return [*zip(totals, map(self.segment.base.__add__, docs), strict=False)]

    @cached_property
    def rough(self) -> Rough:
        """What each document may be worth at most, in the view."""
        view, matching = self.view, self.viewed
        exponent = score.power(len(self.scorers))
        coarse = any(scorer.ready for scorer in self.scorers)  # then the others need not be told apart
        columns: list[list[tuple[float, int]]] = []
        total = 0.0
        for scorer in self.scorers:
            found = scorer.tiers(view, coarse=coarse)
            tiers = [(most**exponent, docs) for most, some in found if (docs := some & matching)]
            # what all of them are worth at least need not be told apart in steps
            least = min(most for most, _ in tiers) if tiers and scorer.docs & self.bits == self.bits else 0.0
            columns.append([(most - least, docs) for most, docs in tiers])
            total += least
        step = max((most for column in columns for most, _ in column), default=0.0) / _STEPS
        sums: list[int] = []
        for column in columns if step else ():
            sums = bits.added(sums, bits.sliced((ceil(most / step), docs) for most, docs in column))
        return Rough(sums, step, total)


class Rough(NamedTuple):
    """For each document the most that it may be worth beyond what all are (``least``), in steps, rounded up, as slices; and
    what a step is worth."""

    sums: list[int]
    step: float
    least: float

    def reaching(self, docs: int, worth: float) -> int:
        """Those of ``docs`` that may be worth as much."""
        beyond = worth * (1 - _SLACK) - self.least
        if self.step:
            return bits.at_least(self.sums, docs, max(0, int(beyond / self.step)))
        return docs if beyond <= 0 else 0

    def greatest(self, docs: int, size: int) -> int:
        """The ``size`` of ``docs`` that may be worth most, or up to twice as many where some may be worth the same; where
        many may, the earlier."""
        over, equal, _ = bits.top(self.sums, docs, size)
        if (over | equal).bit_count() <= 2 * size:
            return over | equal
        last = bits.docs_in(equal)[size - over.bit_count() - 1]
        return over | equal & (1 << last + 1) - 1


# -- what matches


def whole(segment: Segment, planner: Planner, question: Question) -> Part:
    """The documents with every unit, that match what must match and nothing that must not."""
    musts = _musts(segment, planner, question)
    docs = _allowed(segment, planner, question, musts)
    scorers: dict[int, Scorer] = {}
    sizes = [sum(planner.df(way.field, way.text) for way in unit.ways) for unit in question.units]
    for at in sorted(range(len(sizes)), key=sizes.__getitem__):
        if not docs:
            return Part(segment, 0)
        among = bits.docs_in(docs) if docs.bit_count() <= _FEW else None
        scorers[at] = UnitScorer(segment, question.units[at], among)
        docs &= scorers[at].docs
    return Part(segment, docs, [*(scorers[at] for at in range(len(sizes))), *musts])


def partial(segment: Segment, planner: Planner, question: Question, without: int = 0) -> Part:
    """The documents with any unit, but ``without`` some. Unless any unit is enough, what cleaning took out of a document
    with some units counts for others a little: it does not write about what it links to, but is nearer to that than others.
    """
    musts = _musts(segment, planner, question)
    scorers = [UnitScorer(segment, unit, aside=question.join == SOFT) for unit in question.units]
    docs = 0
    for scorer in scorers:
        docs |= scorer.docs
    docs &= _allowed(segment, planner, question, musts) & ~without
    return Part(segment, docs, [*scorers, *musts])


def with_most(parts: Sequence[Part], units: int) -> list[Part]:
    """Of the documents of each part those with as many of the units (the first scorers) as any of them all has."""
    counts: list[list[int]] = []
    for part in parts:
        counts.append([])
        for scorer in part.scorers[:units]:
            counts[-1] = bits.added(counts[-1], [scorer.docs & part.bits])
    most = max(
        (bits.top(slices, part.bits, 1).number for part, slices in zip(parts, counts, strict=True) if part.bits),
        default=0,
    )
    return [
        Part(part.segment, bits.having(slices, part.bits, most), part.scorers)
        for part, slices in zip(parts, counts, strict=True)
    ]


def _musts(segment: Segment, planner: Planner, question: Question) -> list[KnownScorer]:
    if not question.must:
        return []
    from balikpapan_cli.engine.whoosh.known import KnownScorer
    from balikpapan_cli.engine.whoosh.trees import node_scores

    return [KnownScorer(node_scores(segment, planner, node), segment.count) for node in question.must]


def _allowed(segment: Segment, planner: Planner, question: Question, musts: Iterable[Scorer]) -> int:
    """The documents that filters, binding trees and deletions leave."""
    docs = (1 << segment.count) - 1 ^ segment.gone
    for scorer in musts:
        docs &= scorer.docs
    if not any(question.filters) and not question.never:
        return docs
    from balikpapan_cli.engine.whoosh.trees import filtered, node_scores

    passing = filtered(segment, question.filters)
    if passing is not None:
        docs &= bits.of([*passing], segment.count)
    for node in question.never:
        if isinstance(node, Word | Prefix | Fuzzy):
            docs &= ~UnitScorer(segment, planner.for_exclusion.unit(node)).docs
        else:
            docs &= ~bits.of([*node_scores(segment, planner.for_exclusion, node)], segment.count)
    return docs


# -- the best of them


def best(parts: Sequence[Part], count: int) -> list[Found]:
    """The ``count`` best documents, best first, equal ones newest first."""
    parts = [part for part in parts if part.count and count]
    segments = [part.segment for part in parts]
    if all(part.equal for part in parts):
        docs = [part.segment.base + doc for part in parts for doc in part.docs]
        return [Found(0.0, doc) for doc in islice(newest_first(segments, docs, count), count)]
    left = [part.viewed for part in parts]  # what is still to be weighed
    size = (2 * count + _MORE) // (len(parts) or 1) + 1
    found: list[Weighed] = []
    while any(left):
        for at, part in enumerate(parts):
            if left[at].bit_count() <= max(size, part.few):
                docs, left[at] = part.docs if left[at] == part.viewed else part.view.docs_in(left[at]), 0
            else:
                chosen = part.rough.greatest(left[at], size)
                docs = part.view.docs_in(chosen)
                left[at] ^= chosen
            found += part.weigh(docs)
        found.sort(reverse=True)
        if len(found) >= count:
            least = found[count - 1][0]
            found = [one for one in found if one[0] >= least]  # equals of the last may come before it
            for at, part in enumerate(parts):
                if left[at]:
                    left[at] = part.rough.reaching(left[at], least)
        size *= 4
    length = max((len(part.scorers) for part in parts), default=0)
    exponent = score.power(length)
    worths = {doc: (total / (length or 1)) ** (1 / exponent) for total, doc in found}
    return [Found(worths[doc], doc) for doc in islice(settled(segments, found, newest_first), count)]
