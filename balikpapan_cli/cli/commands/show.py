"""``show``: articles to read, clean, with their metadata."""

from __future__ import annotations

from balikpapan_cli.cli import FOUND, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located
from balikpapan_cli.cli.select import select
from balikpapan_cli.kept import last_search
from balikpapan_cli.render import plain
from balikpapan_cli.render.records import Table, article_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.render.terminal import Terminal


class Show(Verb, Formatted, Located):
    """Articles to read."""

    kind = "articles"

    articles: tuple[str, ...] = argument("ARTICLE", many=True, words="ids")
    original: bool = flag("--original")
    no_pager: bool = flag("--no-pager")

    def run(self, session: Session) -> int:
        style = output.style_of(self, session, piped="plain")
        found = list(select(self.articles, session))
        if self.original:
            found = [article._replace(body=article.original) for article in found]
        search = last_search(session.settings.state_folder) if style.format == "table" else None
        words = search.words if search is not None else ()

        def screen(terminal: Terminal) -> None:
            for n, article in enumerate(found):
                if n:
                    terminal.rule()
                terminal.article(article, words)

        def lines() -> list[str]:
            return [line for n, article in enumerate(found) for line in [*([""] if n else []), *plain.article(article)]]

        table = Table("articles", map(article_record, found), ("id", "date", "outlet", "title"))
        output.write(session, table, style, screen=screen, plain=lines, pager=not self.no_pager)
        return FOUND
