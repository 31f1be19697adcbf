"""``config``: every setting, its value and where it comes from."""

from __future__ import annotations

from balikpapan_cli import messages
from balikpapan_cli.cli import FOUND, output
from balikpapan_cli.cli.flags import Verb
from balikpapan_cli.cli.options import Formatted, Located
from balikpapan_cli.render.records import Table
from balikpapan_cli.settings import KEYS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from balikpapan_cli.cli.session import Session


class Config(Verb, Formatted, Located):
    """Every setting and where it comes from."""

    kind = "settings"

    def run(self, session: Session) -> int:
        style = output.style_of(self, session)
        settings = [(key, session.settings.get(key)) for key in KEYS]
        rows = [{"key": key, "value": setting.value, "origin": setting.origin} for key, setting in settings]
        columns = ("key", "value", "origin")
        default = messages.text("labels.default")
        shown = [row | {"origin": default} if row["origin"] == "default" else row for row in rows]
        screen = output.columns(shown, columns, headed=True)
        output.write(session, Table("settings", rows, columns), style, screen=screen)
        return FOUND
