"""``browse``: search and read in a full-screen view; the view itself is the extra ``browse``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from balikpapan_cli.cli import FOUND, first_run
from balikpapan_cli.cli.flags import Verb, argument
from balikpapan_cli.cli.options import Filtered, Located
from balikpapan_cli.cli.request import filters_of
from balikpapan_cli.errors import UsageProblem

if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Browse(Verb, Filtered, Located):
    """Search and read in a full-screen view."""

    words_of_query: tuple[str, ...] = argument("QUERY", many=True)

    def run(self, session: Session) -> int:
        filters = filters_of(self, session)
        if not session.on_terminal or session.stdin is None or not session.stdin.isatty():
            raise UsageProblem("browse.no_terminal")
        try:
            import textual  # noqa: F401 (only to ask whether it is there)
        except ImportError:
            raise UsageProblem("browse.not_installed") from None
        first_run.build_if_missing(session)
        from balikpapan_cli.browse.app import Browser
        from balikpapan_cli.cli.pager import page

        def show_pages(text: str) -> None:
            page(text, session.settings.text("pager"), session.environ)

        Browser(session.archive, " ".join(self.words_of_query), filters, show_pages).run()
        return FOUND
