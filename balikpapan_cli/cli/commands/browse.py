"""``browse``: search and read in a full-screen view; the view itself is the extra ``browse``."""

from __future__ import annotations

from functools import partial
from io import StringIO

from balikpapan_cli.cli import FOUND, output
from balikpapan_cli.cli.flags import Verb, argument
from balikpapan_cli.cli.options import Filtered, Located
from balikpapan_cli.cli.request import filters_of
from balikpapan_cli.errors import UsageProblem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Article


class Browse(Verb, Filtered, Located):
    """Search and read in a full-screen view."""

    words_of_query: tuple[str, ...] = argument("QUERY", many=True)

    def run(self, session: Session) -> int:
        filters = filters_of(self, session)
        if not session.on_terminal or session.stdin is None or not session.stdin.isatty():
            raise UsageProblem("browse.no_terminal")
        try:
            import textual  # noqa: F401, TID251 (only to ask whether it is there)
        except ImportError:
            raise UsageProblem("browse.not_installed") from None
        session.need_index()
        from balikpapan_cli.browse.app import Browser

        Browser(session.archive, " ".join(self.words_of_query), filters, partial(_show_pages, session)).run()
        return FOUND


def _show_pages(session: Session, article: Article, words: Sequence[str]) -> None:
    """The article as ``show`` has it, in the pager, which stays open also when all of it fits."""
    from balikpapan_cli.cli.pager import page

    session.sink.stream = StringIO()
    try:
        output.terminal(session).article(article, words)
        page(session.sink.stream.getvalue(), session.settings.text("pager"), {"LESS": "IRX", **session.environ})
    finally:
        session.sink.stream = session.stdout
