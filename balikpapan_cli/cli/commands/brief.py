"""``brief``: one briefing over all articles that match, every sentence verbatim and cited."""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, divisions, number
from balikpapan_cli.cli.request import asked
from balikpapan_cli.cli.results import say_what_was_read
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Note
from balikpapan_cli.render.formats import SCREEN
from balikpapan_cli.render.records import Table, article_record, citation_records

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.archive import Archive
    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Brief as Briefing
    from balikpapan_cli.render.formats import Style


PERIODS = ("month",)


def period(text: str) -> str:
    """What a briefing is divided by."""
    return ",".join(dict.fromkeys(divisions(text, PERIODS)))


class Brief(Verb, Queried, Formatted, Located):
    """One briefing over many articles."""

    kind = "citations"

    query: tuple[str, ...] = argument("QUERY", many=True, required=True)
    words: int = flag("--words", "-w", metavar="N", default=150, convert=number("--words", 1, 100_000))
    most: int = flag("--most", metavar="N", default=200, convert=number("--most", 1, 100_000))
    by: str = flag("--by", metavar="PERIOD", choices=PERIODS, convert=period)
    markdown: bool = flag("--markdown")
    no_pager: bool = flag("--no-pager")

    def run(self, session: Session) -> int:
        from balikpapan_cli.render import plain

        style = output.style_of(self, session, piped="plain")
        if self.markdown and (self.format or self.fields):
            raise UsageProblem("cli.not_together", one="--markdown", other="-f" if self.format else "--fields")
        request = asked(self, self.query, session)
        session.need_index()
        brief = session.archive.brief(request, words=self.words, by_month=self.by == "month", most=self.most)
        brief = _with_disagreements(brief, session.archive)
        if brief.citations or style.format not in SCREEN:
            self._write(brief, style, session)
        session.sink.flush()
        if not brief.total:
            say_what_was_read(request, session)
            return NOTHING
        seen = session.on_terminal and brief.citations and (self.markdown or style.format in SCREEN)
        session.say_notes(plain.said_beside(brief) if seen else brief.notes)
        if not brief.citations:
            return NOTHING
        session.say_text(plain.read(brief))
        return FOUND

    def _write(self, brief: Briefing, style: Style, session: Session) -> None:
        from balikpapan_cli.render import plain

        if self.markdown:
            lines = plain.markdown_brief(brief)
            if session.on_terminal:
                from balikpapan_cli.cli.talk import markdown_lines

                lines = (part for line in lines for part in markdown_lines(line, session.width))
            session.sink.records(lines)
            return
        output.write(
            session,
            _table(brief),
            style,
            screen=lambda terminal: terminal.brief(brief),
            plain=lambda: plain.brief(brief),
            pager=not self.no_pager,
        )


def _with_disagreements(brief: Briefing, archive: Archive) -> Briefing:
    """The briefing, with a note where copies of what it cites have other figures."""
    told = []
    for at, article in enumerate(brief.articles, 1):
        if not (copies := archive.copies(article)):
            continue
        from balikpapan_cli.coverage.disagreements import disagreements

        cited = [sentence for sentence, number in brief.citations if number == at]
        for one in disagreements([article, *copies]):
            if any(map(one.concerns, cited)):
                told.append(f"[{at}] {' ≠ '.join(f'{v.text} ({v.articles})' for v in one.variants)}")
    if not told:
        return brief
    return brief._replace(notes=(*brief.notes, Note("coverage.copies_disagree", (("figures", "; ".join(told)),))))


def _table(brief: Briefing) -> Table:
    articles = []
    for article in brief.articles:
        record = article_record(article)
        del record["body"]
        articles.append(record)
    head = {
        "query": brief.query,
        "total": brief.total,
        "folded": brief.folded,
        "relaxed": brief.relaxed,
        "read": brief.read,
        "notes": [{"code": note.code, "text": messages.text(note.code, **dict(note.args))} for note in brief.notes],
        "articles": articles,
    }
    return Table("citations", citation_records(brief), ("number", "id", "date", "outlet", "text"), head)
