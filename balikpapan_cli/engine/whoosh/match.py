"""Which documents of one segment match, and what each is worth. The rule owned here: a tree is evaluated without shortcuts.

Scores are dicts from document to worth; a document that is no key does not match. ``rank`` knows the shortcuts.
"""

from __future__ import annotations

from balikpapan_cli.engine.query.ast import And, Bag, Every, Node, Not, Or, Period, Phrase, Value
from balikpapan_cli.engine.whoosh import bits, score
from balikpapan_cli.engine.whoosh.segment import Postings, blocks_with

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from balikpapan_cli.engine.whoosh.plan import Planner, Unit, Way
    from balikpapan_cli.engine.whoosh.segment import Segment
    from balikpapan_cli.model import Filters

Scores = dict[int, float]

# -- terms


def way_scores(segment: Segment, way: Way, docs: Sequence[int] | None = None) -> Scores:
    """The worth of a way in every document, or in those of ``docs`` (ascending), that have it."""
    if way.every:
        return _sum_of_all([way_scores(segment, part, docs) for part in way.every])
    if way.phrase:
        counts = phrase(segment, way.field, way.phrase)
        return {doc: way.gain * score.SATURATED[min(count, 255)] for doc, count in counts.items()}
    if docs is None:
        ids, weights = segment.postings(way.field, way.text)
    else:
        ids, weights = postings_of(segment, way.field, way.text, docs)
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


def postings_of(segment: Segment, field: str, text: str, docs: Sequence[int]) -> Postings:
    """The postings of a term in ``docs`` (ascending): only the blocks in which they may stand are read."""
    term = segment.term(field, text)
    if term is None or not docs:
        return Postings([], b"")
    if (impacts := segment.common(field, text)) is not None:
        weights = impacts.weights(docs)
        having = [doc for doc, weight in zip(docs, weights, strict=True) if weight]
        return Postings(having, bytes(filter(None, weights)))
    wanted = {*docs}
    if (listed := segment.listed(field, text)) is not None:
        having = sorted(wanted.intersection(listed.ids))
        return Postings(having, bytes(map(dict(zip(*listed, strict=True)).__getitem__, having)))
    found = [
        (doc, weight)
        for block in blocks_with(segment.blocks(term), docs)
        for doc, weight in zip(*segment.read(block), strict=True)
        if doc in wanted
    ]
    return Postings([doc for doc, _ in found], [weight for _, weight in found])


# -- phrases


def phrase(segment: Segment, field: str, words: Sequence[str], slop: int = 0) -> dict[int, int]:
    """How often words stand together in each document that has them so: one behind the other, or, with ``slop``, in any
    order with at most so many other words between them."""
    docs = _with_all(segment, field, words)
    if not docs:
        return {}
    positions = [segment.positions(field, word, docs) for word in words]
    count = _together if slop else _in_order
    times = {doc: count([at[doc] for at in positions], slop) for doc in docs}
    return {doc: number for doc, number in times.items() if number}


def _with_all(segment: Segment, field: str, words: Iterable[str]) -> list[int]:
    """The documents with all of some words, ascending."""
    docs: list[int] | None = None
    together = -1
    for word in sorted({*words}, key=lambda word: _df(segment, field, word)):
        if (common := segment.common(field, word)) is not None:
            together &= common.docs
        elif docs is None:
            docs = segment.postings(field, word).ids
        else:
            docs = postings_of(segment, field, word, docs).ids
    if docs is None:
        return bits.docs_in(together) if together != -1 else []
    return docs if together == -1 else bits.docs_in(bits.of(docs, segment.count) & together)


def _df(segment: Segment, field: str, word: str) -> int:
    term = segment.term(field, word)
    return 0 if term is None else term.df


def _in_order(positions: Sequence[Sequence[int]], slop: int) -> int:
    starts = {*positions[0]}
    for offset, places in enumerate(positions[1:], 1):
        starts &= {place - offset for place in places}
    return len(starts)


def _together(positions: Sequence[Sequence[int]], slop: int) -> int:
    """Places of the first word from which a window with all words reaches, none used twice by one word alone."""
    width = len(positions) + slop
    times = 0
    for start in positions[0]:
        taken = {start}
        for places in positions[1:]:
            near = [place for place in places if abs(place - start) < width and place not in taken]
            if not near:
                break
            taken.add(min(near, key=lambda place: abs(place - start)))
        else:
            times += max(taken) - min(taken) < width
    return times


# -- columns


def value_docs(segment: Segment, field: str, text: str) -> set[int]:
    """Documents with a value of outlet, place, person or org that is ``text`` (folded) or holds its words together."""
    words = text.split()
    if len(words) < 2:
        return {*segment.postings(field, text).ids}
    whole = {*segment.postings(field, text).ids}
    lists = [{*segment.postings(field, word).ids} for word in words]
    rest = set.intersection(*lists) - whole
    return whole | {doc for doc in rest if _holds(segment, field, doc, text)}


def _holds(segment: Segment, field: str, doc: int, text: str) -> bool:
    from balikpapan_cli.engine.whoosh.schema import filter_key

    values = [segment.codes(field)[doc]] if field in ("outlet", "place") else segment.code_lists(field)[doc]
    return any(f" {text} " in f" {filter_key(value)} " for value in values)


def period_docs(segment: Segment, since: str, until: str) -> list[int]:
    """Documents dated from ``since`` to ``until`` (ISO, inclusive; empty is open); undated ones are in no period."""
    first, last = int(since.replace("-", "") or 1), int(until.replace("-", "") or 99999999)
    return [doc for doc, date in enumerate(segment.dates) if first <= date <= last]


def filtered(segment: Segment, filters: Filters) -> set[int] | None:
    """Documents that pass every filter; None when there is none to pass."""
    passing: list[set[int]] = []
    for field, values in (
        ("outlet", filters.outlets),
        ("place", filters.places),
        ("person", filters.persons),
        ("org", filters.orgs),
    ):
        if values:
            passing.append(set().union(*(value_docs(segment, field, value) for value in map(_key, values))))
    if filters.since or filters.until:
        passing.append({*period_docs(segment, filters.since, filters.until)})
    return set.intersection(*passing) if passing else None


def _key(value: str) -> str:
    from balikpapan_cli.engine.whoosh.schema import filter_key

    return filter_key(value)


# -- trees


def node_scores(segment: Segment, planner: Planner, node: Node) -> Scores:
    """What each document is worth for a tree; deleted documents are not left out."""
    if isinstance(node, Phrase):
        return _phrase_scores(segment, planner, node)
    if isinstance(node, Value):
        return dict.fromkeys(value_docs(segment, node.field, node.text), 0.0)
    if isinstance(node, Period):
        return dict.fromkeys(period_docs(segment, node.since, node.until), 0.0)
    if isinstance(node, Every):
        return dict.fromkeys(range(segment.count), 0.0)
    if isinstance(node, Not):
        out = node_scores(segment, planner, node.part)
        return {doc: 0.0 for doc in range(segment.count) if doc not in out}
    if isinstance(node, Or):
        return _sum_of_any(node_scores(segment, planner, part) for part in node.parts)
    if isinstance(node, And):
        return _sum_of_all([node_scores(segment, planner, part) for part in node.parts])
    if isinstance(node, Bag):
        wanted = [with_bonus(segment, unit) for unit in planner.units(node.some)]  # type: ignore[arg-type]
        wanted += [node_scores(segment, planner, part) for part in node.must]
        found = _sum_of_all(wanted) if wanted else dict.fromkeys(range(segment.count), 0.0)
        for part in node.never:
            for doc in node_scores(segment, planner, part):
                found.pop(doc, None)
        return found
    return with_bonus(segment, planner.unit(node))


def with_bonus(segment: Segment, unit: Unit) -> Scores:
    """``best_scores`` of a unit with the bonus of written forms."""
    found = best_scores(segment, unit.ways)
    for doc, worth in bonus_of_forms(segment, unit, sorted(found)).items():
        found[doc] += worth
    return found


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
            having = postings_of(segment, "body", bonus.text, docs).ids
        found |= dict.fromkeys(having, bonus.worth)
    return found


def _phrase_scores(segment: Segment, planner: Planner, node: Phrase) -> Scores:
    found: Scores = {}
    for field in (node.field,) if node.field else ("title", "body"):
        rarity = sum(planner.idf(field, word) for word in node.words)
        worth = rarity * (score.TITLE if field == "title" else 1.0) * node.boost
        for doc, count in phrase(segment, field, node.words, node.slop).items():
            found[doc] = found.get(doc, 0.0) + worth * score.SATURATED[min(count, 255)]
    return found


def _sum_of_any(parts: Iterable[Scores]) -> Scores:
    total: Scores = {}
    for part in parts:
        for doc, worth in part.items():
            total[doc] = total.get(doc, 0.0) + worth
    return total


def _sum_of_all(parts: list[Scores]) -> Scores:
    parts.sort(key=len)
    first, *others = parts
    return {
        doc: worth + sum(other[doc] for other in others)
        for doc, worth in first.items()
        if all(doc in o for o in others)
    }
