"""``index``: builds the index or brings it up to date with its sources."""

from __future__ import annotations

from pathlib import Path

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, WRONG, output
from balikpapan_cli.cli.first_run import SEEDS
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, number
from balikpapan_cli.cli.progress import Bar
from balikpapan_cli.cli.words import keep_words, words_are_fresh
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import as_json
from balikpapan_cli.render.records import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Article, SyncReport


COLUMNS = ("added", "changed", "removed", "unchanged", "total")


def pair(text: str) -> tuple[str, str]:
    """``field=column``."""
    field, equals, column = text.partition("=")
    if not (field and equals and column):
        raise UsageProblem("cli.not_a_pair", value=text)
    return field.strip(), column.strip()


def size(text: str) -> int:
    """Bytes, with K, M or G for powers of 1024."""
    digits, unit = (text[:-1], text[-1].upper()) if text[-1:].isalpha() else (text, "")
    if not digits.isascii() or not digits.isdigit() or len(digits) > 18 or unit not in ("", "K", "M", "G"):
        raise UsageProblem("cli.not_a_size", value=text)
    return int(digits) << {"": 0, "K": 10, "M": 20, "G": 30}[unit]


class Index(Verb, Formatted, Located):
    """Build the index or bring it up to date."""

    kind = "reports"

    sources: tuple[str, ...] = argument("SOURCE", many=True, words="files")
    include: tuple[str, ...] = flag("--include", metavar="GLOB", many=True)
    exclude: tuple[str, ...] = flag("--exclude", metavar="GLOB", many=True)
    map: tuple[tuple[str, str], ...] = flag("--map", metavar="FIELD=COLUMN", many=True, convert=pair)
    rebuild: bool = flag("--rebuild")
    dry_run: bool = flag("--dry-run")
    prune: bool = flag("--prune")
    strict: bool = flag("--strict")
    wait: int = flag("--wait", metavar="SECONDS", default=0, convert=number("--wait", 0, 86_400))
    workers: int = flag("--workers", metavar="N", default=-1, convert=number("--workers", 0, 256))
    max_file_size: int = flag("--max-file-size", metavar="SIZE", default=256 << 20, convert=size)

    def run(self, session: Session) -> int:
        from balikpapan_cli.sync import SyncOptions

        style = output.style_of(self, session)
        options = SyncOptions(
            include=self.include,
            exclude=self.exclude,
            mapping=self.map,
            rebuild=self.rebuild,
            dry_run=self.dry_run,
            prune=self.prune,
            workers=self.workers,
            wait=self.wait,
            max_file_size=self.max_file_size,
        )
        sources, documents = self._sources(session), self._documents(session)
        with Bar(session, patience=0) as bar:
            report = session.archive.sync(sources, options, documents=documents, on_progress=bar)
        if not report.dry_run and not words_are_fresh(session.index, report):
            keep_words(session.archive)
        if self.format:
            notes = [{"code": note.code, "text": messages.text(note.code, **dict(note.args))} for note in report.notes]
            record = as_json(report) | {"index": session.index_name, "notes": notes}
            output.write(session, Table("reports", [record], COLUMNS), style)
        self._report(report, session)
        return WRONG if report.lost or (report.failed and self.strict) else FOUND

    def _sources(self, session: Session) -> list[str]:
        """As named, else as set; else none, which means those of the last time; a new index takes ``seeds/``."""
        from balikpapan_cli.sync.run import refuse_mistyped

        named = [str(Path(session.cwd, source)) for source in self.sources if source != "-"]
        if not self.prune:  # which may forget a source that is gone
            refuse_mistyped(named)
        if self.sources:
            return named
        named = [str(Path(session.cwd, source)) for source in session.settings.text("sources").split("\n") if source]
        if not named and not session.has_index() and Path(session.cwd, SEEDS).is_dir():
            named = [str(Path(session.cwd, SEEDS))]
        return named

    def _documents(self, session: Session) -> Iterable[Article]:
        """The articles that come on standard input, when ``-`` is among the sources."""
        if "-" not in self.sources:
            return ()
        from balikpapan_cli.archive import read_stream

        return read_stream(session.read_stdin())

    def _report(self, report: SyncReport, session: Session) -> None:
        for failure in report.failed:
            session.say_problem("cli.not_read", path=failure.path, error=failure.error)
        session.say_notes(report.notes)
        counts = {name: getattr(report, name) for name in ("added", "changed", "removed", "unchanged", "total")}
        line = messages.text(
            "cli.synced", **counts, failed=len(report.failed), index=session.index_name, seconds=f"{report.seconds:.1f}"
        )
        if report.duplicates:
            line += messages.text("cli.duplicates", count=report.duplicates)
        session.say_text(line)
        if report.dry_run:
            session.say("cli.dry_run")
