"""The same story from several outlets is recognized, other stories on the same subject are not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.sources.similar import EMPTY, PLACES, alike, band_keys, resemblance, sketch, words

SEEDS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))]


def retold(text: str, share: float, chance: random.Random) -> str:
    """The text with some of its sentences exchanged for sentences of another seed."""
    other = chance.choice([seed for seed in SEEDS if seed != text]).split(". ")
    return ". ".join(line if chance.random() < share else chance.choice(other) for line in text.split(". "))


@pytest.mark.parametrize("number", range(len(SEEDS)))
def test_a_rewrite_is_found(number: int) -> None:
    text = SEEDS[number]
    chance = random.Random(number)
    rewrites = [sketch(retold(text, 0.8, chance)) for _ in range(20)]
    assert sum(alike(sketch(text), rewrite) for rewrite in rewrites) >= 18
    assert sum(bool(set(band_keys(sketch(text))) & set(band_keys(rewrite))) for rewrite in rewrites) >= 18


def test_different_stories_are_not_alike() -> None:
    sketches = [sketch(text) for text in SEEDS]
    assert not any(alike(one, other) for one in sketches for other in sketches if one is not other)


def test_the_estimate_is_near_the_truth() -> None:
    def shingles(text: str) -> set[tuple[bytes, ...]]:
        found = words(text)
        return set(zip(found, found[1:], found[2:], strict=False))

    chance = random.Random(7)
    errors = []
    for text in SEEDS * 4:
        other = retold(text, 0.7, chance)
        one, two = shingles(text), shingles(other)
        errors.append(abs(resemblance(sketch(text), sketch(other)) - len(one & two) / len(one | two)))
    assert sum(errors) / len(errors) < 0.06


def test_a_sketch_never_changes() -> None:
    assert sketch("Pemkot menanam kabel udara")[:12] == sketch("PEMKOT menanam, kabel udara.")[:12]
    assert [number for number in sketch("Pemkot menanam kabel udara") if number != EMPTY] == [16786, 45269]


@given(st.text())
def test_any_text_has_a_sketch(text: str) -> None:
    found = sketch(text)
    assert len(found) in (0, PLACES)
    assert all(0 <= number <= EMPTY for number in found)
    assert all(0 <= key < 1 << 32 for key in band_keys(found))
    assert not found or resemblance(found, found) == 1.0
