"""How far long work is: told to who watches, when it takes long, and never among the data."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from balikpapan_cli.cli import progress
from balikpapan_cli.cli.progress import Bar, written
from balikpapan_cli.render import terminal
from balikpapan_cli.render.sink import Sink

Moves = list[tuple[int, int | None]]


class Watched:
    """A session, as far as a bar asks."""

    def __init__(self, watched: bool = True) -> None:
        self.watched, self.stderr = watched, None

    def colours(self, *, terminal: bool) -> bool:
        return not terminal


@pytest.fixture
def moves(monkeypatch: pytest.MonkeyPatch) -> Moves:
    """Where bars were moved to, and None when one went away; a sixteenth of a second passes with each look."""
    found: Any = []

    @contextmanager
    def bar(stream: object, *, colour: bool) -> Iterator[Callable[[int, int | None], None]]:
        yield lambda done, of: found.append((done, of))
        found.append(None)

    clock = iter(range(1000))
    monkeypatch.setattr(terminal, "progress_bar", bar)
    monkeypatch.setattr(progress, "monotonic", lambda: next(clock) / 16)
    return found  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("watched", "patience", "calls", "expected"),
    [
        (True, 0, 5, [(1, 5), (3, 5), (5, 5), None]),  # at once, then every tenth of a second, and the last
        (True, 0, 4, [(1, 4), (3, 4), (4, 4), None]),
        (True, 0.2, 8, [(4, 8), (6, 8), (8, 8), None]),
        (True, 1, 5, []),  # it did not take long
        (False, 0, 5, []),
    ],
)
def test_a_bar_comes_when_work_takes_long(
    moves: Moves, watched: bool, patience: float, calls: int, expected: list[tuple[int, int] | None]
) -> None:
    with Bar(Watched(watched), patience) as bar:  # type: ignore[arg-type]
        for done in range(1, calls + 1):
            bar(done, calls)
    assert moves == expected


def test_a_bar_goes_when_work_fails(moves: Moves) -> None:
    with pytest.raises(ZeroDivisionError), Bar(Watched(), 0) as bar:  # type: ignore[arg-type]
        bar(1)
        raise ZeroDivisionError
    assert moves == [(1, None), None]


def test_what_is_written_is_counted(moves: Moves) -> None:
    records = [f"{n}" for n in range(40)]
    assert [*written(records, Watched())] == records  # type: ignore[arg-type]
    assert moves[0] == (16, None)
    assert moves[-1] is None


def test_only_a_file_is_no_terminal_and_no_other_program(tmp_path: Path) -> None:
    with (tmp_path / "out.csv").open("w") as file:
        assert Sink(file).is_file
    assert not Sink(file).is_file  # closed
    assert not Sink(None).is_file
    with open(os.devnull, "w") as nowhere:
        assert not Sink(nowhere).is_file
