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
    times = {doc: count(words, [at[doc] for at in positions], slop) for doc in docs}
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


def _in_order(words: Sequence[str], positions: Sequence[Sequence[int]], slop: int) -> int:
    starts = {*positions[0]}
    for offset, places in enumerate(positions[1:], 1):
        starts &= {place - offset for place in places}
    return len(starts)


def _together(words: Sequence[str], positions: Sequence[Sequence[int]], slop: int) -> int:
    """Places of the first word that lie in a window of all words and ``slop`` others; no position counts for two words, so
    that a word which is asked twice must stand there twice. One window slides over all places."""
    width = len(words) + slop
    missing: dict[str, int] = {}
    for word in words:
        missing[word] = missing.get(word, 0) + 1
    lacking = len(missing)
    places = sorted((place, word) for word, some in dict(zip(words, positions, strict=True)).items() for place in some)
    times = left = counted = 0
    for right, (place, word) in enumerate(places):
        missing[word] -= 1
        lacking -= missing[word] == 0
        while places[left][0] <= place - width:
            gone = places[left][1]
            lacking += missing[gone] == 0
            missing[gone] += 1
            left += 1
        if not lacking:
            counted = max(counted, left)
            times += [word for _, word in places[counted : right + 1]].count(words[0])
            counted = right + 1
    return times
