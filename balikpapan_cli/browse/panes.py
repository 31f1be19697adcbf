"""The parts of the search screen, each with the keys that work inside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual.binding import BindingsMap
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Input, OptionList

from balikpapan_cli import messages
from balikpapan_cli.browse import reading
from balikpapan_cli.model import Filters, Hit
from balikpapan_cli.render.printable import printable

_BESIDE = 3
"""Columns beside a row: its margins, and the scrollbar that a long list has."""
Key = tuple[str, str, str, bool]
"""Keys, action, what it is called (``browse.key_<name>``), whether the footer shows it."""


def bind(bindings: BindingsMap, keys: Iterable[Key], display: str | None = None, *, first: bool = False) -> None:
    """Give keys a new meaning, named in the current language, which is not known yet when classes are made; ``first``
    holds whatever has the focus."""
    for key, action, name, show in keys:
        for each in key.split(","):
            bindings.key_to_bindings.pop(each, None)
        bindings.bind(key, action, messages.text(f"browse.key_{name}"), show=show, key_display=display, priority=first)


class SearchLine(Input):
    """Where the query is typed; down goes on to the hits."""

    def __init__(self, query: str, filters: Filters) -> None:
        super().__init__(query, placeholder=messages.text("browse.placeholder"), select_on_focus=False, id="search")
        period = f"{filters.since}..{filters.until}" if filters.since or filters.until else ""
        names = (*filters.outlets, *filters.places, *filters.persons, *filters.orgs, period)
        self.border_subtitle = Content(printable(" · ".join(filter(None, names)))).markup
        bind(self._bindings, [("down", "app.hits", "hits", True)], display="↓")
        bind(self._bindings, [("escape", "app.clear", "clear", True)], display="Esc")
        bind(self._bindings, [("f1", "app.help", "help", True)], display="F1")
        bind(self._bindings, [("ctrl+c", "app.quit", "quit", True)], display="^C", first=True)


class Hits(OptionList):
    """The list of hits, laid out anew when its width changes."""

    def __init__(self) -> None:
        super().__init__(id="hits", markup=False)
        self._hits: Sequence[Hit] = ()
        self._columns = 0
        bind(self._bindings, [("enter", "select", "read", True)], display="↵")

    def show(self, hits: Sequence[Hit]) -> None:
        """List these hits and highlight the first."""
        self._hits = hits
        self._lay_out(0)

    def on_resize(self) -> None:
        if self.content_size.width != self._columns:
            self._lay_out(self.highlighted or 0)

    def _lay_out(self, highlighted: int) -> None:
        self._columns = self.content_size.width
        self.clear_options()
        self.add_options([reading.row(hit, self._columns - _BESIDE) for hit in self._hits])
        self.highlighted = highlighted if self._hits else None


class Preview(VerticalScroll):
    """What is known of the hit: the article, its summary, or the briefing."""

    can_focus = True

    def __init__(self, *children: object) -> None:
        super().__init__(*children, id="preview")  # type: ignore[arg-type]
        bind(self._bindings, [("enter", "app.read", "read", True)], display="↵")


class Panes(Horizontal):
    """The hits and the preview, with the keys that both understand."""

    def __init__(self) -> None:
        super().__init__(id="panes")
        bind(
            self._bindings,
            (
                ("slash", "app.search", "search", True),
                ("question_mark", "app.help", "help", True),
                ("s", "app.summary", "summary", True),
                ("b", "app.brief", "brief", True),
                ("o", "app.pager", "pager", True),
                ("y", "app.copy", "copy", True),
                ("q", "app.quit", "quit", True),
                ("a", "app.article", "article", False),
                ("n,j", "app.move(1)", "move", False),
                ("p,k", "app.move(-1)", "move", False),
                ("escape", "app.search", "search", False),
                ("space", "app.scroll", "scroll", False),
            ),
        )
