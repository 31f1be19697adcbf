"""Text through the user's pager."""

from __future__ import annotations

import shlex
import signal
import subprocess
from contextlib import contextmanager
from io import StringIO

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from balikpapan_cli.cli.session import Session


@contextmanager
def paged(session: Session) -> Iterator[None]:
    """What is written inside goes through the pager on a terminal, when it does not fit there."""
    dumb = session.environ.get("TERM", "dumb") == "dumb"  # a pager could only complain of it
    if dumb or not session.on_terminal or session.stdout is None:
        yield
        return
    held = session.sink.stream = StringIO()
    try:
        yield
    finally:
        session.sink.stream = session.stdout
    text = held.getvalue()
    fits = text.count("\n") < session.height - 1
    if fits or not page(text, session.settings.text("pager"), session.environ):
        session.sink.write(text)


def page(text: str, command: str, environ: Mapping[str, str]) -> bool:
    """Show ``text`` with ``command`` and wait until it is left; False when it is only ``cat``, could not be started or failed.

    ``less`` is told to keep colours and links (``LESS=FIRX``) unless the user has a LESS of their own.
    """
    try:
        words = shlex.split(command)
    except ValueError:
        return False
    if not words or words == ["cat"]:
        return False
    before = signal.signal(
        signal.SIGINT, lambda *_: None
    )  # Ctrl-C is the pager's, which would inherit that it is ignored
    try:
        done = subprocess.run(
            words,
            input=text.encode("utf-8", "replace"),
            env={"LESS": "FIRX", "LESSCHARSET": "utf-8", **environ},
            check=False,
        )
    except OSError:
        return False
    finally:
        signal.signal(signal.SIGINT, before)
    return done.returncode <= 0  # below it a signal ended it, when it had shown what it has
