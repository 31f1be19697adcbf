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
from typing import TYPE_CHECKING, NamedTuple

from balikpapan_cli.engine.query.ast import Node
from balikpapan_cli.engine.whoosh import score
from balikpapan_cli.engine.whoosh.match import Scores, bonus_of_forms, filtered, node_scores, unit_scores
from balikpapan_cli.model import Filters

if TYPE_CHECKING:
    from balikpapan_cli.engine.whoosh.plan import Planner, Unit
    from balikpapan_cli.engine.whoosh.segment import Segment

FILL = 10
"""When fewer articles have all of the words, articles with some of them follow, up to so many in all."""
MOST_WEIGHED = 1000
"""Articles with some of the words for which the bonus of written forms is worked out."""


class Question(NamedTuple):
    """What is asked of every segment."""

    units: tuple[Unit, ...] = ()
    must: tuple[Node, ...] = ()
    never: tuple[Node, ...] = ()
    filters: Filters = Filters()


class Part(NamedTuple):
    """What one segment answers: documents, the sum of their powers without bonuses, and their scores for each unit."""

    segment: Segment
    docs: Sequence[int]
    sums: Sequence[float]
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
    columns = [[found[doc] ** exponent for doc in docs] for found in scores]
    sums = list(map(sum, zip(*columns, strict=True))) if columns else [0.0] * len(docs)
    return Part(segment, docs, sums, scores)


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


def partial(segment: Segment, planner: Planner, question: Question) -> tuple[Part, Counter[int]]:
    """The documents with any unit, and how many units each has."""
    musts = [node_scores(segment, planner, node) for node in question.must]
    docs = _bound(segment, planner, question, musts)
    exponent = score.power(len(question.units) + len(musts))
    sums: dict[int, float] = {}
    have: Counter[int] = Counter()
    scores = [unit_scores(segment, unit, docs) for unit in question.units]
    for found in scores:
        if segment.deleted:
            for doc in segment.deleted & found.keys():
                del found[doc]
        have.update(found.keys())
        for doc, worth in found.items():
            sums[doc] = sums.get(doc, 0.0) + worth**exponent
    for found in musts:
        for doc in sums:
            sums[doc] += found[doc] ** exponent
    return Part(segment, list(sums), list(sums.values()), [*scores, *musts]), have


# -- the best of them


def best(parts: Sequence[Part], units: Sequence[Unit], count: int) -> list[Found]:
    """The ``count`` best documents, best first, equal ones in order of documents."""
    exponent = score.power(max((len(part.scores) for part in parts), default=0))
    lift = sum(max(bonus.worth for bonus in unit.bonuses) ** exponent for unit in units if unit.bonuses)
    floor = min(nlargest(count, (total for part in parts for total in part.sums)), default=0.0) - lift
    found: list[Found] = []
    for part in parts:
        docs = [doc for doc, total in zip(part.docs, part.sums, strict=True) if total >= floor]
        if lift and len(docs) > MOST_WEIGHED:
            weighed = nlargest(MOST_WEIGHED, zip(part.sums, map(int.__neg__, part.docs), strict=True))
            docs = [-doc for _, doc in weighed]
        docs.sort()
        found += _weighed(part, units, docs, exponent)
    found.sort(key=lambda one: (-one.score, one.doc))
    return found[:count]


def _weighed(part: Part, units: Sequence[Unit], docs: Sequence[int], exponent: float) -> Iterable[Found]:
    """The scores of documents with the bonuses of written forms."""
    totals = dict.fromkeys(docs, 0.0)
    for at, scores in enumerate(part.scores):
        having = [doc for doc in docs if doc in scores]
        bonus = bonus_of_forms(part.segment, units[at], having) if at < len(units) else {}
        for doc in having:
            totals[doc] += (scores[doc] + bonus.get(doc, 0.0)) ** exponent
    base, count = part.segment.base, len(part.scores) or 1
    return [Found((total / count) ** (1 / exponent), base + doc) for doc, total in totals.items()]
