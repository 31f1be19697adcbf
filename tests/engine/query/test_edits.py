"""Distances between spellings."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.query.edits import distance, nearest, one_edit

words = st.text(alphabet="abc", max_size=7)


@given(words, words)
def test_distance_is_symmetric_and_zero_only_for_the_same(a: str, b: str) -> None:
    assert distance(a, b, 7) == distance(b, a, 7)
    assert (distance(a, b, 7) == 0) == (a == b)


@given(words)
def test_one_edit_is_one_edit(word: str) -> None:
    assert {distance(word, other) for other in one_edit(word)} <= {0, 1}


@given(words, words)
def test_what_is_one_edit_away_is_listed(a: str, b: str) -> None:
    assert (distance(a, b) == 1) == (a != b and b in set(one_edit(a)))


def test_nearest_prefers_fewer_edits() -> None:
    assert nearest("medai", ("isi", "media", "badan")) == "media"
    assert nearest("medai", ("isi", "tanggal")) == ""
