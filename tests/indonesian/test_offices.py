"""The words that open an office are one list for who is named in an article and for who speaks in it."""

from __future__ import annotations

import pytest

from balikpapan_cli.indonesian.data import words
from balikpapan_cli.sources import data
from balikpapan_cli.sources.named.runs import lists
from balikpapan_cli.summary.cast import key
from balikpapan_cli.summary.cast import words as classes

SEVERAL = {"Menteri-menteri", "Koordinatornya", "Direksi"}
"""Several people, or an office of somebody named before."""
MORE = {"Waka", "Kadin", "Kejari", "PM", "Paus", "Principal", "Captain", "President", "Kreator", "Perwira", "Prajurit"}
"""Also a body (``Kadin``), or a word of titles in other languages."""


def own_offices() -> list[str]:
    """The words of [office] in the lists of the sources."""
    found: list[str] = []
    head = ""
    for line in data.lines("offices.txt"):
        head = line if line.startswith("[") else head
        found += line.split() if head == "[office]" and line != head else []
    return found


def test_every_office_is_one_to_both() -> None:
    shared = words("offices.txt")
    assert shared <= lists().office
    assert {key(word) for word in shared} <= classes()["office"]


def test_what_the_sources_alone_call_an_office_is_something_else_as_well() -> None:
    assert not words("offices.txt").intersection(own_offices())
    known = classes()
    titles = known["title"] | known["own"] | known["people"] | known["office"]
    ranks = {"kopral", "letnan", "sersan", "nyai", "tuan"}
    assert {word for word in own_offices() if key(word) not in titles | ranks} <= SEVERAL | MORE


@pytest.mark.parametrize("word", ["prakirawan", "kadispenal", "wamenperin", "kadisperkim", "secretary"])
def test_a_new_office_opens_one_for_who_speaks(word: str) -> None:
    assert word in classes()["office"]
