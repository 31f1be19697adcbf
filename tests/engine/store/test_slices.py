"""Sets of documents as bits, and postings as slices: what they say is what lists of documents say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh import bits, slices
from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.writing.slices import SlicesWriter
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article

COUNT = 1300
DOCS = st.sets(st.integers(0, COUNT - 1)).map(sorted)
NUMBERS = st.dictionaries(st.integers(0, 99), st.integers(0, 700), max_size=60)
POSTINGS = st.dictionaries(st.integers(0, COUNT - 1), st.integers(1, 255), min_size=1)


def as_slices(numbers: dict[int, int]) -> list[int]:
    return bits.sliced((number, 1 << doc) for doc, number in numbers.items())


@given(DOCS)
def test_sets(docs: list[int]) -> None:
    assert bits.docs_in(bits.of(docs, COUNT)) == docs


@given(NUMBERS, NUMBERS)
def test_sums(one: dict[int, int], other: dict[int, int]) -> None:
    total = bits.added(as_slices(one), as_slices(other))
    for doc in {*one, *other}:
        assert bits.having(total, 1 << doc, one.get(doc, 0) + other.get(doc, 0))


@given(NUMBERS, st.integers(1, 70))
def test_the_greatest(numbers: dict[int, int], size: int) -> None:
    docs = bits.of([*numbers], 100)
    top = bits.top(as_slices(numbers), docs, size)
    ranked = sorted(numbers.values(), reverse=True)
    number = ranked[size - 1] if size <= len(ranked) else 0
    assert top.number == number
    assert bits.docs_in(top.over) == sorted(doc for doc, one in numbers.items() if one > number)
    assert bits.docs_in(top.equal) == sorted(doc for doc, one in numbers.items() if one == number)


@pytest.mark.parametrize("field", slices.FIELDS)
@given(POSTINGS)
def test_stored_and_made(field: str, postings: dict[int, int]) -> None:
    ids = sorted(postings)
    weights = [postings[doc] for doc in ids]
    writer = SlicesWriter(COUNT)
    writer.add(field, 40, ids[:1], weights[:1])
    writer.add(field, 77, ids, weights)
    entry = writer.finish()
    reader = slices.Slices(b"##" + entry, 2, 2 + len(entry), COUNT)
    stored = reader.find(field, 77, len(ids), max(weights))
    assert stored is not None
    assert reader.find(field, 78, 1, 1) is None
    for impacts in (stored, slices.Made(slices.bounds_of(field), ids, bytes(weights), COUNT)):
        assert bits.docs_in(impacts.docs) == ids
        assert impacts.weights(range(COUNT)) == [postings.get(doc, 0) for doc in range(COUNT)]
        for levels in (impacts.levels(), slices.Impacts.levels(impacts)):  # with the way that is short for few
            seen: list[int] = []
            for most, docs in levels:
                found = bits.docs_in(docs)
                seen += found
                assert all(postings[doc] <= most for doc in found)
            assert sorted(seen) == ids


def test_more_occurrences_than_a_byte_holds() -> None:
    writer = SlicesWriter(8)
    writer.add("body", 0, [1, 5], [300, 2])
    entry = writer.finish()
    stored = slices.Slices(entry, 0, len(entry), 8).find("body", 0, 2, 300)
    assert stored is not None
    assert stored.weights([1, 5]) == [255, 2]


def test_damage_is_noticed(
    folder: Path, write: Callable[..., None], make: Callable[..., Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slices, "LEAST", 3)
    write(folder, [make(n) for n in range(30)])
    (segment,) = open_reader(folder).segments
    assert segment.common("body", "petugas") is not None
    (path,) = folder.glob("*.seg")
    data = path.read_bytes()
    start, end, _ = segment._entries[slices.ENTRY]
    for at in [*range(start, start + 24), *range(start + 24, end, 7)]:
        path.write_bytes(data[:at] + bytes((data[at] ^ 1,)) + data[at + 1 :])
        (segment,) = open_reader(folder).segments
        for field in slices.FIELDS:
            for text, term in segment.terms(field):
                found = {}
                try:
                    impacts = segment.common(field, text)
                except IndexProblem:
                    break
                if impacts is not None:
                    found = dict(zip(range(30), impacts.weights(range(30)), strict=True))
                    assert {d: w for d, w in found.items() if w} == dict(
                        zip(*segment.postings(field, text), strict=True)
                    )
                    assert term.df == impacts.docs.bit_count()
            else:
                continue
            break
        else:
            pytest.fail(f"byte {at - start} of {end - start}")
