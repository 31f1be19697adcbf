"""``summarize``: extractive summaries, verbatim and in the order of the source."""

from __future__ import annotations

from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, number
from balikpapan_cli.cli.request import filters_of, refuse_filters
from balikpapan_cli.cli.select import select
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Article, Request, Summary
from balikpapan_cli.render import plain
from balikpapan_cli.render.records import Table, summary_record
from balikpapan_cli.settings import METHODS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.render.terminal import Terminal


def percentage(text: str) -> float:
    """A share from above 0 to 100."""
    try:
        value = float(text.removesuffix("%").replace(",", "."))
    except ValueError:
        value = 0.0
    if not 0 < value <= 100:
        raise UsageProblem("cli.not_a_percentage", value=text)
    return value


class Summarize(Verb, Queried, Formatted, Located):
    """Extractive summaries."""

    kind = "summaries"

    articles: tuple[str, ...] = argument("ARTICLE", many=True, words="ids")
    sentences: int = flag("--sentences", "-s", metavar="N", default=0, convert=number("--sentences", 1, 10_000))
    words: int = flag("--words", "-w", metavar="N", default=0, convert=number("--words", 1, 1_000_000))
    percent: float = flag("--percent", metavar="P", default=0.0, convert=percentage)
    method: str = flag("--method", "-m", metavar="NAME", choices=METHODS, setting="method")
    query: str = flag("--query", metavar="QUERY")
    limit: int = flag("--limit", "-n", metavar="N", default=0, setting="limit", convert=number("--limit", 1, 1_000_000))

    def run(self, session: Session) -> int:
        style = output.style_of(self, session, piped="plain")
        if sum(map(bool, (self.sentences, self.words, self.percent))) > 1:
            raise UsageProblem("cli.one_budget")
        summaries = self._summaries(session)
        shown = 0

        def counted() -> Iterator[Summary]:
            nonlocal shown
            for summary in summaries:
                shown += 1
                session.say_notes(summary.notes)
                yield summary

        def screen(terminal: Terminal) -> None:
            for summary in counted():
                if shown > 1:
                    terminal.rule()
                terminal.summary(summary)

        table = Table("summaries", map(summary_record, counted()), ("id", "date", "outlet", "title", "summary"))
        output.write(session, table, style, screen=screen, plain=lambda: map(plain.summary, counted()))
        return FOUND if shown else NOTHING

    def _summaries(self, session: Session) -> Iterator[Summary]:
        method = self.method or session.settings.text("method")
        for article in self._chosen(session):
            yield session.archive.summarize(
                article, method=method, sentences=self.sentences, words=self.words, percent=self.percent
            )

    def _chosen(self, session: Session) -> Iterator[Article]:
        if not self.query:
            refuse_filters(self)
            if self.limit:
                raise UsageProblem("cli.filters_without_query", options="--limit")
            return select(self.articles, session)
        if self.articles:
            raise UsageProblem("cli.query_or_articles")
        from balikpapan_cli.cli.results import say_how_it_was_read

        session.need_index()
        limit = self.limit or session.settings.number("limit")
        request = Request(self.query, filters_of(self, session), limit=limit, exact=self.exact, snippets=0)
        page = session.archive.search(request)
        say_how_it_was_read(page, session)
        return (hit.article for hit in page.matching)
