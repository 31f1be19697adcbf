"""``keywords``: the terms and phrases that set articles apart from the archive."""

from __future__ import annotations

from balikpapan_cli.cli import output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, number
from balikpapan_cli.cli.request import filters_of, refuse_filters
from balikpapan_cli.cli.results import say_what_was_read
from balikpapan_cli.cli.select import select
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Keywords(Verb, Queried, Formatted, Located):
    """What sets articles apart."""

    kind = "keywords"

    articles: tuple[str, ...] = argument("ARTICLE", many=True, words="ids")
    query: str = flag("--query", metavar="QUERY")
    limit: int = flag("--limit", "-n", metavar="N", default=10, convert=number("--limit", 1, 1_000))

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        if bool(self.query) == bool(self.articles):
            raise UsageProblem("cli.query_or_articles")
        archive = session.archive
        request = Request(self.query, filters_of(self, session), exact=self.exact)
        if self.query:
            session.need_index()
            found = archive.keywords(request, limit=self.limit)
        else:
            refuse_filters(self)
            found = tuple(
                keyword
                for article in select(self.articles, session)
                for keyword in archive.keywords(article, limit=self.limit)
            )
        shown, heads = ("text", "count", "score"), ("term", "times", "weight")
        status = output.listing(session, style, "keywords", found, shown, {1, 2}, heads=heads)
        if self.query:
            session.sink.flush()
            say_what_was_read(request, session)
        return status
