"""``verify``: each quotation and each figure of a draft, held against the archive."""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import log
from pathlib import Path

from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Filtered, Formatted, Located
from balikpapan_cli.cli.request import filters_of
from balikpapan_cli.errors import NotFound, SourceProblem, UsageProblem
from balikpapan_cli.model import Request
from balikpapan_cli.render.lines import as_text
from balikpapan_cli.render.records import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from balikpapan_cli.archive import Archive
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.coverage.verify import Finding
    from balikpapan_cli.model import Article, Filters
    from balikpapan_cli.sources.manuscript import Manuscript

_CANDIDATES = 20  # articles that a claim is held against
_BACKGROUND = (
    100  # stories without a word that every archive is thought to have: a handful tells little of what is rare
)


class Verify(Verb, Filtered, Formatted, Located):
    """A draft against the archive."""

    kind = "findings"

    draft: str = argument("DRAFT", words="files")
    bad_only: bool = flag("--bad-only")
    no_pager: bool = flag("--no-pager")

    def run(self, session: Session) -> int:
        from balikpapan_cli.coverage.verify import STATUSES, verify
        from balikpapan_cli.render.coverage import finding_records
        from balikpapan_cli.render.coverage_views import finding_lines

        style = output.style_of(self, session)
        draft = _read(self.draft, session)
        filters = filters_of(self, session)
        session.need_index()
        checked = verify(draft.text, finder(session.archive, filters), rarity(session.archive))
        findings = [_as_written(finding, draft) for finding in checked]
        counts = Counter(finding.status for finding in findings)
        tally = {status: counts[status] for status in STATUSES}
        shown = [finding for finding in findings if not (self.bad_only and finding.status == "found")]
        head = {"draft": self.draft, "checked": len(findings), **tally}
        table = Table("findings", finding_records(shown), ("status", "line", "text", "source", "id", "diff"), head)
        output.write(
            session,
            table,
            style,
            screen=lambda terminal: terminal.lines(finding_lines(shown)),
            plain=lambda: as_text(finding_lines(shown)),
            pager=not self.no_pager,
        )
        session.sink.flush()
        if not findings:
            session.say("coverage.verify_no_claims", name=self.draft)
            return FOUND
        session.say("coverage.verify_closing", total=len(findings), **tally)
        return FOUND if counts["found"] == len(findings) else NOTHING


def _read(name: str, session: Session) -> Manuscript:
    """The draft, in any format that articles are read in."""
    from balikpapan_cli.sources.manuscript import manuscript

    if not name:
        raise UsageProblem("coverage.verify_no_draft")
    if name == "-":
        data = session.read_stdin()
        if not data.strip():
            raise NotFound("cli.stdin_empty")
        return manuscript(data, name)
    path = session.path(name)
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise SourceProblem("coverage.verify_unreadable", path=name, error=error.strerror or str(error)) from error
    return manuscript(data, path)


def _as_written(finding: Finding, draft: Manuscript) -> Finding:
    """A finding whose claim reads as the draft has it, signs of Markdown and all."""
    claim = finding.claim
    return finding._replace(claim=claim._replace(text=draft.written[claim.start : claim.end]))


def finder(archive: Archive, filters: Filters) -> Callable[[str], list[Article]]:
    """A function that gives the best articles for a query, whatever their story."""

    def find(query: str) -> list[Article]:
        page = archive.search(Request(query, filters, limit=_CANDIDATES, snippets=0, unfold=True))
        return [hit.article for hit in page.hits]

    return find


def rarity(archive: Archive) -> Callable[[str], float]:
    """The weight of a root: its inverse document frequency, stories counted as documents, so that a copy weighs nothing."""
    counts = archive.story_counts()
    return cache(lambda root: log(1 + (counts.total + _BACKGROUND) / (1 + counts.having(root))))
