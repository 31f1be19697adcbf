"""The sink: who went away is forgiven, what is full or closed is said."""

from __future__ import annotations

import errno
import io

import pytest

from balikpapan_cli.errors import Problem
from balikpapan_cli.render.sink import Closed, Sink


class Failing(io.StringIO):
    """A stream whose writing fails with ``number``."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def write(self, text: str) -> int:
        raise OSError(self.number, "pesan sistem")


@pytest.mark.parametrize("number", [errno.EPIPE, errno.ECONNRESET])
def test_a_reader_that_went_away_closes_the_sink(number: int) -> None:
    with pytest.raises(Closed):
        Sink(Failing(number)).record("satu")


def test_a_full_disk_is_a_problem_with_its_reason() -> None:
    with pytest.raises(Problem) as caught:
        Sink(Failing(errno.ENOSPC)).record("satu")
    assert caught.value.code == "render.stdout_failed"
    assert "pesan sistem" in str(caught.value)


def test_a_closed_output_is_a_problem() -> None:
    closed = io.StringIO()
    closed.close()
    for stream in (None, closed):
        with pytest.raises(Problem) as caught:
            Sink(stream).record("satu")
        assert caught.value.code == "render.stdout_closed"


def test_records_end_as_they_are_told_to() -> None:
    stream = io.StringIO()
    Sink(stream, end="\0").records(["satu", "dua"])
    assert stream.getvalue() == "satu\0dua\0"


def test_lone_surrogates_are_replaced() -> None:
    raw = io.BytesIO()
    sink = Sink(io.TextIOWrapper(raw, encoding="utf-8", newline="\n"))
    sink.record("rusak \ud800")
    sink.flush()
    assert raw.getvalue() == b"rusak ?\n"
