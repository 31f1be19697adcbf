"""``man``: the manual page, shown on a terminal, as roff in a pipe."""

from __future__ import annotations

from balikpapan_cli.cli import FOUND
from balikpapan_cli.cli.flags import Verb
from balikpapan_cli.cli.options import General

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Man(Verb, General):
    """The manual page."""

    def run(self, session: Session) -> int:
        from balikpapan_cli.cli.manual import manual
        from balikpapan_cli.cli.pager import page

        text = manual()
        if not (session.on_terminal and page(text, "man -l -", session.environ)):
            session.sink.write(text)
        return FOUND
