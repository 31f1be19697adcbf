"""``quotes``: attributed direct speech, who said what, when and where it stands."""

from __future__ import annotations

from itertools import islice

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, number
from balikpapan_cli.cli.request import filters_of, refuse_filters
from balikpapan_cli.cli.results import say_what_was_read
from balikpapan_cli.cli.select import select
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Request
from balikpapan_cli.render.records import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from balikpapan_cli.cli.session import Session
    from balikpapan_cli.model import Quote
    from balikpapan_cli.render.formats import Style


_MOST_NAMES = 3
COLUMNS = ("speaker", "office", "date", "outlet", "id", "text")


class Quotes(Verb, Queried, Formatted, Located):
    """Who said what."""

    kind = "quotes"

    speaker: tuple[str, ...] = argument("PERSON", many=True, words="persons")
    query: str = flag("--query", metavar="QUERY")
    limit: int = flag("--limit", "-n", metavar="N", default=0, convert=number("--limit", 1, 1_000_000))
    all: bool = flag("--all")

    no_pager: bool = flag("--no-pager")

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        if "-" in self.speaker:
            return self._of_articles(style, session)
        session.need_index()
        request = Request(self.query or "*", filters_of(self, session), unfold=self.all, exact=self.exact)
        speaker = " ".join(self.speaker)
        if self.speaker and not speaker.strip():
            raise UsageProblem("cli.empty_value", option="PERSON")
        status = self._show(session.archive.quotes(request, speaker=speaker), style, session)
        total = say_what_was_read(request, session) if status == NOTHING or self.query else 0
        if status == NOTHING and total:
            code = (
                "summary.quotes_nobody"
                if not speaker
                else "summary.not_quoted_there"
                if self.query
                else "summary.not_quoted"
            )
            others = {quote.speaker for quote in session.archive.quotes(request)} if speaker else set[str]()
            session.say(code, speaker=speaker, total=total, hint=_who_is_meant(speaker, others))
        return status

    def _of_articles(self, style: Style, session: Session) -> int:
        """``-``: of the articles that standard input lists or holds, as ``show -`` takes them."""
        refuse_filters(self)
        if self.query:
            raise UsageProblem("cli.query_or_articles")
        speaker = " ".join(word for word in self.speaker if word != "-")
        articles = list(select(["-"], session))
        found = (quote for article in articles for quote in session.archive.quotes(article, speaker=speaker))
        status = self._show(found, style, session)
        if status == NOTHING:
            code = "summary.not_quoted_there" if speaker else "summary.quotes_nobody"
            others = {quote.speaker for article in articles for quote in session.archive.quotes(article)}
            session.say(code, speaker=speaker, total=len(articles), hint=_who_is_meant(speaker, others))
        return status

    def _show(self, found: Iterator[Quote], style: Style, session: Session) -> int:
        chosen = islice(found, self.limit or None)
        if style.format != "table":
            status = output.listing(session, style, "quotes", chosen, COLUMNS)
        else:
            quotes = list(chosen)
            table = Table("quotes", (), COLUMNS)
            output.write(
                session, table, style, screen=lambda terminal: terminal.quotes(quotes), pager=not self.no_pager
            )
            status = FOUND if quotes else NOTHING
        session.sink.flush()
        return status


def _who_is_meant(speaker: str, others: set[str]) -> str:
    """`` (did you mean x?)`` with those who are quoted and whose names are nearly so, or nothing."""
    from difflib import SequenceMatcher, get_close_matches

    from balikpapan_cli.indonesian.short import fold

    asked = fold(speaker)
    names = ((name, fold(name)) for name in sorted(others))
    near = [name for name, words in names if asked and all(get_close_matches(word, words, 1, 0.75) for word in asked)]
    near.sort(key=lambda name: -SequenceMatcher(None, " ".join(asked), name.lower()).ratio())
    return messages.text("render.did_you_mean", word=", ".join(near[:_MOST_NAMES])) if near else ""
