"""Where data goes: standard output, one record at a time. Owns what happens when it cannot take any more.

A reader that went away (``| head``) is success and is not spoken of; a full disk or a closed output is a Problem.
"""

from __future__ import annotations

import os

from balikpapan_cli.errors import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO


class Closed(Exception):
    """The reader of the output went away: nothing more is wanted, and all is well."""


class Sink:
    """A stream of records, each followed by ``end``: a newline, or NUL for ``-0``."""

    def __init__(self, stream: TextIO | None, end: str = "\n") -> None:
        self.stream = stream
        self.end = end
        self.wrote = False
        """Whether anything was written since somebody last said no."""

    @property
    def is_file(self) -> bool:
        """Whether it all goes to a file, and not on to another program or a terminal."""
        try:
            return self.stream is not None and os.fstat(self.stream.fileno()).st_mode & 0o170000 == 0o100000
        except (OSError, ValueError):
            return False

    def record(self, text: str) -> None:
        """Write one record and its end."""
        self.write(text + self.end)

    def records(self, texts: Iterable[str]) -> None:
        """Write records as they come."""
        for text in texts:
            self.write(text + self.end)

    def write(self, text: str) -> None:
        """Write text as it is. Raises Closed, or Problem when it cannot be written."""
        if self.stream is None:
            raise Problem("render.stdout_closed")
        self.wrote = True
        try:
            try:
                self.stream.write(text)
            except UnicodeEncodeError:  # a lone surrogate in an article
                encoding = self.stream.encoding or "utf-8"
                self.stream.write(text.encode(encoding, "replace").decode(encoding))
        except (OSError, ValueError) as error:
            self._give_up(error)

    def flush(self) -> None:
        """Hand on what is buffered. Raises as ``write`` does."""
        if self.stream is None:
            return
        try:
            self.stream.flush()
        except (OSError, ValueError) as error:
            self._give_up(error)

    def _give_up(self, error: OSError | ValueError) -> None:
        discard(self.stream)
        if isinstance(error, BrokenPipeError | ConnectionResetError):
            raise Closed from error
        if isinstance(error, ValueError):  # written to after it was closed
            raise Problem("render.stdout_closed") from error
        raise Problem("render.stdout_failed", reason=error.strerror or str(error)) from error


def discard(stream: TextIO | None) -> None:
    """Send what the stream still holds nowhere, so that the interpreter's last flush cannot fail again."""
    try:
        if stream is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
    except (OSError, ValueError):
        pass
