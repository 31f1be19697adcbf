"""``search``: ranked articles for a query."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from balikpapan_cli.cli import FOUND, NOTHING, first_run, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Filtered, Formatted, Located, number
from balikpapan_cli.cli.request import SORTS, request_of
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.render.records import Table, hit_record

if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Page
    from balikpapan_cli.render.formats import Style

COLUMNS = ("id", "date", "outlet", "title")


class Search(Verb, Filtered, Formatted, Located):
    """Ranked articles for a query."""

    query: tuple[str, ...] = argument("QUERY", many=True)
    limit: int = flag("--limit", "-n", metavar="N", default=0, convert=number("--limit", 1, 100_000))
    page: int = flag("--page", metavar="N", default=1, convert=number("--page", 1, 100_000))
    sort: str = flag("--sort", metavar="ORDER", choices=SORTS)
    exact: bool = flag("--exact")
    all: bool = flag("--all")
    count: bool = flag("--count")
    explain: bool = flag("--explain")
    snippets: int = flag("--snippets", metavar="N", default=1, convert=number("--snippets", 0, 20))
    save: str = flag("--save", metavar="NAME", words="saved")
    queries: str = flag("--queries", metavar="FILE", words="files")

    def run(self, session: Session) -> int:
        style = output.style_of(self, session, "hits")
        if self.queries:
            from balikpapan_cli.cli.batch import answer_all

            return answer_all(self, session)
        text = " ".join(self.query).strip()
        if not text:
            raise UsageProblem("cli.no_query")
        request = request_of(self, text, session)
        first_run.build_if_missing(session)
        if self.count:
            total = session.archive.count(request)
            session.sink.record(str(total))
            return FOUND if total else NOTHING
        page = session.archive.search(request)
        self._write(page, style, session)
        self._talk(page, session)
        return FOUND if page.hits else NOTHING

    def _write(self, page: Page, style: Style, session: Session) -> None:
        from balikpapan_cli.cli.state import remember

        rows = (hit_record(hit, n) for n, hit in enumerate(page.hits, page.request.offset + 1))
        head = {
            "query": page.request.text,
            "total": page.total,
            "folded": page.folded,
            "relaxed": page.relaxed,
            "suggestions": list(page.suggestions),
            "seconds": round(page.seconds, 4),
        }
        if page.hits or style.format == "json":
            table = Table("hits", rows, COLUMNS, head)
            output.write(session, table, style, screen=lambda screen: screen.hits(page), plain=lambda: _plain(page))
        if page.hits:
            remember(session.settings.state_folder, page)

    def _talk(self, page: Page, session: Session) -> None:
        session.sink.flush()
        for line in page.explanation:
            session.tell(line)
        query = page.request.text
        for note in page.notes:
            session.say(note.code, **dict(note.args))
        if not page.hits:
            session.say("cli.nothing", query=query)
        elif page.relaxed:
            session.say("cli.relaxed", query=query)
        if page.suggestions:
            session.say("cli.try", queries=" | ".join(page.suggestions))
        if page.hits:
            session.say("cli.closing", shown=len(page.hits), total=page.total, ms=round(page.seconds * 1000))


def _plain(page: Page) -> Iterator[str]:
    from balikpapan_cli.render import plain

    return plain.hits(page)
