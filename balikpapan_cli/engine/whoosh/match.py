"""What the ways to say a unit are worth in each document of one segment, by postings.

Scores are dicts from document to worth; a document that is no key does not match. ``rank`` knows the shortcuts.
"""

from __future__ import annotations

from balikpapan_cli.engine.whoosh import score

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from balikpapan_cli.engine.whoosh.plan import Unit, Way
    from balikpapan_cli.engine.whoosh.segment import Segment

Scores = dict[int, float]


def way_scores(segment: Segment, way: Way, docs: Sequence[int] | None = None) -> Scores:
    """The worth of a way in every document, or in those of ``docs`` (ascending), that have it."""
    if way.every:
        return sum_of_all([way_scores(segment, part, docs) for part in way.every])
    if way.phrase:
        from balikpapan_cli.engine.whoosh.phrases import phrase

        counts = phrase(segment, way.field, way.phrase)
        return {doc: way.gain * score.SATURATED[min(count, 255)] for doc, count in counts.items()}
    if docs is None:
        ids, weights = segment.postings(way.field, way.text)
    else:
        ids, weights = segment.postings_in(way.field, way.text, docs)
    if way.field in score.WEIGHED:
        return dict(zip(ids, map(way.gain.__mul__, weights), strict=True))
    steps = [way.gain * worth for worth in score.SATURATED]
    if not isinstance(weights, bytes):
        weights = [min(weight, 255) for weight in weights]
    return dict(zip(ids, map(steps.__getitem__, weights), strict=True))


def best_scores(segment: Segment, ways: Iterable[Way], docs: Sequence[int] | None = None) -> Scores:
    """The worth of the best of some ways in every document, or in ``docs``; without bonuses of written forms."""
    best: Scores = {}
    for way in ways:
        found = way_scores(segment, way, docs)
        if not best:
            best = found
            continue
        for doc, worth in found.items():
            if worth > best.get(doc, 0.0):
                best[doc] = worth
    return best


def aside_scores(segment: Segment, unit: Unit) -> Scores:
    """The worth of the best way in every document from whose body cleaning took it out."""
    best: Scores = {}
    for way in unit.ways:
        if way.field in score.WEIGHED and not way.every:
            worth = way.gain * score.ASIDE
            for doc in segment.postings("aside", way.text).ids:
                best[doc] = max(worth, best.get(doc, 0.0))
    return best


def sum_of_all(parts: list[Scores]) -> Scores:
    """The documents that all of some scores have, and the sums of their worths."""
    parts.sort(key=len)
    first, *others = parts
    return {
        doc: worth + sum(other[doc] for other in others)
        for doc, worth in first.items()
        if all(doc in o for o in others)
    }
