"""The application: a search line, its hits, and beside them the article, its summary, or a briefing over all that matches.

Every question to the archive is asked in a thread, one at a time, so that typing never waits; an answer that comes when
another question has been asked since is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock
from typing import Protocol, TypeVar

from textual import on, work
from textual.app import App, ComposeResult
from textual.content import Content
from textual.theme import Theme
from textual.timer import Timer
from textual.widgets import Footer, Input, OptionList, Static
from textual.worker import get_current_worker

from balikpapan_cli import messages
from balikpapan_cli.browse import reading
from balikpapan_cli.browse.panes import Hits, Panes, Preview, SearchLine, bind
from balikpapan_cli.browse.screens import Help, Reader
from balikpapan_cli.errors import Problem
from balikpapan_cli.model import Article, Brief, Filters, Hit, Page, Request, Summary
from balikpapan_cli.render.printable import printable

PATIENCE = 0.15
"""Seconds without a key after which a query is asked."""
_HITS = 50
_THEME = Theme(
    "balikpapan",
    primary="#4fa3a5",
    secondary="#6fb7c4",
    warning="#e3b341",
    error="#e5786d",
    background="#0f1417",
    surface="#182126",
    foreground="#d8dee3",
    dark=True,
)
_Answer = TypeVar("_Answer")
ShowPages = Callable[[Article, Sequence[str]], object]


def _words(error: Exception) -> str:
    if isinstance(error, Problem):
        return str(error)
    return messages.text("cli.internal", kind=type(error).__name__, error=str(error))


class Library(Protocol):
    """What the view asks of an archive."""

    def search(self, query: str | Request, *, limit: int = 10) -> Page: ...

    def summarize(self, article: str | Article) -> Summary: ...

    def brief(self, query: str | Request) -> Brief: ...


class Browser(App[None]):
    """Search and read. ``show_pages`` shows an article, given words marked, in the user's pager while the application
    steps aside."""

    CSS_PATH = "browser.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (76, "-wide")]  # noqa: RUF012 (so in App)

    def __init__(self, library: Library, query: str, filters: Filters, show_pages: ShowPages) -> None:
        super().__init__()
        self.library = library
        self.filters = filters
        self.show_pages = show_pages
        self.query_text = query
        self.page = Page(Request(""), 0, ())
        self.words: tuple[str, ...] = ()
        self._asked: Request | None = None
        """The hits that were asked for last; those of ``page`` once they are shown."""
        self._asking = Lock()
        self._patience: Timer | None = None
        bind(self._bindings, [("f1", "help", "help", False)])
        bind(self._bindings, [("ctrl+c", "quit", "quit", False)], first=True)

    def compose(self) -> ComposeResult:
        yield SearchLine(self.query_text, self.filters)
        yield Static(id="notes")
        with Panes():
            yield Hits()
            with Preview():
                yield Static(id="text")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        self.register_theme(_THEME)
        self.theme = "balikpapan"
        self._search(self.query_text)

    # -- asking

    @on(Input.Changed, "#search")
    def _wait(self, event: Input.Changed) -> None:
        if self._patience is not None:
            self._patience.stop()
        self._patience = self.set_timer(PATIENCE, lambda: self._search(event.value))

    @on(Input.Submitted, "#search")
    def _go_on(self) -> None:
        self.action_hits()

    def _search(self, text: str) -> None:
        text = text.strip()
        request = Request(text or "*", self.filters, sort="relevance" if text else "date-", limit=_HITS)
        if request == self._asked:
            return
        self._asked = request
        if request == self.page.request and self.page.hits:
            self.workers.cancel_group(self, "ask")  # another query's answer, under way, is wanted no more
        else:
            self._ask_for_hits(request)

    @work(thread=True, exclusive=True, group="ask")
    def _ask_for_hits(self, request: Request) -> None:
        self._answer(lambda: self.library.search(request), self._show_hits)

    @work(thread=True, exclusive=True, group="ask")
    def _ask_for_summary(self, article: Article) -> None:
        self._answer(
            lambda: self.library.summarize(article), lambda made: self._show(reading.summary(made, self.words))
        )

    @work(thread=True, exclusive=True, group="ask")
    def _ask_for_brief(self, request: Request) -> None:
        self._answer(lambda: self.library.brief(request), lambda made: self._show(reading.brief(made, self.words)))

    def _answer(self, ask: Callable[[], _Answer], show: Callable[[_Answer], None]) -> None:
        worker = get_current_worker()
        with self._asking:
            if worker.is_cancelled:
                return
            try:
                answer = ask()
            except Exception as error:  # a fault of ours is said where it happened; the view goes on
                self.call_from_thread(self._complain, _words(error))
                return
        if not worker.is_cancelled:
            self.call_from_thread(show, answer)

    # -- showing

    def _show_hits(self, page: Page) -> None:
        self.page = page
        self.words = page.words
        hits = self.query_one(Hits)
        hits.show(page.hits)
        code = "browse.total" if len(page.hits) <= page.total else "browse.filled"
        hits.border_title = messages.text(code, shown=len(page.hits), total=page.total)
        hits.border_subtitle = messages.text("browse.relaxed") if page.relaxed else ""
        said = [messages.text(note.code, **dict(note.args)) for note in page.notes]
        if page.suggestions:
            said.append(messages.text("browse.try", queries=" | ".join(page.suggestions)))
        notes = self.query_one("#notes", Static)
        notes.display = bool(said and page.hits)
        if page.hits:
            notes.update(Content(printable("\n".join(said), lines=True)))
        else:
            self._show(Content(printable("\n".join((messages.text("browse.nothing"), *said)), lines=True)))

    @on(OptionList.OptionHighlighted, "#hits")
    def action_article(self) -> None:
        if hit := self._hit():
            self._show(reading.article(hit.article, self.words))

    def _show(self, content: Content) -> None:
        self.query_one("#text", Static).update(content)
        self.query_one(Preview).scroll_home(animate=False)

    def _say_working(self) -> None:
        self._asked = self.page.request  # what is asked now ends the asking for other hits
        self._show(Content.styled(messages.text("browse.working"), "$text-muted"))

    def _complain(self, text: str) -> None:
        self._show(Content.styled(printable(text, lines=True), "$error"))

    def _hit(self) -> Hit | None:
        at = self.query_one(Hits).highlighted
        return self.page.hits[at] if at is not None and at < len(self.page.hits) else None

    # -- keys

    def action_search(self) -> None:
        self.query_one(SearchLine).focus()

    def action_clear(self) -> None:
        self.query_one(SearchLine).clear()

    def action_hits(self) -> None:
        self.query_one(Hits).focus()

    def action_move(self, by: int) -> None:
        hits = self.query_one(Hits)
        if self.page.hits:
            hits.highlighted = min(max(0, (hits.highlighted or 0) + by), len(self.page.hits) - 1)

    def action_scroll(self) -> None:
        self.query_one(Preview).scroll_page_down()

    @on(OptionList.OptionSelected, "#hits")
    def action_read(self) -> None:
        if hit := self._hit():
            self.push_screen(Reader(reading.article(hit.article, self.words)))

    def action_summary(self) -> None:
        if hit := self._hit():
            self._say_working()
            self._ask_for_summary(hit.article)

    def action_brief(self) -> None:
        if self.page.hits:
            self._say_working()
            self._ask_for_brief(self.page.request)

    def action_pager(self) -> None:
        if hit := self._hit():
            with self.suspend():
                self.show_pages(hit.article, self.words)

    def action_copy(self) -> None:
        if hit := self._hit():
            self.copy_to_clipboard(hit.article.id)
            self.notify(messages.text("browse.copied", id=hit.article.id), timeout=2)

    def action_help(self) -> None:
        self.push_screen(Help())
