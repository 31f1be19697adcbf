"""``related``: articles about the same things as one (more like this)."""

from __future__ import annotations

from balikpapan_cli.cli import output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, number
from balikpapan_cli.cli.results import show_page, timed
from balikpapan_cli.cli.select import select

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Related(Verb, Formatted, Located):
    """Articles about the same things."""

    kind = "hits"

    article: str = argument("ARTICLE", words="ids", required=True)
    limit: int = flag("--limit", "-n", metavar="N", default=0, setting="limit", convert=number("--limit", 1, 10_000))

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        articles = select([self.article], session)
        article = next(articles)
        limit = self.limit or session.settings.number("limit")
        status = show_page(timed(lambda: session.archive.related(article, limit=limit)), style, session)
        if next(articles, None) is not None:
            session.say("cli.related_one", id=article.id)
        return status
