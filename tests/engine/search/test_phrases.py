"""Words that stand together: where a window of so many words has them all, wherever each of them stands besides."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh import phrases
from balikpapan_cli.engine.whoosh.search import search
from balikpapan_cli.model import Request
from tests.growth import grows_too_fast

from .conftest import Opener, ids

TEXTS = {
    "near": "Pekerja menata udara hujan kabel angin udara listrik di kota.",
    "nearer": "Pekerja menata hujan kabel angin udara listrik di kota.",
    "far": "Kabel di kota itu lama menunggu udara dan listrik.",
    "twice": "Kota lama dan kota baru.",
}
MATCH = [
    ('"kabel udara listrik"~1', ["near", "nearer"]),  # not the air that is nearest to the cable
    ('"listrik udara kabel"~1', ["near", "nearer"]),
    ('"kabel udara"~4', ["near", "nearer"]),
    ('"kabel udara"~5', ["far", "near", "nearer"]),
    ('"kota kota"~1', []),
    ('"kota kota"~2', ["twice"]),  # one place is not two
    ('"udara udara"~3', ["near"]),
    ('"kota lama kota"~1', ["twice"]),
]


@pytest.mark.parametrize(("text", "expected"), MATCH)
def test_what_matches(open_archive: Opener, text: str, expected: list[str]) -> None:
    page = search(open_archive(TEXTS), Request(text, limit=len(TEXTS)))
    assert ([] if page.relaxed else sorted(ids(page))) == expected


def times(words: list[str], text: list[str], slop: int) -> int:
    return phrases._together(words, [_where(word, text) for word in words], slop)


def _where(word: str, text: list[str]) -> list[int]:
    return [at for at, other in enumerate(text) if other == word]


def tried_one_by_one(words: list[str], text: list[str], slop: int) -> int:
    """Places of the first word for which there is one of every other, no two the same, all within the window."""
    starts = {
        chosen[0]
        for chosen in product(*(_where(word, text) for word in words))
        if len({*chosen}) == len(chosen) and max(chosen) - min(chosen) < len(words) + slop
    }
    return len(starts)


@given(
    words=st.lists(st.sampled_from("abc"), min_size=2, max_size=4),
    text=st.lists(st.sampled_from("abcd-"), max_size=14),
    slop=st.integers(1, 5),
)
def test_no_choice_of_places_is_missed(words: list[str], text: list[str], slop: int) -> None:
    assert times(words, text, slop) == tried_one_by_one(words, text, slop)


def test_a_text_that_repeats_the_words_takes_no_more_than_linear_time() -> None:
    def search(size: int) -> None:
        assert times(["kota", "wali"], ["wali", "kota", "hujan"] * size, 5) == size

    assert not grows_too_fast(search, 2_000, unseen=0.1)
