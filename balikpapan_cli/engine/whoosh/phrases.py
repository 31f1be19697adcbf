"""Words that stand together: how often, in each document of one segment, by their positions."""

from __future__ import annotations

from balikpapan_cli.engine.whoosh import bits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from balikpapan_cli.engine.whoosh.segment import Segment


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
            docs = segment.postings_in(field, word, docs).ids
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
