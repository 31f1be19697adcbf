"""``stats``: what is in the archive."""

from __future__ import annotations

from balikpapan_cli import messages
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
        shown = [
            {"key": messages.text(f"labels.stats_{row['key']}"), "value": _for_people(row["value"], str(row["key"]))}
            for row in rows
        ]
        output.write(
            session, Table("stats", rows, ("key", "value")), style, screen=output.columns(shown, ("key", "value"))
        )
        return FOUND


def _for_people(value: object, key: str) -> object:
    """A value as it is shown on a terminal: bytes in the unit that fits."""
    if key != "size" or not isinstance(value, int):
        return value
    units = ["B", "kB", "MB", "GB"]
    amount = float(value)
    while amount >= 1000 and len(units) > 1:
        amount /= 1000
        del units[0]
    return f"{amount:.3g} {units[0]}" if amount < 1000 else f"{amount:.0f} {units[0]}"
