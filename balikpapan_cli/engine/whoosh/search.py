"""A request to a page of hits. The rule owned here: one question is asked everywhere, so counts, facets and pages agree.

The articles that match are those with all of the words; when there are none, those with as many of them as any article
has (``Page.relaxed``). ``total``, ``count``, ``matches`` and facets speak of these. A page by relevance that they do not
fill goes on with articles that have some of the words.
"""

from __future__ import annotations

from itertools import islice

from balikpapan_cli.engine.query.ast import (
    And,
    Bag,
    Every,
    Fuzzy,
    Node,
    Or,
    Prefix,
    Word,
)
from balikpapan_cli.engine.query.parse import Query, parse
from balikpapan_cli.engine.whoosh.order import newest_first, settled
from balikpapan_cli.engine.whoosh.plan import Planner
from balikpapan_cli.engine.whoosh.rank import (
    ALL,
    ANY,
    FILL,
    SOFT,
    Found,
    Part,
    Question,
    best,
    partial,
    whole,
    with_most,
)
from balikpapan_cli.model import Page, Request
from balikpapan_cli.tuples import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.model import Hit


class Answer(NamedTuple):
    """What a request comes to: what was asked in the end, and the documents of every segment that match."""

    query: Query
    planner: Planner
    question: Question
    parts: tuple[Part, ...]
    total: int
    relaxed: bool
    some: tuple[Part, ...] = ()
    """When it is relaxed: the documents of every segment with any of the words."""


def ask(reader: Reader, request: Request, *, today: str = "") -> Answer:
    """Read and answer a request. Raises QueryProblem for a query without a word."""
    query = parse(request.text, today=today)
    planner = Planner(reader, exact=request.exact)
    question = _question(planner, query.ast, request)
    answer = _whole(query, planner, question)
    if answer.total or not reader.doc_count or question.join == ANY:
        return answer
    if (not question.units or question.join == ALL) and (wider := _wider(planner, query.ast, request)) is not None:
        answer = _whole(query, planner, wider)._replace(relaxed=True)
    return answer if answer.total or answer.question.join != SOFT else _most(answer)


def search(reader: Reader, request: Request, *, today: str = "") -> Page:
    """The page of hits that a request asks for. Raises QueryProblem for a query without a word."""
    from balikpapan_cli.engine.whoosh.present import page

    answer = ask(reader, request, today=today)
    return page(reader, request, answer, *_ranked(reader, request, answer), today)


def stream(reader: Reader, request: Request, *, today: str = "") -> Iterator[Hit]:
    """The hits from the offset of a request on, all of them, best first, one at a time."""
    from balikpapan_cli.engine.whoosh.present import hits

    answer = ask(reader, request, today=today)
    found, _ = _ranked(reader, request._replace(limit=reader.total), answer)
    yield from hits(reader, request, answer, found[request.offset :])


def count(reader: Reader, request: Request, *, today: str = "") -> int:
    """How many articles match."""
    return ask(reader, request, today=today).total


# -- what is asked


def _question(planner: Planner, node: Node, request: Request) -> Question:
    if isinstance(node, Word | Prefix | Fuzzy):
        return Question(tuple(planner.units((node,))), filters=request.filters)
    if isinstance(node, Bag):
        must = tuple(part for part in node.must if not isinstance(part, Every))
        words = [part for part in node.some if isinstance(part, Word | Prefix | Fuzzy)]
        return Question(tuple(planner.units(words)), must, node.never, request.filters)
    if isinstance(node, And | Or) and all(isinstance(part, Word | Prefix | Fuzzy) for part in node.parts):
        units = tuple(planner.unit(part) for part in dict.fromkeys(node.parts))  # type: ignore[arg-type]
        return Question(units, filters=request.filters, join=ALL if isinstance(node, And) else ANY)
    return Question(must=() if isinstance(node, Every) else (node,), filters=request.filters)


def _wider(planner: Planner, node: Node, request: Request) -> Question | None:
    """The words of a tree side by side; what it says of values, dates and exclusions still holds. None without words, and
    where words are bound to a value of their own, as in ``media:a x OR media:b y``."""
    from balikpapan_cli.engine.whoosh.trees import loosened

    parts = loosened(node)
    if parts is None or not parts.words:
        return None
    return Question(tuple(planner.units(parts.words)), parts.must, parts.never, request.filters)


def _whole(query: Query, planner: Planner, question: Question) -> Answer:
    match = partial if question.join == ANY else whole
    parts = tuple(match(segment, planner, question) for segment in planner.reader.segments)
    return Answer(query, planner, question, parts, sum(part.count for part in parts), False)


def _most(answer: Answer) -> Answer:
    """The articles with as many of the units as any article has."""
    units = len(answer.question.units)
    if units < 2:
        return answer
    some = tuple(partial(segment, answer.planner, answer.question) for segment in answer.planner.reader.segments)
    parts = tuple(with_most(some, units))
    return answer._replace(parts=parts, some=some, total=sum(part.count for part in parts), relaxed=True)


# -- in which order


def _ranked(reader: Reader, request: Request, answer: Answer) -> tuple[list[Found], int]:
    """The results from the first to the last of the page, each story once unless it is unfolded, and how many there are."""
    wanted = request.offset + request.limit
    folded = answer.total if request.unfold else _stories(reader, answer.parts)
    if request.sort != "relevance":
        ordered = _sorted(answer, request.sort)
        return [*islice(ordered if request.unfold else _folded(reader, ordered), wanted)], folded
    if answer.some:
        most = max(FILL, min(wanted, folded))
        return _best(reader, request, answer.some, most)[:most], folded
    found = _best(reader, request, answer.parts, wanted)
    if len(found) < min(FILL, wanted) and len(answer.question.units) > 1 and answer.question.join == SOFT:
        found += _others(reader, request, answer, {one.doc for one in found}, FILL - len(found))
    return found, folded


def _best(reader: Reader, request: Request, parts: Sequence[Part], wanted: int) -> list[Found]:
    """The best of some documents, as many as are wanted or a few more, each story once unless it is unfolded."""
    total = sum(part.count for part in parts)
    take = wanted
    while True:
        found = best(parts, take)
        if not request.unfold:
            found = [*_folded(reader, found)]
        if len(found) >= wanted or take >= total:
            return found
        take = min(total, 2 * take + 10)


def _others(reader: Reader, request: Request, answer: Answer, taken: set[int], count: int) -> list[Found]:
    """The best articles with some of the words."""
    parts = [partial(part.segment, answer.planner, answer.question, without=part.bits) for part in answer.parts]
    if request.unfold:
        return best(parts, count)
    stories = reader.stories
    seen = {stories[doc] for doc in taken}
    found = _folded(reader, best(parts, 2 * count + 10))
    return [one for one in found if stories[one.doc] not in seen][:count]


def _stories(reader: Reader, parts: Iterable[Part]) -> int:
    """How many stories articles that match are of: most articles are alone in theirs."""
    stories = reader.stories
    alone = 0
    found: set[int] = set()
    for part in parts:
        base = part.segment.base
        several = part.viewed & stories.several_in(part.view, base, part.segment.count)
        found.update(stories[base + doc] for doc in part.view.docs_in(several))
        alone += part.count - several.bit_count()
    return alone + len(found)


def _folded(reader: Reader, found: Iterable[Found]) -> Iterator[Found]:
    """The first of each story."""
    stories = reader.stories
    seen: set[int] = set()
    for one in found:
        if (story := stories[one.doc]) not in seen:
            seen.add(story)
            yield one


def _sorted(answer: Answer, sort: str) -> Iterator[Found]:
    """All matches by a column, one at a time; without a value last, equal ones newest first, or of one day by id."""
    keyed: list[tuple[tuple[bool, int | str], int]] = []
    for part in answer.parts:
        base = part.segment.base
        if sort in ("date", "date-"):
            dates, sign = part.segment.dates, -1 if sort == "date-" else 1
            keyed += [((not dates[doc], sign * dates[doc]), base + doc) for doc in part.docs]
        elif sort == "title":
            titles = part.segment.texts("title")
            keyed += [((not titles[doc], titles[doc].decode().casefold()), base + doc) for doc in part.docs]
        else:
            outlets = part.segment.codes("outlet")
            keyed += [((not outlets[doc], outlets[doc].casefold()), base + doc) for doc in part.docs]
    keyed.sort()
    segments = [part.segment for part in answer.parts]
    return (Found(0.0, doc) for doc in settled(segments, keyed, newest_first))
