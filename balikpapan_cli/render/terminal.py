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
from balikpapan_cli.render.layout import occurrences, window
from balikpapan_cli.render.plot import bar
from balikpapan_cli.render.printable import printable

if TYPE_CHECKING:
    from balikpapan_cli.model import Article, Brief, Hit, Page, Span, Summary
    from balikpapan_cli.render.sink import Sink

TITLE, MATCH, DIM, META = Style(bold=True), Style(bold=True, color="yellow"), Style(dim=True), Style(color="cyan")
_MEASURE = 80
_WIDEST = 100


class Terminal:
    """A terminal of ``width`` columns behind a sink. ``colour`` allows escape sequences, ``links`` OSC 8 among them."""

    def __init__(self, sink: Sink, width: int, *, colour: bool, links: bool) -> None:
        self.width = max(width, 20)
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
                self.line(Text())
            self._hit(n, hit)

    def _hit(self, n: int, hit: Hit) -> None:
        article = hit.article
        number = f"{n:>2} "
        indent = " " * len(number)
        title = self._marked(article.title, hit.title_matches, TITLE + self._link(article))
        self._wrapped(title, first=Text(number, DIM), indent=indent, width=min(self.width, _WIDEST))
        meta = self._meta(article)
        if hit.similar:
            meta.append("  ").append(messages.text("screen.similar", count=hit.similar), META)
        self._wrapped(meta, indent=indent, width=min(self.width, _WIDEST))
        measure = min(self.width, _WIDEST) - len(indent)
        for snippet in hit.snippets:
            spans = [(start - snippet.start, end - snippet.start) for start, end in snippet.matches]
            text, spans = window(snippet.text, spans, measure * (2 if measure > 50 else 3) - 4)
            self._wrapped(self._marked(text, spans), indent=indent, width=min(self.width, _WIDEST))

    def article(self, article: Article, words: Sequence[str] = ()) -> None:
        """An article to read: at most 80 columns, paragraphs apart, ``words`` highlighted."""
        width = min(self.width, _MEASURE)
        self._wrapped(
            self._marked(article.title, occurrences(article.title, words), TITLE + self._link(article)), width=width
        )
        self._wrapped(self._meta(article), width=width)
        for extra in (article.author, article.url, article.path):
            if extra:
                self._wrapped(Text(printable(extra), DIM), width=width)
        for paragraph in article.body.split("\n"):
            self.line(Text())
            self._wrapped(self._marked(paragraph, occurrences(paragraph, words)), width=width)

    def summary(self, summary: Summary) -> None:
        """A summary under its article's title and source."""
        width = min(self.width, _MEASURE)
        self._wrapped(self._marked(summary.article.title, (), TITLE + self._link(summary.article)), width=width)
        self._wrapped(self._meta(summary.article), width=width)
        self.line(Text())
        for sentence in summary.sentences:
            self._wrapped(Text(printable(sentence.text)), width=width)

    def brief(self, brief: Brief) -> None:
        """A briefing: its cited sentences, divided by period if it is, then the list of its sources."""
        width = min(self.width, _MEASURE)
        period = ""
        for at, (sentence, number) in enumerate(brief.citations):
            if brief.periods and brief.periods[at] != period:
                period = brief.periods[at]
                self.line(Text())
                self._wrapped(Text(show_date(period, messages.language()) if period else "–", TITLE), width=width)
            self._wrapped(Text(printable(sentence.text)).append(f" [{number}]", META), width=width)
        self.line(Text())
        for number, article in enumerate(brief.articles, 1):
            label = f"[{number}] "
            source = self._marked(article.title, (), self._link(article)).append("  ").append_text(self._meta(article))
            self._wrapped(source, first=Text(label, META), indent=" " * len(label), width=width)

    def listing(self, rows: Iterable[Sequence[str]], *, numbers: frozenset[int] = frozenset(), gap: int = 2) -> None:
        """Rows in aligned columns; columns in ``numbers`` are right-aligned; the last one wraps under itself."""
        cells = [[Text(printable(value)) for value in row] for row in rows]
        widths = [max(cell.cell_len for cell in column) for column in zip(*cells, strict=True)]
        for row in cells:
            line = Text()
            for at, cell in enumerate(row[:-1]):
                pad = " " * (widths[at] - cell.cell_len)
                line.append_text(Text(pad) + cell if at in numbers else cell + Text(pad)).append(" " * gap)
            indent = min(line.cell_len, self.width // 2)
            self._wrapped(row[-1], first=line, indent=" " * indent, width=self.width)

    def bars(self, rows: Sequence[tuple[str, int]], heading: str = "") -> None:
        """Values with their counts as bars, longest for the greatest."""
        if heading:
            self.line(Text(heading, TITLE))
        labels = [Text(printable(label)) for label, _ in rows]
        for label in labels:
            label.truncate(max(self.width // 2, 12), overflow="ellipsis")
        widest = max(label.cell_len for label in labels)
        digits = max(len(str(count)) for _, count in rows)
        room = max(min(self.width, _MEASURE) - widest - digits - 6, 4)
        greatest = max(count for _, count in rows)
        for label, (_, count) in zip(labels, rows, strict=True):
            pad = " " * (widest - label.cell_len)
            line = Text("  ").append_text(label).append(f"{pad}  {count:>{digits}} ")
            self.line(line.append(bar(count, greatest, room), META))

    def rule(self) -> None:
        """What stands between two articles."""
        self.line(Text("\n" + "─" * min(self.width, _MEASURE) + "\n", DIM))

    def line(self, text: Text) -> None:
        """One line as it is, never broken."""
        self.console.print(text, soft_wrap=True)

    # -- pieces

    def _meta(self, article: Article) -> Text:
        date = show_date(article.date, messages.language()) if article.date else ""
        place = article.place if article.place.lower() not in article.outlet.lower() else ""
        known = [printable(part) for part in (article.outlet, place, date) if part]
        meta = Text(" · ".join(known), META)
        return meta.append(" · " if known else "", DIM).append(article.id, DIM)

    def _marked(self, text: str, spans: Iterable[Span | tuple[int, int]], style: Style | None = None) -> Text:
        marked = Text(printable(text), style or Style())
        for start, end in spans:
            marked.stylize(MATCH, start, end)
        return marked

    def _link(self, article: Article) -> Style:
        if not self.links:
            return Style()
        target = article.url if article.url.startswith(("http://", "https://")) else ""
        if not target and article.path.startswith("/"):
            from urllib.parse import quote

            target = "file://" + quote(article.path.partition("#")[0])
        return Style(link=printable(target)) if target else Style()

    def _wrapped(self, text: Text, *, width: int, first: Text | None = None, indent: str = "") -> None:
        """``text`` in lines of at most ``width`` columns, ``indent`` (``first`` at the first) before each."""
        prefix = first or Text(indent)
        for line in text.wrap(self.console, max(width - len(indent), 8), overflow="fold", tab_size=4):
            line.rstrip()
            self.line(prefix.copy().append_text(line))
            prefix = Text(indent)


@contextmanager
def progress_bar(stream: IO[str]) -> Iterator[Callable[[int, int], None]]:
    """A bar of files done, with the time left, that goes away when it is done; gives ``move(done, of)``."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(file=stream, highlight=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
