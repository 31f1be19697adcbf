"""``search``: ranked articles for a query."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter
from typing import TYPE_CHECKING

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, NOTHING, first_run, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Filtered, Formatted, Located, number
from balikpapan_cli.cli.request import SORTS, request_of, unknown_values
from balikpapan_cli.render.formats import uses
from balikpapan_cli.render.records import Record, Table, hit_record

if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Page
    from balikpapan_cli.render.formats import Style

COLUMNS = ("id", "date", "outlet", "title")
MARKED = ("snippets", "title_matches")
"""Fields that cost reading the text of every hit again."""


class Search(Verb, Filtered, Formatted, Located):
    """Ranked articles for a query."""

    kind = "hits"

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
        style = output.style_of(self, session)
        if self.queries:
            from balikpapan_cli.cli.batch import answer_all

            first_run.build_if_missing(session)
            return FOUND if answer_all(self.queries, request_of(self, "*", session), style.fields, session) else NOTHING
        request = request_of(self, " ".join(self.query), session)
        first_run.build_if_missing(session)
        if self.save:
            from balikpapan_cli.coverage.saved import Searches

            Searches(session.settings.searches_folder).save(self.save, request, session.today)
            session.say("cli.saved", name=self.save)
        if self.count:
            total = session.archive.count(request)
            session.sink.record(str(total))
            return FOUND if total else NOTHING
        if not uses(style, COLUMNS, MARKED):
            request = request._replace(snippets=0)
        return show_page(timed(lambda: session.archive.search(request)), style, session)


def timed(ask: Callable[[], Page]) -> Page:
    """The page that ``ask`` gives, with how long it took."""
    start = perf_counter()
    page = ask()
    return page._replace(seconds=perf_counter() - start)


def show_page(page: Page, style: Style, session: Session) -> int:
    """Write a page of hits, remember it for ``@n``, say how much there is; gives the exit status."""
    if page.hits or style.format == "json":
        rows = (hit_record(hit, n) for n, hit in enumerate(page.hits, page.request.offset + 1))
        table = Table("hits", rows, COLUMNS, _head(page))
        output.write(session, table, style, screen=lambda terminal: terminal.hits(page), plain=lambda: _plain(page))
    session.sink.flush()
    if page.hits:
        from balikpapan_cli.cli.state import remember

        remember(session.settings.state_folder, page)
    _talk(page, session)
    return FOUND if page.hits else NOTHING


def _head(page: Page) -> Record:
    return {
        "query": page.request.text,
        "total": page.total,
        "folded": page.folded,
        "relaxed": page.relaxed,
        "suggestions": list(page.suggestions),
        "explanation": list(page.explanation),
        "seconds": round(page.seconds, 4),
    }


def _plain(page: Page) -> Iterator[str]:
    from balikpapan_cli.render import plain

    return plain.hits(page)


def _talk(page: Page, session: Session) -> None:
    for line in page.explanation:
        session.tell(line)
    session.say_notes(page.notes)
    if page.suggestions:
        session.say("cli.try", queries=" | ".join(page.suggestions))
    if page.hits:
        _close(page, session)
        return
    if not page.notes:
        session.say("cli.nothing", query=page.request.text)
    for option, value, hint in unknown_values(page.request.filters, session.index):
        session.say("cli.unknown_value", option=option, value=value, hint=hint)


def _close(page: Page, session: Session) -> None:
    """How many of how many, in what time; on a terminal also what to type next."""
    offset, shown = page.request.offset, len(page.hits)
    count = str(shown) if not offset else f"{offset + 1}-{offset + shown}"
    every = max(page.total, page.folded)  # a query of several words also lists articles with some of them
    parts = [messages.text("cli.closing", shown=count, total=every, ms=round(page.seconds * 1000))]
    if session.on_terminal:
        parts.append(messages.text("cli.closing_read", n=offset + 1))
        if offset + shown < (page.folded or every):
            parts.append(messages.text("cli.closing_more", page=offset // page.request.limit + 2))
    session.say_text(("\n" if session.on_terminal else "") + " · ".join(parts))
