"""What an installation brings is enough for all that the product offers, and no more is imported than each room may."""

from __future__ import annotations

import re
from importlib.metadata import requires
from pathlib import Path

import pytest

from balikpapan_cli.archive import read_path
from balikpapan_cli.summary import METHODS, summarize

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("method", METHODS)
def test_every_method_works_with_what_was_installed(method: str) -> None:
    """sumy leaves numpy out unless its extras are asked for; a method without it falls back to the first sentences."""
    (article,) = read_path(sorted(SEEDS.glob("*.txt"))[2])
    summary = summarize(article, method=method, sentences=2)
    assert (len(summary.sentences), summary.notes) == (2, ())


def test_every_requirement_is_held_below_the_next_change_that_could_break_it() -> None:
    needed = [line for line in requires("balikpapan") or () if "extra ==" not in line]
    assert {re.split(r"[\[<>=]", line)[0] for line in needed} == {"rich", "sumy", "typer", "whoosh3"}
    assert all("<" in line and ">=" in line for line in needed), needed
