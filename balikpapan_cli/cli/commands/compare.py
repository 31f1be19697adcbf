"""``compare``: what each outlet says about a query that the others do not, in terms and in sentences, cited."""

from __future__ import annotations

from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, number
from balikpapan_cli.cli.request import asked
from balikpapan_cli.cli.results import say_how_it_was_read
from balikpapan_cli.render.lines import as_text
from balikpapan_cli.render.records import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Request


class Compare(Verb, Queried, Formatted, Located):
    """What each outlet says that the others do not."""

    kind = "statements"

    query: tuple[str, ...] = argument("QUERY", many=True, required=True)
    outlets: int = flag("--outlets", metavar="N", default=6, convert=number("--outlets", 1, 1000))
    terms: int = flag("--terms", metavar="N", default=8, convert=number("--terms", 0, 1000))
    sentences: int = flag("--sentences", metavar="N", default=2, convert=number("--sentences", 0, 1000))
    figures: int = flag("--figures", metavar="N", default=5, convert=number("--figures", 0, 1000))
    most: int = flag("--most", metavar="N", default=300, convert=number("--most", 1, 100_000))
    no_pager: bool = flag("--no-pager")

    def run(self, session: Session) -> int:
        from balikpapan_cli.coverage.compare import compare
        from balikpapan_cli.render.coverage import statement_records
        from balikpapan_cli.render.coverage_views import comparison_lines

        style = output.style_of(self, session)
        request = asked(self, self.query, session)
        session.need_index()
        page = session.archive.search(request._replace(limit=self.most, snippets=0, unfold=True))
        comparison = compare(
            request.text,
            (hit.article for hit in page.matching),
            bearing=session.archive.bearing(request),
            most_outlets=self.outlets,
            most_terms=self.terms,
            most_sentences=self.sentences,
            most_figures=self.figures,
        )
        alone = len(comparison.views) + comparison.left_out == 1
        if alone:  # what sets it apart from nobody is nothing
            comparison = comparison.without_views()
        head = {"query": request.text, "total": page.total, "read": comparison.read}
        table = Table("statements", statement_records(comparison), ("outlet", "kind", "text", "id", "date"), head)
        output.write(
            session,
            table,
            style,
            screen=lambda terminal: terminal.lines(comparison_lines(comparison)),
            plain=lambda: as_text(comparison_lines(comparison)),
            pager=not self.no_pager,
        )
        session.sink.flush()
        say_how_it_was_read(page, session)
        session.say_notes(comparison.notes)
        if alone:
            _say_alone(request, session)
        if not comparison.articles and not comparison.views:
            return NOTHING
        cited = len(comparison.articles)
        session.say("coverage.compare_closing", read=comparison.read, total=page.total, cited=cited)
        if comparison.left_out:
            session.say("coverage.compare_left_out", count=comparison.left_out)
        if comparison.unsaid:
            session.say("coverage.compare_unsaid", count=comparison.unsaid)
        return FOUND


def _say_alone(request: Request, session: Session) -> None:
    """That there is nothing to compare with: in the archive, or for want of outlets that were left out with ``--outlet``."""
    wider = request._replace(filters=request.filters._replace(outlets=()))
    others = len(session.archive.facets(wider, ("outlet",), limit=0)) - 1 if request.filters.outlets else 0
    code = "coverage.compare_one_chosen" if others > 0 else "coverage.compare_one"
    session.say(code, query=request.text, count=others)
