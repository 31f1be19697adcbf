"""Every article that matches, in an order that asks for no scores, one at a time. The rule owned here: what matches is what
``search`` says.
"""

from __future__ import annotations

from balikpapan_cli.engine.whoosh.numbers import iso_date
from balikpapan_cli.engine.whoosh.order import newest_first
from balikpapan_cli.engine.whoosh.search import ask
from balikpapan_cli.model import Article, Match, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.segment import Segment


def matching(reader: Reader, request: Request, *, today: str = "") -> Iterator[tuple[Segment, Sequence[int]]]:
    """The documents that match, ascending, segment by segment. Raises QueryProblem for a query without a word."""
    for part in ask(reader, request, today=today).parts:
        yield part.segment, part.docs


def matches(reader: Reader, request: Request, *, today: str = "") -> Iterator[Match]:
    """Every article that matches, in the order of the index, by its columns alone."""
    for segment, docs in matching(reader, request, today=today):
        ids, dates, outlets, places = (
            segment.texts("id"),
            segment.dates,
            segment.codes("outlet"),
            segment.codes("place"),
        )
        for doc in docs:
            yield Match(ids[doc].decode(), iso_date(dates[doc]), outlets[doc], places[doc])


def articles(reader: Reader, request: Request, *, today: str = "") -> Iterator[Article]:
    """Every article that matches, in the order of the index, one at a time."""
    for segment, docs in matching(reader, request, today=today):
        for doc in docs:
            yield reader.stored(segment.base + doc)


class Newest:
    """Articles, the newest first, one at a time; ``len`` says how many."""

    def __init__(self, reader: Reader, docs: Sequence[int]) -> None:
        self._reader, self._docs = reader, docs

    def __len__(self) -> int:
        return len(self._docs)

    def __iter__(self) -> Iterator[Article]:
        return map(self._reader.stored, newest_first(self._reader.segments, self._docs))


def newest(
    reader: Reader, request: Request, *, written: Iterable[Sequence[Sequence[str]]] = (), today: str = ""
) -> Newest:
    """Every article that matches. Of each part of what is ``written`` in it, it has one of the ways: all of these folded words as
    they are, in its text, above it or in a name."""
    parts = (*written,)
    docs: list[int] = []
    for segment, found in matching(reader, request, today=today):
        for ways in parts:
            found = _having(segment, ways, found)
        docs += [segment.base + doc for doc in found]
    return Newest(reader, docs)


_WHERE = ("body", "title", "aside", "person")


def _having(segment: Segment, ways: Iterable[Sequence[str]], docs: Sequence[int]) -> list[int]:
    having: set[int] = set()
    for way in ways:
        words = ({doc for field in _WHERE for doc in segment.postings_in(field, word, docs).ids} for word in way)
        having |= set.intersection(*words)
    return [doc for doc in docs if doc in having]
