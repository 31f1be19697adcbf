"""``new``: what a saved search finds that it has not shown before."""

from __future__ import annotations

from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, number
from balikpapan_cli.cli.request import resolved
from balikpapan_cli.cli.results import COLUMNS
from balikpapan_cli.errors import SourceProblem, UsageProblem
from balikpapan_cli.kept import remember
from balikpapan_cli.model import Hit, Page, Request
from balikpapan_cli.render import plain
from balikpapan_cli.render.coverage import search_record
from balikpapan_cli.render.formats import SCREEN, uses
from balikpapan_cli.render.records import Record, Table, hit_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.kept.searches import Searches


class New(Verb, Formatted, Located):
    """What is new in a saved search."""

    kind = "hits"

    saved: str = argument("NAME", words="saved")
    listing: bool = flag("--list", "-l")
    forget: bool = flag("--forget")
    keep: bool = flag("--keep", "-k")
    limit: int = flag("--limit", "-n", metavar="N", default=0, convert=number("--limit", 1, 1_000_000))

    def run(self, session: Session) -> int:
        from pathlib import Path

        from balikpapan_cli.kept.searches import Searches

        searches = Searches(Path(session.settings.searches_folder))
        if self.forget and (self.listing or self.keep):
            raise UsageProblem("cli.not_together", one="--forget", other="--list" if self.listing else "--keep")
        if self.listing:
            return self._list(searches, session)
        if not self.saved:
            raise UsageProblem("coverage.new_no_name")
        if self.forget:
            searches.forget(self.saved)
            session.say("coverage.forgotten", name=self.saved)
            return FOUND
        return self._show(searches, session)

    def _show(self, searches: Searches, session: Session) -> int:
        style = output.style_of(self, session)
        search, seen = searches.get(self.saved), searches.seen(self.saved)
        if search.folder and not self.index:
            session.use_index(search.folder)
        today = search.request._replace(filters=resolved(search.request.filters, session.today))
        request = _as_asked(today, session)
        if request and not uses(style, COLUMNS, ("snippets", "title_matches")):
            request = request._replace(snippets=0)
        unseen = {match.id for match in session.archive.matches(request)} - seen.ids if request else set[str]()
        hits: list[Hit] = []
        known: list[tuple[str, str]] = []
        for hit in _newest(request, unseen, session) if request and unseen else ():
            if hit.article.digest in seen.digests:  # seen under the id it had in an earlier state of the archive
                known.append((hit.article.id, hit.article.digest))
            elif self.limit and len(hits) >= self.limit:
                break
            else:
                hits.append(hit)
        page = Page(search.request, len(hits), tuple(hits), len(hits))
        rows = (hit_record(hit, n) for n, hit in enumerate(hits, 1))
        table = Table("hits", rows, COLUMNS, {"name": self.saved, "query": search.request.text, "total": len(hits)})
        if hits or style.format not in SCREEN:
            output.write(
                session, table, style, screen=lambda terminal: terminal.hits(page), plain=lambda: plain.hits(page.hits)
            )
        session.sink.flush()
        if hits:
            remember(session.settings.state_folder, page, session.index)
        if not self.keep:
            shown = [(hit.article.id, hit.article.digest) for hit in hits]
            searches.mark(self.saved, [*known, *shown], session.today)
        code = "coverage.new_none" if not hits else "coverage.new_kept" if self.keep else "coverage.new_some"
        session.say(code, name=self.saved, count=len(hits), seen=search.seen)
        return FOUND if hits else NOTHING

    def _list(self, searches: Searches, session: Session) -> int:
        style = output.style_of(self, session, kind="searches")
        found: list[Record] = []
        for name in searches.names():
            try:
                found.append(search_record(searches.get(name)))
            except SourceProblem as damaged:
                session.excuse(damaged)
        columns = ("name", "query", "created", "checked", "seen")
        screen = output.columns(found, columns, (4,), headed=True)
        output.write(session, Table("searches", found, columns), style, screen=screen)
        if not found:
            session.say("coverage.saved_list_empty")
        return FOUND if found else NOTHING


def _as_asked(request: Request, session: Session) -> Request | None:
    """The request without guesses: an alert must not go off for words near to those that were asked for. None when
    nothing matches all of it."""
    probe = request._replace(limit=1, snippets=0)
    page = session.archive.search(probe)
    if any(note.code == "search.corrected" for note in page.notes):
        request = request._replace(exact=True)
        page = session.archive.search(probe._replace(exact=True))
    return None if page.relaxed else request


def _newest(request: Request, unseen: set[str], session: Session) -> Iterator[Hit]:
    """The hits of a request whose ids are ``unseen``, newest first; stops when all of them have come."""
    left = set(unseen)
    for hit in session.archive.hits(request._replace(sort="date-", unfold=True)):
        if hit.article.id in left:
            left.discard(hit.article.id)
            yield hit
            if not left:
                return
