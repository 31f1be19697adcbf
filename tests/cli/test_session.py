"""The world of a run is its session's: its folder, its streams, its environment, whatever the process has."""

from __future__ import annotations

import io
import os
import pty
from fcntl import ioctl
from pathlib import Path
from struct import pack
from termios import TIOCSWINSZ
from typing import Any

import pytest

from balikpapan_cli.cli import run
from balikpapan_cli.cli.session import Session

SEEDS = Path(__file__).parents[2] / "seeds"


def test_a_star_that_the_shell_replaced_is_told_by_the_folder_of_the_session(world: Any) -> None:
    for name in ("banjir.txt", "kabel.txt"):
        (world.folder / name).write_text("Kabel udara di kota.")
    assert "the names of all files here" in world("search", "banjir.txt", "kabel.txt").err
    assert "the names of all files here" not in world("search", "banjir.txt", "udara").err


def test_an_empty_file_is_told_by_the_folder_of_the_session(world: Any) -> None:
    (world.folder / "kosong.txt").write_bytes(b"")
    assert world("show", "kosong.txt") == (1, "", "balikpapan: kosong.txt: empty, there is nothing to read\n")


def test_a_draft_comes_from_the_input_of_the_session(world: Any) -> None:
    assert "65,8 persen" in world("verify", "-", stdin="Nilai kelayakan Balikpapan sebesar 68,5 persen.").out


def test_sources_of_the_environment_are_of_the_folder_of_the_session(bare: Any) -> None:
    (bare.folder / "berita").symlink_to(SEEDS)
    assert "+ 5 added" in bare("index", "--workers", "0", BALIKPAPAN_SOURCES="berita").err


@pytest.mark.parametrize(("environ", "size"), [({}, (33, 12)), ({"COLUMNS": "50", "LINES": "7"}, (50, 7))])
def test_the_terminal_is_the_output_of_the_session(world: Any, environ: dict[str, str], size: tuple[int, int]) -> None:
    del world.environ["COLUMNS"]
    main, other = pty.openpty()
    ioctl(other, TIOCSWINSZ, pack("HHHH", 12, 33, 0, 0))
    pager = world.folder / "pager"
    pager.write_text(f"#!/bin/sh\ncat > {world.folder}/lewat-pager\n")
    pager.chmod(0o755)
    (world.folder / "a.txt").write_text("\n".join(f"Baris {n} tentang kabel." for n in range(15)), encoding="utf-8")
    with os.fdopen(other, "w", encoding="utf-8") as terminal:
        session = Session(
            None, terminal, io.StringIO(), {**world.environ, **environ, "PAGER": str(pager)}, world.folder
        )
        assert (session.width, session.height) == size
        assert run(["show", "a.txt"], session) == 0
    os.close(main)
    assert "Baris 14" in (world.folder / "lewat-pager").read_text("utf-8"), "it does not fit into twelve lines"


def test_without_a_terminal_there_are_80_columns_and_24_lines(world: Any) -> None:
    del world.environ["COLUMNS"]
    for stream in (None, io.StringIO()):
        session = Session(None, stream, io.StringIO(), world.environ, world.folder)
        assert (session.width, session.height) == (80, 24)
