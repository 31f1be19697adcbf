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


def table(a: str, b: str) -> int:
    """The distance by the textbook: cell by cell."""
    rows = [[i + j if not i * j else 0 for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, x in enumerate(a, 1):
        for j, y in enumerate(b, 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and y == a[i - 2]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@given(st.text(alphabet="abcd", max_size=12), st.text(alphabet="abcd", max_size=12), st.integers(0, 12))
def test_distance_is_that_of_the_table(a: str, b: str, limit: int) -> None:
    assert distance(a, b, limit) == min(table(a, b), limit + 1)


@given(words)
def test_one_edit_is_one_edit(word: str) -> None:
    assert {distance(word, other) for other in one_edit(word)} <= {0, 1}


@given(words, words)
def test_what_is_one_edit_away_is_listed(a: str, b: str) -> None:
    assert (distance(a, b) == 1) == (a != b and b in set(one_edit(a)))


def test_nearest_prefers_fewer_edits() -> None:
    assert nearest("medai", ("isi", "media", "badan")) == "media"
    assert nearest("medai", ("isi", "tanggal")) == ""
