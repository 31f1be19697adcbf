"""``quotes``: attributed direct speech, who said what, when and where it stands."""

from __future__ import annotations

from functools import partial
from itertools import islice

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, NOTHING, output
from balikpapan_cli.cli.flags import Verb, argument, flag
from balikpapan_cli.cli.options import Formatted, Located, Queried, number
from balikpapan_cli.cli.progress import Bar
from balikpapan_cli.cli.request import filters_of, refuse_filters
from balikpapan_cli.cli.results import say_what_was_read
from balikpapan_cli.cli.select import select
from balikpapan_cli.errors import UsageProblem
from balikpapan_cli.model import Request
from balikpapan_cli.render.records import Table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
        status = self._show(partial(session.archive.quotes, request, speaker=speaker), style, session)
        total = say_what_was_read(request, session) if status == NOTHING or self.query else 0
        if status == NOTHING and total:
            code = (
                "summary.quotes_nobody"
                if not speaker
                else "summary.not_quoted_there"
                if self.query
                else "summary.not_quoted"
            )
            meant = _quoted_like(speaker, request, session) if speaker else []
            session.say(code, speaker=speaker, total=total, hint=_did_you_mean(meant))
        return status

    def _of_articles(self, style: Style, session: Session) -> int:
        """``-``: of the articles that standard input lists or holds, as ``show -`` takes them."""
        refuse_filters(self)
        if self.query:
            raise UsageProblem("cli.query_or_articles")
        speaker = " ".join(word for word in self.speaker if word != "-")
        articles = list(select(["-"], session))

        def found(on_progress: Bar | None = None) -> Iterator[Quote]:
            for read, article in enumerate(articles, 1):
                yield from session.archive.quotes(article, speaker=speaker)
                if on_progress is not None:
                    on_progress(read, len(articles))

        status = self._show(found, style, session)
        if status == NOTHING:
            code = "summary.not_quoted_there" if speaker else "summary.quotes_nobody"
            others = {quote.speaker for article in articles for quote in session.archive.quotes(article)}
            meant = _like(speaker, others)[:_MOST_NAMES]
            session.say(code, speaker=speaker, total=len(articles), hint=_did_you_mean(meant))
        return status

    def _show(self, found: Callable[..., Iterator[Quote]], style: Style, session: Session) -> int:
        most = self.limit or None
        if style.format != "table":
            status = output.listing(session, style, "quotes", islice(found(), most), COLUMNS)
        else:
            with Bar(session) as bar:
                quotes = list(islice(found(on_progress=bar), most))
            table = Table("quotes", (), COLUMNS)
            output.write(
                session, table, style, screen=lambda terminal: terminal.quotes(quotes), pager=not self.no_pager
            )
            status = FOUND if quotes else NOTHING
        session.sink.flush()
        return status


def _quoted_like(speaker: str, request: Request, session: Session) -> list[str]:
    """Persons whose names are nearly ``speaker`` and who are quoted in the articles of a request."""
    persons = {facet.value for facet in session.archive.facets(request, ("person",), limit=0)}
    quoted = (name for name in _like(speaker, persons) if any(session.archive.quotes(request, speaker=name)))
    return [*islice(quoted, _MOST_NAMES)]


def _like(speaker: str, names: set[str]) -> list[str]:
    """Those of ``names`` that have something like every word of ``speaker``, the likest first."""
    from difflib import SequenceMatcher, get_close_matches

    from balikpapan_cli.indonesian.short import fold

    asked = fold(speaker)
    words = {name: fold(name) for name in sorted(names)}
    every = {word for each in words.values() for word in each}
    close = [{*get_close_matches(word, every, len(every) or 1, 0.75)} for word in asked]
    near = [name for name, its in words.items() if asked and all(like.intersection(its) for like in close)]
    near.sort(key=lambda name: -SequenceMatcher(None, " ".join(asked), name.lower()).ratio())
    return near


def _did_you_mean(names: list[str]) -> str:
    """`` (did you mean x?)``, or nothing."""
    return messages.text("render.did_you_mean", word=", ".join(names)) if names else ""
