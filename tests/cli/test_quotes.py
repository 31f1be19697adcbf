"""``quotes``: of an archive, and of the articles that standard input lists."""

from __future__ import annotations

from typing import Any

import pytest


def test_a_dash_takes_articles_from_standard_input(world: Any) -> None:
    ids = world("search", "*", "-f", "ids").out
    everybody = world("quotes", "-f", "ids").out.split()
    assert everybody
    assert sorted(world("quotes", "-", "-f", "ids", stdin=ids).out.split()) == sorted(everybody)
    first = everybody[0]
    assert set(world("quotes", "-", "-f", "ids", stdin=f"{first}\n").out.split()) == {first}
    assert world("quotes", "-", stdin=world("show", first).out).status == 0  # the text itself


def test_a_dash_beside_a_name_is_no_part_of_it(world: Any) -> None:
    ids = world("search", "*", "-f", "ids").out
    said = world("quotes", "rahmad", "-f", "{speaker}").out.splitlines()
    assert said
    for words in (["rahmad", "-"], ["-", "rahmad"]):
        assert sorted(world("quotes", *words, "-f", "{speaker}", stdin=ids).out.splitlines()) == sorted(said)


@pytest.mark.parametrize(
    ("argv", "stdin", "status", "says"),
    [
        (["quotes", "-"], "", 1, "standard input"),
        (["quotes", "-", "--query", "kabel"], "", 2, "--query"),
        (["quotes", "-", "--outlet", "Kotaku"], "", 2, "--outlet"),
        (["quotes", "rahmd", "-"], "*", 1, "did you mean Rahmad Mas’ud?"),
    ],
)
def test_what_a_dash_cannot_do_is_told(world: Any, argv: list[str], stdin: str, status: int, says: str) -> None:
    got, out, err = world(*argv, stdin=world("search", "*", "-f", "ids").out if stdin == "*" else stdin)
    assert (got, out) == (status, "")
    assert says in err
