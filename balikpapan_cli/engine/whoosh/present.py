"""Results to a page: hits, with what matched in them. Only what is shown is read."""

from __future__ import annotations

from balikpapan_cli.engine.whoosh import bits
from balikpapan_cli.engine.whoosh.rank import Found
from balikpapan_cli.model import Hit, Page, Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from balikpapan_cli.engine.whoosh.reader import Reader
    from balikpapan_cli.engine.whoosh.search import Answer


def page(
    reader: Reader, request: Request, answer: Answer, found: Sequence[Found], folded: int, today: str = ""
) -> Page:
    """The page of a request: ``found`` from the first result on, ``folded`` how many there are once stories are folded."""
    shown = found[request.offset : request.offset + request.limit]
    explanation: tuple[str, ...] = ()
    suggested: tuple[str, ...] = ()
    if request.explain:
        from balikpapan_cli.engine.whoosh.explain import explain

        explanation = explain(reader, request, answer, shown)
    presented = (*hits(reader, request, answer, shown),)
    notes = [*answer.query.notes, *dict.fromkeys(answer.planner.notes)]
    if answer.planner.corrections or answer.relaxed or not answer.total or len(found) > answer.total:
        from balikpapan_cli.engine.whoosh.remarks import remarks, suggestions

        notes += remarks(reader, answer, len(found), today)
        suggested = suggestions(request.text, answer)
    return Page(
        request=request,
        total=answer.total,
        hits=presented,
        folded=folded,
        notes=(*notes,),
        suggestions=suggested,
        relaxed=answer.relaxed,
        explanation=explanation,
    )


def hits(reader: Reader, request: Request, answer: Answer, shown: Sequence[Found]) -> Iterator[Hit]:
    """Results with what is shown of them, one at a time."""
    if request.headings:
        heading = reader.row if request.columns else reader.heading
        for one in shown:
            yield Hit(heading(one.doc), one.score)
        return
    similar = _similar(reader, answer, shown) if not request.unfold else {}
    if not request.snippets:
        for one in shown:
            yield Hit(reader.stored(one.doc), one.score, similar=similar.get(one.doc, 0))
        return
    from balikpapan_cli.engine.whoosh.snippets import Marker, snippets
    from balikpapan_cli.model import Span

    marker = Marker(answer.planner, answer.question.units, answer.question.must)
    for one in shown:
        article = reader.stored(one.doc)
        body, title = article.body, article.title
        marks, in_title = marker.marks(body), marker.marks(title)
        passages = snippets(body, marks, marker.worths, request.snippets, title=title, in_title=in_title)
        matches = tuple(Span(mark.start, mark.end) for mark in in_title)
        yield Hit(article, one.score, passages, matches, similar.get(one.doc, 0))


def _similar(reader: Reader, answer: Answer, shown: Sequence[Found]) -> dict[int, int]:
    """How many other articles that match are of the story of each that is shown."""
    stories = reader.stories
    wanted = {stories[one.doc]: one.doc for one in shown if reader.stories.several >> one.doc & 1}
    counts = dict.fromkeys(wanted, 0)
    for part in answer.parts if wanted else ():
        several = bits.docs_in(part.bits & reader.stories.several >> part.segment.base)
        for story in map(stories.__getitem__, map(part.segment.base.__add__, several)):
            if story in wanted:
                counts[story] += 1
    return {doc: max(0, counts[story] - 1) for story, doc in wanted.items()}
