"""What an installation brings is enough for all that the product offers."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from balikpapan_cli.archive import read_path
from balikpapan_cli.summary import METHODS, summarize

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_works_with_what_was_installed(method: str) -> None:
    """sumy leaves numpy out unless its extras are asked for; a method without it falls back to the first sentences."""
    (article,) = read_path(sorted((ROOT / "seeds").glob("*.txt"))[2])
    summary = summarize(article, method=method, sentences=2)
    assert (len(summary.sentences), summary.notes) == (2, ())


def test_every_requirement_is_held_below_the_next_change_that_could_break_it() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = project["dependencies"]
    assert {"rich", "sumy", "typer", "whoosh3"} <= {re.split(r"[\[<>=]", line)[0] for line in needed}
    assert [line for line in needed if not re.search(r">=[\d.]+,<[\d.]+$", line)] == []
