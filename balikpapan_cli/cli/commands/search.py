"""``search``: ranked articles for a query; ``'*'`` is every article, all of them when no screen limits it."""

from __future__ import annotations

from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, number
from balikpapan_cli.cli.request import request_of
from balikpapan_cli.cli.results import COLUMNS, say_what_was_read, show_page, the_rest, timed
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import SCHEMA, SORTS
from balikpapan_cli.render.formats import dump, uses

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Request
    from balikpapan_cli.render.formats import Style

MARKED = ("snippets", "title_matches")
"""Fields that cost reading the text of every hit again."""
BELOW = ("persons", "orgs", "body", "similar", *MARKED)
"""Fields for which a heading is not enough."""
BESIDE = ("author", "url", "path", *BELOW)
"""Fields for which the line of an article in the index is not enough."""
_AT_ONCE = 100


class Search(Verb, Queried, Formatted, Located):
    """Ranked articles for a query."""

    kind = "hits"

    query: tuple[str, ...] = argument("QUERY", many=True)
    limit: int = flag("--limit", "-n", metavar="N", default=0, setting="limit", convert=number("--limit", 1))
    page: int = flag("--page", metavar="N", default=1, convert=number("--page", 1))
    sort: str = flag("--sort", metavar="ORDER", choices=SORTS, setting="sort")
    all: bool = flag("--all")
    count: bool = flag("--count")
    explain: bool = flag("--explain")
    snippets: int = flag("--snippets", metavar="N", default=1, convert=number("--snippets", 0, 20))
    save: str = flag("--save", metavar="NAME", words="saved")
    queries: str = flag("--queries", metavar="FILE", words="files")

    def run(self, session: Session) -> int:
        if self.count and (self.fields or self.format not in ("", "json", "jsonl")):
            raise UsageProblem("cli.count_alone", what="--fields" if self.fields else f"-f {self.format}")
        style = output.style_of(self, session)
        if self.queries:
            from balikpapan_cli.cli.batch import answer_all, refuse_beside

            refuse_beside(self)
            session.need_index()
            return (
                FOUND if answer_all(self.queries, request_of(self, ("*",), session), style.fields, session) else NOTHING
            )
        request = request_of(self, self.query, session)
        session.need_index()
        if self.save:
            from pathlib import Path

            from balikpapan_cli.cli.request import lasting
            from balikpapan_cli.kept.searches import Searches

            session.archive.count(request)  # what cannot be asked is not kept
            kept = request._replace(filters=lasting(self, request.filters))
            searches = Searches(Path(session.settings.searches_folder))
            before = searches.index_of(self.save)
            searches.save(self.save, kept, session.today, session.index)
            session.say("cli.saved", name=self.save)
            if before not in ("", session.index):
                session.say("cli.saved_elsewhere", name=self.save, index=session.index, before=before)
        if self.count:
            total = session.archive.count(request)
            if total and request.text != "*":  # a number that comes of a guess is no answer without it
                say_what_was_read(request, session)
            session.sink.record(_number(total, request, style))
            return FOUND if total else NOTHING
        if not uses(style, COLUMNS, BELOW):
            request = request._replace(snippets=0, headings=True, columns=not uses(style, COLUMNS, BESIDE))
        elif not uses(style, COLUMNS, MARKED):
            request = request._replace(snippets=0)
        if request.text == "*" and not self.limit and self.page == 1 and style.format != "table":
            request = request._replace(limit=_AT_ONCE)
            page = timed(lambda: session.archive.search(request))
            return show_page(page, style, session, the_rest(page, session.archive))
        return show_page(timed(lambda: session.archive.search(request)), style, session)


def _number(total: int, request: Request, style: Style) -> str:
    """How many there are, alone or as JSON."""
    if style.format not in ("json", "jsonl"):
        return str(total)
    return dump({"schema": SCHEMA, "query": request.text, "total": total})
