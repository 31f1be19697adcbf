"""Answers on a terminal, by rich, which only this module imports. Owns that text of articles is never markup."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, cast

from rich.console import Console
from rich.style import Style
from rich.text import Text

from balikpapan_cli import messages
from balikpapan_cli.indonesian.dates import show_date
from balikpapan_cli.render import plain
from balikpapan_cli.render.layout import from_first_mark, occurrences
from balikpapan_cli.render.plot import bar
from balikpapan_cli.render.printable import printable

if TYPE_CHECKING:
    from balikpapan_cli.model import Article, Brief, Hit, Page, Quote, Summary
    from balikpapan_cli.render.lines import Line
    from balikpapan_cli.render.sink import Sink

PLAIN, TITLE, DIM, META = Style(), Style(bold=True), Style(dim=True), Style(color="cyan")
MATCH = Style(bold=True, color="red")
ROLES = {"": PLAIN, "title": TITLE, "dim": DIM, "meta": META, "match": MATCH} | {
    role: Style(color=colour) for role, colour in (("good", "green"), ("fair", "magenta"), ("bad", "red"))
}
"""How the fragments of laid-out lines look (``render.lines``): no yellow, which is hard to read on a light terminal."""
_MEASURE = 80
"""Columns that running text is set to; lists of hits may be as wide as ``_WIDEST``."""
_WIDEST = 100


class Terminal:
    """A terminal of ``width`` columns behind a sink. ``colour`` allows escape sequences, ``links`` OSC 8 among them."""

    def __init__(self, sink: Sink, width: int, *, colour: bool, links: bool) -> None:
        self.sink = sink
        self.width = max(width, 20)
        self.measure = min(self.width, _MEASURE)
        self.links = links and colour
        self.console = Console(
            file=cast(IO[str], sink),
            width=self.width,
            color_system="standard" if colour else None,
            force_terminal=colour,
            highlight=False,
            markup=False,
            emoji=False,
            legacy_windows=False,
        )

    # -- what verbs show

    def hits(self, page: Page) -> None:
        """Search results: title, source and id, snippet; numbered as ``@n`` names them."""
        first = page.request.offset + 1
        for n, hit in enumerate(page.hits, first):
            if n > first:
                self.line()
            self._hit(n, hit)

    def _hit(self, n: int, hit: Hit) -> None:
        width = min(self.width, _WIDEST)
        number = f"{n:>2} "
        indent = len(number)
        title = _marked(hit.article.title, hit.title_matches, TITLE)
        self.wrapped(title, width, indent=indent, first=Text.assemble((number, DIM)), link=_address(hit.article))
        source = _source(hit.article)
        if hit.similar:
            source.append("  ").append(messages.text("screen.similar", count=hit.similar), META)
        self.wrapped(source, width, indent=indent)
        most = 2 if width > 50 else 3
        for snippet in hit.snippets:
            marks = [(start - snippet.start, end - snippet.start) for start, end in snippet.matches]
            passage = from_first_mark(snippet.text.replace("\n", " "), marks, (width - indent) * most)
            self.wrapped(_marked(*passage), width, indent=indent, most=most)

    def article(self, article: Article, words: Sequence[str] = ()) -> None:
        """An article to read, paragraphs apart, ``words`` highlighted. Where it stands, to copy or to click, is never broken."""
        self._heading(article, words)
        where = (article.url, article.path)
        for extra in (article.author, *where, *plain.named(article)):
            if extra in where and extra:
                self.line(Text(printable(extra), DIM))
            elif extra:
                self.wrapped(Text(printable(extra), DIM), self.measure)
        for paragraph in article.body.split("\n"):
            self.line()
            self.wrapped(_marked(paragraph, occurrences(paragraph, words)), self.measure)

    def summary(self, summary: Summary) -> None:
        """A summary under its article's title and source, a sentence a paragraph."""
        self._heading(summary.article)
        self.line()
        for sentence in summary.sentences:
            self.wrapped(Text(printable(sentence.text)), self.measure)

    def brief(self, brief: Brief) -> None:
        """A briefing: what must be known of it, its cited sentences, divided by period if it is, then the list of its sources."""
        period = ""
        told = plain.above(brief)
        for text in told:
            self.wrapped(Text(printable(text), DIM), self.measure)
        if told:
            self.line()
        for at, (sentence, number) in enumerate(brief.citations):
            if brief.periods and brief.periods[at] != period:
                if at:
                    self.line()
                period = brief.periods[at]
                self.line(Text(plain.month(period), TITLE))
            self.wrapped(Text(printable(sentence.text)).append(f" [{number}]", META), self.measure)
        self.line()
        for number, article in enumerate(brief.articles, 1):
            label = f"[{number}] "
            source = Text(printable(article.title)).append("  ").append_text(_source(article))
            first = Text.assemble((label, META))
            self.wrapped(source, self.measure, indent=len(label), first=first, link=_address(article))

    def quotes(self, quotes: Iterable[Quote]) -> None:
        """Quotations, and under each who said it, when and where it stands."""
        for at, quote in enumerate(quotes):
            if at:
                self.line()
            self.wrapped(Text(printable(quote.text)), self.measure)
            date = show_date(quote.date, messages.language()) if quote.date else ""
            who, *office = filter(None, (quote.speaker, quote.office)) if quote.speaker or quote.office else ("",)
            source = " · ".join(printable(part) for part in (*office, quote.outlet, date) if part)
            said = Text.assemble(("— ", DIM), (printable(who), TITLE), "  ") if who else Text()
            said.append(source, META).append("  ").append(quote.id, DIM)
            self.wrapped(said, self.measure, indent=2)

    def listing(
        self, rows: Iterable[Sequence[str]], *, numbers: frozenset[int] = frozenset(), heads: Sequence[str] = ()
    ) -> None:
        """Rows in aligned columns under ``heads``; columns in ``numbers`` are right-aligned; the last one wraps under itself,
        or stands below the others where there is no room beside them."""
        cells = [[Text(printable(value)) for value in row] for row in rows]
        if heads and cells:
            cells.insert(0, [Text(head, DIM) for head in heads])
        widths = [max(cell.cell_len for cell in column) for column in zip(*cells, strict=True)]
        for row in cells:
            line = Text()
            for at, cell in enumerate(row[:-1]):
                pad = " " * (widths[at] - cell.cell_len)
                line.append_text(Text(pad) + cell if at in numbers else cell + Text(pad)).append("  ")
            if line.cell_len > self.width // 2 and line.cell_len + row[-1].cell_len > self.width:
                self.wrapped(line, self.width)
                self.wrapped(row[-1], self.width, indent=2)
            else:
                self.wrapped(row[-1], self.width, indent=line.cell_len, first=line)

    def bars(self, rows: Sequence[tuple[str, int]], heading: str = "", below: str = "") -> None:
        """Values with their counts as bars, longest for the greatest; ``below`` is said under them."""
        if heading:
            self.line(Text(heading, TITLE))
        labels = [Text(printable(label)) for label, _ in rows]
        for label in labels:
            label.truncate(max(self.width // 2, 12), overflow="ellipsis")
        widest = max(label.cell_len for label in labels)
        digits = max(len(str(count)) for _, count in rows)
        room = max(self.measure - widest - digits - 6, 4)
        greatest = max(count for _, count in rows)
        for label, (_, count) in zip(labels, rows, strict=True):
            line = Text("  ").append_text(label).append(" " * (widest - label.cell_len))
            self.line(line.append(f"  {count:>{digits}} ").append(bar(count, greatest, room), META))
        if below:
            self.wrapped(Text(below, DIM), self.measure, indent=2, first=Text("  "))

    def lines(self, lines: Iterable[Line]) -> None:
        """Laid-out lines; pictures are cut off at the width, text goes on below."""
        for each in lines:
            text = Text.assemble(*((printable(part), ROLES[role]) for part, role in each.fragments))
            lead = Text(printable(each.lead[0]), ROLES[each.lead[1]])
            if each.whole or not text:
                text.truncate(self.width)
                self.line(lead + text)
            else:
                self.wrapped(text, min(self.width, _WIDEST), indent=lead.cell_len, first=Text.assemble(lead))

    def rule(self) -> None:
        """What stands between two articles."""
        self.line(Text.assemble("\n", ("─" * self.measure, DIM), "\n"))

    # -- lines

    def line(self, text: Text | None = None) -> None:
        """One line as it is, never broken."""
        self.console.print(text or Text(), soft_wrap=True)

    def wrapped(
        self, text: Text, width: int, *, indent: int = 0, first: Text | None = None, link: str = "", most: int = 0
    ) -> None:
        """``text`` in lines of at most ``width`` columns; ``first`` stands before the first, blanks before the rest.

        Of more than ``most`` lines the last is cut with ``…`` and the others are left out.
        """
        prefix = first or Text(" " * indent)
        room = max(width - indent, 8)
        lines = list(text.wrap(self.console, room, overflow="fold", tab_size=4))
        if most and len(lines) > most:
            del lines[most:]
            _shorten(lines[-1], room - 2)
            lines[-1].append(" …")
        for line in lines:
            line.rstrip()
            self.console.print(prefix, end="", soft_wrap=True)
            if link and self.links:
                self.sink.write(f"\x1b]8;;{link}\x1b\\")
                self.console.print(line, end="", soft_wrap=True)
                self.sink.write("\x1b]8;;\x1b\\\n")
            else:
                self.line(line)
            prefix = Text(" " * indent)

    def _heading(self, article: Article, words: Sequence[str] = ()) -> None:
        title = _marked(article.title, occurrences(article.title, words), TITLE)
        self.wrapped(title, self.measure, link=_address(article))
        self.wrapped(_source(article), self.measure)


def _marked(text: str, marks: Iterable[tuple[int, int]], style: Style = PLAIN) -> Text:
    marked = Text(printable(text), style)
    for start, end in marks:
        marked.stylize(MATCH, start, end)
    return marked


def _shorten(line: Text, columns: int) -> None:
    """Cut a line to at most ``columns``, between words where it has any."""
    line.rstrip()
    if line.cell_len > columns:
        line.truncate(columns)
        space = line.plain.rstrip().rfind(" ")
        if space > columns // 2:
            line.right_crop(len(line.plain) - space)


def _source(article: Article) -> Text:
    """Outlet, place unless the outlet's name says it, date, and the id to copy."""
    place = article.place if article.place.lower() not in article.outlet.lower() else ""
    date = show_date(article.date, messages.language()) if article.date else ""
    known = " · ".join(printable(part) for part in (article.outlet, place, date) if part)
    return Text.assemble((known, META), " · " if known else "", (article.id, DIM))


def _address(article: Article) -> str:
    """Where a click on the title leads: the article on the web, or its file; nothing that could end the sequence."""
    if article.url.startswith(("http://", "https://")):
        return article.url if article.url.isascii() and article.url.isprintable() else ""
    if article.path.startswith("/"):
        from urllib.parse import quote

        return "file://" + quote(article.path)
    return ""


@contextmanager
def progress_bar(stream: IO[str], *, colour: bool) -> Iterator[Callable[[int, int | None], None]]:
    """A bar of what is done, with the time left where the end is known, that goes away in the end; gives ``move(done, of)``."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(file=stream, highlight=False, color_system="auto" if colour else None)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None)
        yield lambda done, of: progress.update(task, completed=done, total=of)
