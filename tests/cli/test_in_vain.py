"""What is said where nothing is found: what was looked for in vain, and what to type instead."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("argv", "last"),
    [
        (["balikpapan", "-n", "2"], 3),
        (["balikpapan", "-n", "5"], 1),
        (["kabel balikpapan", "-n", "1"], 5),  # one has both words, four more have some of them
    ],
)
def test_a_page_past_the_last_one_is_no_page(world: Any, argv: list[str], last: int) -> None:
    assert world("search", *argv, "--page", str(last), "-f", "ids").out
    for page in (last + 1, 99):
        status, out, err = world("search", *argv, "--page", str(page))
        assert (status, out) == (1, "")
        assert f"there is no page {page}: the last one is {last}" in err
        assert "nothing matches" not in err
