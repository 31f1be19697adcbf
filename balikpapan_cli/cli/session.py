"""The world a verb runs in: streams, environment, folder, day, settings. Injected, so that a test needs no patching."""

from __future__ import annotations

import os
import sys

from balikpapan_cli import messages
from balikpapan_cli.once import cached_property
from balikpapan_cli.render.sink import Sink
from balikpapan_cli.settings import Settings

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import TextIO

    from balikpapan_cli.archive import Archive
    from balikpapan_cli.cli.flags import Verb
    from balikpapan_cli.errors import Problem
    from balikpapan_cli.model import Note


_LONGEST_SIZE = 9
"""Digits of a size of the terminal, beyond any that there is."""


class Session:
    """One run of the command line. ``today`` is an ISO date, or empty to ask the clock when it is wanted."""

    def __init__(
        self,
        stdin: TextIO | None,
        stdout: TextIO | None,
        stderr: TextIO,
        environ: Mapping[str, str],
        cwd: str | Path,
        today: str = "",
    ) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.environ = environ
        self.cwd = os.fspath(cwd)
        self.quiet = False
        self.color = ""
        self.trust = False
        self.excused = 0
        self.settings = Settings(environ, cwd)
        self.sink = Sink(stdout)
        self._today = today

    @classmethod
    def of_process(cls) -> Session:
        """The session of this process: its own streams, environment and folder."""
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            _speak_utf8(stream, forced="PYTHONIOENCODING" in os.environ)
        try:
            cwd = os.getcwd()
        except FileNotFoundError:  # somebody removed the folder we are in
            cwd = os.environ.get("PWD", os.sep)
        return cls(sys.stdin, sys.stdout, sys.stderr or open(os.devnull, "w"), os.environ, cwd)

    @property
    def today(self) -> str:
        """Today as ``YYYY-MM-DD``."""
        if not self._today:
            from time import strftime

            self._today = strftime("%Y-%m-%d")
        return self._today

    @cached_property
    def on_terminal(self) -> bool:
        """Whether data goes to a terminal."""
        return _is_terminal(self.stdout)

    @property
    def width(self) -> int:
        """Columns of the terminal, or 80."""
        return self._columns(self.stdout)

    @property
    def height(self) -> int:
        """Lines of the terminal, or 24."""
        return self._size(self.stdout, "LINES", 1) or 24

    def _columns(self, stream: TextIO | None) -> int:
        return self._size(stream, "COLUMNS", 0) or 80

    def _size(self, stream: TextIO | None, variable: str, side: int) -> int:
        """What a variable says of a side of the terminal, else the terminal; 0 when neither does."""
        asked = self.environ.get(variable, "")
        if asked.isdecimal() and len(asked) <= _LONGEST_SIZE and int(asked):
            return int(asked)
        try:
            return os.get_terminal_size(stream.fileno())[side]  # type: ignore[union-attr]
        except (AttributeError, ValueError, OSError):  # closed, or no terminal
            return 0

    def read_stdin(self) -> bytes:
        """All that comes on standard input."""
        if self.stdin is None:
            return b""
        raw = getattr(self.stdin, "buffer", None)
        return raw.read() if raw is not None else self.stdin.read().encode("utf-8", "surrogateescape")

    def run(self, verb: Verb) -> int:
        """Take over what every verb can ask for, and do it."""
        values = vars(verb)
        self.quiet = values.get("quiet", False)
        self.color = values.get("color", "")
        self.trust = values.get("trust_index", False)
        self.settings.flags = {key: values[key] for key in ("index", "color", "lang") if values.get(key)}
        messages.name_index(values.get("index") or "")
        if values.get("null"):
            self.sink.end = "\0"
        status = verb.run(self)
        return max(status, self.excused)

    # -- what the settings say

    def language(self, asked: str = "") -> str:
        """``en`` or ``id``: as asked, else as the settings or the locale have it."""
        if asked in ("en", "id"):
            return asked
        return self.settings.language()

    def colours(self, asked: str = "", *, terminal: bool | None = None) -> bool:
        """Whether data may be coloured on standard output, or elsewhere where ``terminal`` says if that is one."""
        from balikpapan_cli.render.colour import wants_colour

        terminal = self.on_terminal if terminal is None else terminal
        return wants_colour(asked or self.settings.text("color"), self.environ, terminal=terminal)

    @property
    def index(self) -> str:
        """Where the index is."""
        return self.path(os.path.expanduser(self.index_name))

    @property
    def index_name(self) -> str:
        """The same as it was said, to speak of it."""
        return self.settings.text("index")

    def use_index(self, folder: str) -> None:
        """Ask the index in this folder, as if it had been named; to be said before the archive is asked for anything."""
        if folder != self.index:
            self.settings.flags["index"] = folder
            messages.name_index(folder)

    def has_index(self) -> bool:
        """Whether there is an index where it should be, sound or what is left of one."""
        try:
            names = os.listdir(self.index)
        except OSError:
            return False
        return any(name.startswith(("_MAIN_", "MAIN-manifest-")) and name.endswith((".toc", ".txt")) for name in names)

    def need_index(self) -> None:
        """See to it that there is one, as far as a first search may. IndexProblem where somebody named a folder without one."""
        if not self.has_index():
            from balikpapan_cli.cli.first_run import build

            build(self)

    def path(self, name: str) -> str:
        """A path that was named from where we are, written the short way as far as that cannot change what it means."""
        path = os.path.join(self.cwd, name)
        return path if ".." in path else os.path.normpath(path)

    @cached_property
    def archive(self) -> Archive:
        """The archive at ``index``; nothing is read before it is asked something."""
        from balikpapan_cli.archive import Archive

        return Archive(self.index, today=self.today, trust=self.trust)

    # -- talk

    def say(self, code: str, **args: str | int | float) -> None:
        """One line of talk on standard error, unless ``--quiet``."""
        self.say_text(messages.text(code, **args))

    def say_text(self, text: str) -> None:
        """A line of talk that is made up already."""
        if not self.quiet:
            self.tell(text)

    def say_notes(self, notes: Iterable[Note]) -> None:
        """What the library found worth telling."""
        for note in notes:
            self.say(note.code, **dict(note.args))

    def say_problem(self, code: str, **args: str | int | float) -> None:
        """One line about what went wrong, which ``--quiet`` does not still."""
        self.complain(messages.text(code, **args))

    def excuse(self, problem: Problem) -> None:
        """Say what went wrong with one of several things and go on; the exit status will be at least its own."""
        self.complain(str(problem))
        self.excused = max(self.excused, problem.status)

    @property
    def watched(self) -> bool:
        """Whether somebody sees what is told of work that goes on."""
        return not self.quiet and _is_terminal(self.stderr) and self.environ.get("TERM") != "dumb"

    def complain(self, text: str) -> None:
        """A line that names the program, for what went wrong."""
        self.tell(f"balikpapan: {text}")

    def tell(self, line: str) -> None:
        """A line on standard error, harmless whatever it quotes; that nobody reads it is no fault.

        On a terminal it is broken between words, and an empty line sets the first one apart from the data above it.
        """
        from balikpapan_cli.render.printable import printable

        line = printable(line, lines=True)
        if _is_terminal(self.stderr):
            width = self._columns(self.stderr)
            if len(line) > width:
                from balikpapan_cli.cli.talk import laid_out

                line = laid_out(line, max(width, 20))
            if self.on_terminal and self.sink.wrote:
                line = "\n" + line
            self.sink.wrote = False
        try:
            self.stderr.write(line + "\n")
            self.stderr.flush()
        except UnicodeEncodeError:
            self.stderr.write(line.encode("ascii", "backslashreplace").decode() + "\n")
        except (OSError, ValueError):
            from balikpapan_cli.render.sink import discard

            discard(self.stderr)


def _speak_utf8(stream: TextIO | None, *, forced: bool) -> None:
    """Data in a pipe is UTF-8 whatever the locale; a terminal gets what it can show, the rest replaced."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if forced or _is_terminal(stream):
        reconfigure(errors="replace")
    else:
        reconfigure(encoding="utf-8", errors="surrogateescape", newline="\n")


def _is_terminal(stream: TextIO | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except ValueError:
        return False
