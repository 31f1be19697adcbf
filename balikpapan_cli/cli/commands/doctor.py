"""``doctor``: checks the index for damage, and with ``--repair`` builds it again from its sources."""

from __future__ import annotations

from balikpapan_cli.cli import FOUND, WRONG, output
from balikpapan_cli.cli.flags import Verb, flag
from balikpapan_cli.cli.options import Formatted, Located
from balikpapan_cli.cli.progress import Bar
from balikpapan_cli.cli.words import damaged_words, keep_words
from balikpapan_cli.render.records import Table, tuple_record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Doctor(Verb, Formatted, Located):
    """Check the index, and mend it."""

    kind = "damage"

    repair: bool = flag("--repair")

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        damage = session.archive.check() + damaged_words(session.index)
        rows = [tuple_record(each, "damage") for each in damage]
        columns = ("path", "error")
        output.write(
            session, Table("damage", rows, columns), style, screen=output.columns(rows, columns) if rows else None
        )
        session.sink.flush()
        if not damage:
            session.say("cli.healthy", index=session.index_name)
            return FOUND
        if not self.repair:
            session.say("cli.damaged", count=len(damage), index=session.index_name)
            return WRONG
        with Bar(session) as bar:
            report = session.archive.repair(workers=-1, on_progress=bar)
        keep_words(session.archive)
        for failure in report.failed:
            session.say_problem("cli.not_read", path=failure.path, error=failure.error)
        session.say_notes(report.notes)
        session.say("cli.repaired", index=session.index_name, total=report.total)
        return WRONG if report.lost else FOUND
