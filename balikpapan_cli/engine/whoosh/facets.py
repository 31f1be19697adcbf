"""How many matching articles have which outlet, place, month, person or organisation. Only columns are read, no articles.

Values that name one thing are counted as one, an article that has several of them once.
"""

from __future__ import annotations

from collections import Counter
from itertools import chain

from balikpapan_cli.engine.whoosh.listing import matching
from balikpapan_cli.engine.whoosh.same import representatives
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Facet, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.segment import Segment


def facets(
    reader: Reader, request: Request, fields: Sequence[str], *, limit: int = 10, today: str = ""
) -> tuple[Facet, ...]:
    """For each field in turn its ``limit`` commonest values among the articles that match (0: all of them); months in
    order of time. Articles without a value are not counted. UsageProblem ``search.unknown_facet`` for another field."""
    for field in fields:
        if field not in _COUNTERS:
            raise UsageProblem("search.unknown_facet", field=field, fields=" ".join(_COUNTERS))
    parts = [*matching(reader, request, today=today)]
    found: list[Facet] = []
    for field in dict.fromkeys(fields):
        counter: Counter[str] = Counter()
        for segment, docs in parts:
            counter.update(_COUNTERS[field](segment, docs))
        _join(counter, field, parts)
        best = sorted(counter.items(), key=lambda item: (-item[1], item[0]))[: limit or None]
        if field == "month":
            best.sort()
        found += [Facet(field, value, count) for value, count in best]
    return tuple(found)


def _join(counter: Counter[str], field: str, parts: Sequence[tuple[Segment, Sequence[int]]]) -> None:
    """Count values that name one thing as one."""
    shown = representatives(field, counter)
    if not shown:
        return
    if field in ("outlet", "place"):  # an article has one
        for value, name in shown.items():
            counter[name] += counter.pop(value)
        return
    names = {*shown.values()}
    for value in {*shown, *names}:
        del counter[value]
    for segment, docs in parts:
        column = segment.code_lists(field)
        starts, codes = column.starts, column.codes
        name_of = [shown.get(value, value if value in names else "") for value in column.values]
        held = ({name_of[code] for code in codes[starts[doc] : starts[doc + 1]]} for doc in docs)
        counter.update(Counter(chain.from_iterable(held)))
    del counter[""]


def _codes(field: str) -> Callable[[Segment, Sequence[int]], Counter[str]]:
    def counted(segment: Segment, docs: Sequence[int]) -> Counter[str]:
        column = segment.codes(field)
        counts = Counter(map(column.codes.__getitem__, docs))
        return Counter({column.values[code]: count for code, count in counts.items() if code})

    return counted


def _lists(field: str) -> Callable[[Segment, Sequence[int]], Counter[str]]:
    def counted(segment: Segment, docs: Sequence[int]) -> Counter[str]:
        column = segment.code_lists(field)
        lists: Iterable[Iterable[int]] = ({*column.codes[column.starts[doc] : column.starts[doc + 1]]} for doc in docs)
        counts = Counter(chain.from_iterable(lists))
        return Counter({column.values[code]: count for code, count in counts.items() if column.values[code]})

    return counted


def _months(segment: Segment, docs: Sequence[int]) -> Counter[str]:
    dates = segment.dates
    counts = Counter(dates[doc] // 100 for doc in docs)
    return Counter({f"{month // 100:04}-{month % 100:02}": count for month, count in counts.items() if month})


_COUNTERS: dict[str, Callable[[Segment, Sequence[int]], Counter[str]]] = {
    "outlet": _codes("outlet"),
    "place": _codes("place"),
    "month": _months,
    "person": _lists("person"),
    "org": _lists("org"),
}
