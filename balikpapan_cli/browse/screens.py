"""Screens that lie over the search: an article over the whole width, and what the keys do."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Footer, Static

from balikpapan_cli import messages
from balikpapan_cli.browse.panes import bind

KEYS = (
    ("/  Esc", "search"),
    ("↑ ↓  n p", "move"),
    ("Enter", "read"),
    ("Space", "scroll"),
    ("Tab", "panes"),
    ("a", "article"),
    ("s", "summary"),
    ("b", "brief"),
    ("o", "pager"),
    ("y", "copy"),
    ("?  F1", "help"),
    ("q  Ctrl+C", "quit"),
)
"""Every key, and the message ``browse.key_<name>`` that says what it does."""


class Reader(Screen[None]):
    """One article, to read; the arrows scroll."""

    def __init__(self, content: Content) -> None:
        super().__init__()
        self.content = content
        bind(self._bindings, [("escape,q,enter", "dismiss", "back", True)], display="Esc")
        bind(
            self._bindings,
            (
                ("question_mark,f1", "app.help", "help", False),
                ("s", "beside('summary')", "summary", True),
                ("b", "beside('brief')", "brief", True),
                ("o", "app.pager", "pager", True),
                ("y", "app.copy", "copy", True),
            ),
        )

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="page"):
            yield Static(self.content, id="text")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        self.query_one("#page").focus()

    async def action_beside(self, what: str) -> None:
        """Go back to the hits, where a summary or a briefing is shown beside them."""
        self.dismiss()
        await self.app.run_action(what)


class Help(ModalScreen[None]):
    """What the keys do; any of the usual keys closes it."""

    def __init__(self) -> None:
        super().__init__()
        bind(self._bindings, [("escape,q,enter,question_mark,f1", "dismiss", "back", False)])

    def compose(self) -> ComposeResult:
        said = [(key, messages.text(f"browse.key_{name}")) for key, name in KEYS]
        lines = [Content.assemble((f"{key:11}", "bold $secondary"), about) for key, about in said]
        box = VerticalScroll(Static(Content("\n").join(lines)), id="keys")
        box.border_title = messages.text("browse.help")
        yield box
