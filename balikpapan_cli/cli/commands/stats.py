"""``stats``: what is in the archive."""

from __future__ import annotations

from balikpapan_cli.cli import FOUND, output
from balikpapan_cli.cli.flags import Verb
from balikpapan_cli.cli.options import Formatted, Located
from balikpapan_cli.render.records import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Stats(Verb, Formatted, Located):
    """What is in the archive."""

    kind = "stats"

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        stats = session.archive.stats()
        values = {name: list(v) if isinstance(v, tuple) else v for name, v in zip(stats._fields, stats, strict=True)}
        rows = [{"key": key, "value": value} for key, value in {**values, "index": session.index_name}.items()]
        output.write(
            session, Table("stats", rows, ("key", "value")), style, screen=output.columns(rows, ("key", "value"))
        )
        return FOUND
