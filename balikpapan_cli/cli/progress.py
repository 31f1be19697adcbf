"""How far long work is, on standard error: for somebody who watches, and never among the data."""

from __future__ import annotations

from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager
    from types import TracebackType
    from typing import Self

    from balikpapan_cli.cli.session import Session

PATIENCE = 1.0
"""Seconds for which nobody asks how far it is."""
_APART = 0.1
"""Seconds from one look to the next."""


class Bar:
    """A bar that comes when work takes longer than ``patience`` (seconds) and goes when the work is done. Called with how much is
    done, and of how much where that is known; nothing comes of it where nobody watches."""

    def __init__(self, session: Session, patience: float = PATIENCE) -> None:
        self._session, self._next = session, monotonic() + patience if session.watched else float("inf")
        self._shown: AbstractContextManager[Callable[[int, int | None], None]] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: type[BaseException] | BaseException | TracebackType | None) -> None:
        if self._shown is not None:
            self._shown.__exit__(None, None, None)

    def __call__(self, done: int, of: int | None = None) -> None:
        now = monotonic()
        if now < self._next and (done != of or self._shown is None):
            return
        if self._shown is None:
            from balikpapan_cli.render.terminal import progress_bar

            self._shown = progress_bar(self._session.stderr, colour=self._session.colours(terminal=True))
            self._move = self._shown.__enter__()
        self._next = now + _APART
        self._move(done, of)


def written(records: Iterable[str], session: Session) -> Iterator[str]:
    """The same records, and how many there are while they are written."""
    with Bar(session) as bar:
        for done, record in enumerate(records, 1):
            yield record
            bar(done)
