"""The best articles for a question. The rule owned here: articles with all of the words first, those with some of them after.

What is asked is a set of units (see ``plan``) and trees that must or must not match. Articles that have every unit are found
by looking from the rarest unit on, so that the postings of common words are read only where the rare ones stand. Only
when they are fewer than FILL are the others added up, unit by unit. The bonus of written forms is worked out last and only
for articles that it could lift among the best: the answer is the same as if it had been worked out for all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nlargest
from itertools import chain, repeat
from operator import neg
from typing import TYPE_CHECKING

from balikpapan_cli.engine.query.ast import Node
from balikpapan_cli.engine.whoosh import score
from balikpapan_cli.engine.whoosh.match import (
    Scores,
    aside_scores,
    bonus_of_forms,
    filtered,
    greatest,
    node_scores,
    unit_docs,
    unit_scores,
)
from balikpapan_cli.model import Filters
from balikpapan_cli.tuples import NamedTuple

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.plan import Planner, Unit
    from balikpapan_cli.engine.whoosh.segment import Segment

FILL = 10
"""When fewer articles have all of the words, articles with some of them follow, up to so many in all."""


SOFT, ALL, ANY = "soft", "all", "any"
"""How many of the units an article must have: as many as any has, all of them (``AND``), one of them (``OR``)."""


class Question(NamedTuple):
    """What is asked of every segment. ``join`` says how many of the units are demanded."""

    units: tuple[Unit, ...] = ()
    must: tuple[Node, ...] = ()
    never: tuple[Node, ...] = ()
    filters: Filters = Filters()
    join: str = SOFT


class Part(NamedTuple):
    """What one segment answers: documents, the most that each may come to (the sum of the powers of its scores, every
    bonus of a written form given), and the scores of each unit without bonuses."""

    segment: Segment
    docs: Sequence[int]
    limits: Sequence[float]
    scores: Sequence[Scores]


class Found(NamedTuple):
    """A document of the whole index and its score."""

    score: float
    doc: int


# -- articles with everything


def whole(segment: Segment, planner: Planner, question: Question) -> Part:
    """The documents with every unit, that match what must match and nothing that must not."""
    scores = [node_scores(segment, planner, node) for node in question.must]
    docs = _bound(segment, planner, question, scores)
    by_unit: dict[int, Scores] = {}
    sizes = [sum(planner.df(way.field, way.text) for way in unit.ways) for unit in question.units]
    for at in sorted(range(len(sizes)), key=sizes.__getitem__):
        if docs is not None and not docs:
            break
        found = by_unit[at] = unit_scores(segment, question.units[at], docs)
        docs = sorted(found) if docs is None else [doc for doc in docs if doc in found]
    if docs is None:
        docs = range(segment.count)
    docs = segment.live(docs)
    if not docs:
        return Part(segment, (), (), ())
    scores = [by_unit[at] for at in range(len(sizes))] + scores
    exponent = score.power(len(scores))
    columns = [
        _powers(map(found.__getitem__, docs), _lift(question.units, at), exponent) for at, found in enumerate(scores)
    ]
    limits = (
        list(map(sum, zip(*columns, strict=True))) if len(columns) > 1 else columns[0] if columns else [0.0] * len(docs)
    )
    return Part(segment, docs, limits, scores)


def _lift(units: Sequence[Unit], at: int) -> float:
    """The greatest bonus of a unit; what comes after the units (trees that must match) has none."""
    return max((bonus.worth for bonus in units[at].bonuses), default=0.0) if at < len(units) else 0.0


def _powers(worths: Iterable[float], lift: float, exponent: float) -> list[float]:
    lifted = map(lift.__add__, worths) if lift else worths
    return list(lifted) if exponent == 1 else list(map(pow, lifted, repeat(exponent)))


def _bound(segment: Segment, planner: Planner, question: Question, musts: Sequence[Scores]) -> Sequence[int] | None:
    """The documents, ascending, that filters and binding trees leave; None when there are none of these."""
    allowed = filtered(segment, question.filters)
    for found in musts:
        allowed = {*found} if allowed is None else allowed & found.keys()
    for node in question.never:
        banned = node_scores(segment, planner, node)
        allowed = {*range(segment.count)} - banned.keys() if allowed is None else allowed - banned.keys()
    return None if allowed is None else sorted(allowed)


# -- articles with something


def partial(
    segment: Segment, planner: Planner, question: Question, without: Iterable[int] = ()
) -> tuple[Part, Counter[int]]:
    """The documents with any unit, but ``without`` some, and how many units each has. What cleaning took out of a document
    with some units counts for others a little: it does not write about what it links to, but is nearer to that than others."""
    musts = [node_scores(segment, planner, node) for node in question.must]
    docs = _bound(segment, planner, question, musts)
    exponent = score.power(len(question.units) + len(musts))
    limits: dict[int, float] = {}
    have: Counter[int] = Counter()
    scores = [unit_scores(segment, unit, docs) for unit in question.units]
    for found in scores:
        for doc in _unwanted(segment, found, docs):
            del found[doc]
        have.update(found.keys())
    for at, found in enumerate(scores):
        for doc, worth in aside_scores(segment, question.units[at]).items() if question.join == SOFT else ():
            if doc in have:
                found.setdefault(doc, worth)
        powers = dict(zip(found, _powers(found.values(), _lift(question.units, at), exponent), strict=True))
        for doc in limits.keys() & powers.keys():
            powers[doc] += limits[doc]
        limits |= powers
    for doc in without:
        limits.pop(doc, None)
    for found in musts:
        for doc in limits:
            limits[doc] += found[doc] ** exponent
    return Part(segment, list(limits), list(limits.values()), [*scores, *musts]), have


def either(segment: Segment, question: Question) -> Part:
    """The documents with any unit, ascending, and no scores."""
    docs = set[int]().union(*(unit_docs(segment, unit) for unit in question.units))
    allowed = filtered(segment, question.filters)
    return Part(segment, segment.live(sorted(docs if allowed is None else docs & allowed)), (), ())


def most_without_one(segments: Sequence[Segment], units: Sequence[Unit]) -> float:
    """No article that lacks one of the units scores more than this, where what cleaning took out does not count."""
    exponent = score.power(len(units))
    greatest_of = [
        max((greatest(segment, way) for segment in segments for way in unit.ways), default=0.0) + _lift(units, at)
        for at, unit in enumerate(units)
    ]
    powers = sorted(worth**exponent for worth in greatest_of)
    return float((sum(powers[1:]) / len(powers)) ** (1 / exponent)) if powers else 0.0


def _unwanted(segment: Segment, found: Scores, docs: Sequence[int] | None) -> list[int]:
    if docs is None:
        return [doc for doc in segment.deleted if doc in found]
    wanted = {*segment.live(docs)}
    return [doc for doc in found if doc not in wanted]


# -- the best of them


def best(parts: Sequence[Part], units: Sequence[Unit], count: int) -> list[Found]:
    """The ``count`` best documents, best first, equal ones in order of documents.

    Documents are weighed in the order of the most that they may come to, until no other can be among the best.
    """
    everything = sum(len(part.docs) for part in parts)
    exponent = score.power(max((len(part.scores) for part in parts), default=0))
    size = 4 * count + 20
    while True:
        limits = chain.from_iterable(map(_limits, parts))
        pool = nlargest(size, limits) if 4 * size < everything else [*limits]
        weighed = (_weighed(part, units, _within(part, pool), exponent) for part in parts)
        found = nlargest(count, chain.from_iterable(weighed))
        if len(pool) == everything or not count or (len(found) == count and pool[-1] <= found[-1]):
            break
        size *= 4
    length = max((len(part.scores) for part in parts), default=0) or 1
    return [Found((total / length) ** (1 / exponent), -doc) for total, doc in found]


def _limits(part: Part) -> Iterable[tuple[float, int]]:
    """What each document may come to, and its number in the whole index, negative: the earlier is the greater."""
    return zip(part.limits, map(neg, map(part.segment.base.__add__, part.docs)), strict=True)


def _within(part: Part, pool: Iterable[tuple[float, int]]) -> list[int]:
    """The documents of a pool that are of this part's segment, ascending."""
    base = part.segment.base
    return sorted(-doc - base for _, doc in pool if base <= -doc < base + part.segment.count)


def _weighed(part: Part, units: Sequence[Unit], docs: Sequence[int], exponent: float) -> Iterable[tuple[float, int]]:
    """The sums of the powers of the documents' scores, with the bonuses of written forms, and their numbers as in
    ``_limits``."""
    sums = dict.fromkeys(docs, 0.0)
    for at, scores in enumerate(part.scores):
        having = [doc for doc in docs if doc in scores]
        bonus = bonus_of_forms(part.segment, units[at], having) if at < len(units) else {}
        for doc in having:
            sums[doc] += (scores[doc] + bonus.get(doc, 0.0)) ** exponent
    return zip(sums.values(), map(neg, map(part.segment.base.__add__, sums)), strict=True)
