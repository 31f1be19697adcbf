"""Sets of documents as bits, and postings as slices: what they say is what lists of documents say."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh import bits, slices
from balikpapan_cli.engine.whoosh.reader import open_reader
from balikpapan_cli.engine.whoosh.segment import Postings
from balikpapan_cli.engine.whoosh.writing.slices import SlicesWriter
from balikpapan_cli.errors import IndexProblem
from balikpapan_cli.model import Article

COUNT = 1300
DOCS = st.sets(st.integers(0, COUNT - 1)).map(sorted)
NUMBERS = st.dictionaries(st.integers(0, 99), st.integers(0, 700), max_size=60)
POSTINGS = st.dictionaries(st.integers(0, COUNT - 1), st.integers(1, 255), min_size=1)


def as_slices(numbers: dict[int, int]) -> list[int]:
    return bits.sliced((number, 1 << doc) for doc, number in numbers.items())


def opened(data: bytes, start: int, count: int) -> slices.Slices:
    return slices.Slices(data, start, len(data), count, partial(slices.checked, data))


@given(DOCS)
def test_sets(docs: list[int]) -> None:
    assert bits.docs_in(bits.of(docs, COUNT)) == docs


def excerpt(docs: list[int]) -> tuple[bits.Excerpt, set[int]]:
    """A view of some documents and of what stands beside them."""
    docs = sorted({*docs, 0, COUNT - 1})
    return bits.Excerpt(bits.of(docs, COUNT), COUNT), {
        doc for doc in range(COUNT) if any(doc >> 3 == d >> 3 for d in docs)
    }


@given(DOCS, DOCS)
def test_sets_made_shorter(docs: list[int], others: list[int]) -> None:
    view, shown = excerpt(docs)
    assert view.docs_in(view.docs) == sorted({*docs, 0, COUNT - 1})
    whole = bits.of(others, COUNT)
    for cut in (view.cut(whole), view.read(bits.pack(others, COUNT))):
        assert view.docs_in(cut) == [doc for doc in others if doc in shown]
    assert bits.WHOLE.docs_in(bits.WHOLE.cut(whole)) == others


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
    writer.add_set(field, 40, ids[:1], weights[:1])
    writer.add_set(field, 77, ids, weights)
    entry = writer.finish()
    reader = opened(b"##" + entry, 2, COUNT)
    stored = reader.find(field, 77, max(weights))
    assert stored is not None
    assert reader.find(field, 78, 1) is None
    for impacts in (stored, slices.Made(slices.bounds_of(field), ids, bytes(weights), COUNT)):
        assert bits.docs_in(impacts.docs) == ids
        assert impacts.weights(range(COUNT)) == [postings.get(doc, 0) for doc in range(COUNT)]
        for view, shown in ((bits.WHOLE, {*ids}), excerpt(ids[::3])):
            assert {*view.docs_in(impacts.within(view))} & shown == {*ids} & shown
            for levels in (impacts.levels(view), slices.Impacts.levels(impacts, view)):  # the way that is short for few
                seen: list[int] = []
                for most, docs in levels:
                    found = [doc for doc in view.docs_in(docs) if doc in shown]
                    seen += found
                    assert all(postings[doc] <= most for doc in found)
                assert sorted(seen) == sorted({*ids} & shown)


def test_more_occurrences_than_a_byte_holds() -> None:
    writer = SlicesWriter(8)
    writer.add_set("body", 0, [1, 5], [300, 2])
    entry = writer.finish()
    stored = opened(entry, 0, 8).find("body", 0, 300)
    assert stored is not None
    assert stored.weights([1, 5]) == [255, 2]


@given(ids=st.sets(st.integers(0, 90_000), min_size=1, max_size=300).map(sorted), weight=st.integers(1, 255))
def test_a_list_comes_back(ids: list[int], weight: int) -> None:
    writer = SlicesWriter(90_001)
    weights = [max(1, weight - n % 3) for n in range(len(ids))]
    writer.add_list(3, ids[:1], [1])
    writer.add_list(9, ids, weights)
    writer.add_list(12, [5], [1])
    entry = writer.finish()
    reader = opened(b"##" + entry, 2, 90_001)
    assert reader.listed(9, len(ids)) == (ids, bytes(weights))
    assert reader.listed(12, 1) == ([5], b"\1") and reader.listed(8, 1) is None


@pytest.mark.parametrize("terms", [0, 1, slices.PAGE - 1, slices.PAGE, slices.PAGE + 1, 3 * slices.PAGE])
def test_a_directory_of_pages(terms: int) -> None:
    writer = SlicesWriter(90_001)
    for n in range(terms):
        writer.add_list(5 + 3 * n, [n, n + 300], [1, 2])
    entry = writer.finish()
    read: list[int] = []

    def checked(start: int, end: int) -> bytes:
        read.append(end - start)
        return slices.checked(entry, start, end)

    reader = slices.Slices(entry, 0, len(entry), 90_001, checked)
    for n in range(terms):
        assert reader.listed(5 + 3 * n, 2) == ([n, n + 300], b"\1\2")
    for offset in (0, 6, 7, 4 + 3 * terms, 5 + 3 * terms, 1 << 40):
        assert reader.listed(offset, 2) is None
    pages = -(-terms // slices.PAGE)
    assert len(read) == terms + pages, "a page is read once"


@pytest.fixture
def blocks(tmp_path: Path, write: Callable[..., None], make: Callable[..., Article]) -> dict[tuple[str, str], Found]:
    """The postings of thirty articles in an index that has blocks alone."""
    write(tmp_path / "blocks", [make(n) for n in range(30)])
    (segment,) = open_reader(tmp_path / "blocks").segments
    asked = [(field, text) for field in (*slices.FIELDS, "title") for text, _ in segment.terms(field)]
    assert not any(segment.listed(*term) or segment.common(*term) for term in asked)
    return {term: found(segment.postings(*term)) for term in asked}


Found = dict[int, int]


def found(postings: Postings) -> Found:
    assert sorted(postings.ids) == list(postings.ids)
    return dict(zip(*postings, strict=True))


def test_frequent_terms_are_read_from_lists(
    folder: Path,
    write: Callable[..., None],
    make: Callable[..., Article],
    blocks: dict[tuple[str, str], Found],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(slices, "LEAST", 2)
    monkeypatch.setattr(slices, "COMMON", 2)
    write(folder, [make(n) for n in range(30)])
    (segment,) = open_reader(folder).segments
    assert {field for field, text in blocks if segment.listed(field, text)} == {"body", "root"}
    some = [doc for doc in range(30) if doc % 3]
    for (field, text), expected in blocks.items():
        assert (segment.common(field, text) is not None) == (field != "title" and len(expected) >= 15)
        assert found(segment.postings(field, text)) == expected
        among = {doc: weight for doc, weight in expected.items() if doc in some}
        assert found(segment.postings_in(field, text, some)) == among


@pytest.mark.parametrize("common", [16, 2])
def test_damage_is_noticed(
    folder: Path,
    write: Callable[..., None],
    make: Callable[..., Article],
    blocks: dict[tuple[str, str], Found],
    common: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(slices, "LEAST", 3)
    monkeypatch.setattr(slices, "COMMON", common)
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
                try:
                    impacts = segment.common(field, text)
                    listed = segment.listed(field, text)
                    assert listed is None or found(listed) == blocks[field, text]
                    if impacts is not None:
                        assert term.df == impacts.docs.bit_count()
                        weights = enumerate(impacts.weights(range(30)))
                        assert {doc: weight for doc, weight in weights if weight} == blocks[field, text]
                except IndexProblem:
                    break
            else:
                continue
            break
        else:
            pytest.fail(f"byte {at - start} of {end - start}")
