"""The choice under a budget: what promises most, counted once."""

from __future__ import annotations

import pytest

from balikpapan_cli.model import Sentence
from balikpapan_cli.summary.choose import Budget, Candidate, best, nearest

FLOOD, RAIN, AGAIN, COST = (
    Candidate(0, 10, 3, {"banjir": 1, "kota": 1, "warga": 1}),
    Candidate(1, 10, 3, {"hujan": 1, "pompa": 1, "anggaran": 1}),
    Candidate(2, 10, 3, {"banjir": 1, "kota": 1, "rumah": 1}),
    Candidate(3, 30, 3, {"rp": 1, "miliar": 1, "pompa": 1}),
)
WORTH = {
    word: [chance] for word, chance in
    {"banjir": 0.9, "kota": 0.8, "warga": 0.5, "hujan": 0.4, "pompa": 0.5, "anggaran": 0.3, "rumah": 0.6, "rp": 0.1,
     "miliar": 0.1}.items()
}  # fmt: skip


@pytest.mark.parametrize(
    ("budget", "expected"),
    [
        (Budget(sentences=1), [2]),  # banjir, kota, rumah
        (Budget(sentences=2), [1, 2]),  # a second flood would repeat two of three words
        (Budget(sentences=3), [0, 1, 2]),
        (Budget(words=20), [1, 2]),
        (Budget(words=30), [0, 1, 2]),
        (Budget(words=1), [2]),
    ],
)
def test_best(budget: Budget, expected: list[int]) -> None:
    assert best([FLOOD, RAIN, AGAIN, COST], WORTH, budget) == expected


@pytest.mark.parametrize("budget", [Budget(sentences=1), Budget(sentences=2)])
def test_best_begins_with_another_sentence_if_it_can(budget: Budget) -> None:
    first, *_ = best([FLOOD, RAIN, AGAIN, COST], WORTH, budget)
    assert best([FLOOD, RAIN, AGAIN, COST], WORTH, budget, {first})[0] != first
    assert best([FLOOD], WORTH, budget, {FLOOD.n}) == best([FLOOD], WORTH, budget)


def test_best_of_nothing() -> None:
    assert best([], WORTH, Budget(sentences=3)) == []


def test_best_takes_the_earlier_of_two_alike() -> None:
    assert best([Candidate(4, 5, 1, {"kota": 1}), Candidate(7, 5, 1, {"kota": 1})], WORTH, Budget(sentences=1)) == [4]


@pytest.mark.parametrize(
    ("order", "budget", "expected"),
    [
        ([0, 1, 2], Budget(words=5), [0]),  # 4 is nearer to 5 than 8
        ([0, 1, 2], Budget(words=7), [0, 1]),
        ([2, 0, 1], Budget(sentences=2), [0, 2]),
        ([0, 1, 2], Budget(words=1), [0]),  # one sentence at least
        ([0, 1, 2], Budget(sentences=1, words=100), [0]),
    ],
)
def test_nearest(order: list[int], budget: Budget, expected: list[int]) -> None:
    found = [Sentence("a", n, 0, 0, "satu dua tiga empat") for n in range(3)]
    assert nearest(found, order, budget) == expected
