"""Columns: one value a document, in layouts that Whoosh's own columns read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import columns as stock
from whoosh.filedb.filestore import FileStorage

from balikpapan_cli.engine.whoosh import columns
from balikpapan_cli.engine.whoosh import lines as lines_of
from balikpapan_cli.engine.whoosh.codec import DAMAGE
from balikpapan_cli.engine.whoosh.writing import columns as written


def stock_values(folder: Path, column: stock.Column, data: bytes, count: int) -> list[object]:
    (folder / "x").write_bytes(data)
    storage = FileStorage(str(folder))
    return list(column.reader(storage.open_file("x"), 0, len(data), count))


@given(st.lists(st.binary(max_size=300), max_size=50))
def test_texts(values: list[bytes]) -> None:
    data = written.encode_texts(values)
    column = columns.Texts(b"##" + data, 2, 2 + len(data), len(values))
    assert column.all() == values
    assert [column[doc] for doc in range(len(values))] == values
    with pytest.raises(IndexError):
        column[len(values)]


@given(st.lists(st.lists(st.integers(0, 400), max_size=4), max_size=40))
def test_lists_of_values(lists: list[list[int]]) -> None:
    values = [f"tokoh {n}" for n in range(401)]
    column = columns.CodeLists(written.encode_lists(lists, values), len(lists))
    assert [column[doc] for doc in range(len(lists))] == [[values[code] for code in codes] for codes in lists]


@given(st.lists(st.tuples(st.text(max_size=9), st.text(st.sampled_from("a\0\t\né"), max_size=9)), max_size=50))
def test_lines(texts: list[tuple[str, str]]) -> None:
    data = written.encode_lines([*map(written.encode_line, texts)])
    lines = lines_of.Lines(b"##" + data, 2, 2 + len(data), len(texts))
    assert [tuple(lines[doc]) for doc in range(len(texts))] == texts
    with pytest.raises(IndexError):
        lines.raw(len(texts))


def test_a_damaged_block_of_lines_is_told_from_others() -> None:
    count = 3 * lines_of.LINES_IN_BLOCK
    data = written.encode_lines([written.encode_line((f"id{n}", "Judul")) for n in range(count)])
    for at in range(len(data)):
        lines = lines_of.Lines(data[:at] + bytes((data[at] ^ 1,)) + data[at + 1 :], 0, len(data), count)
        told = []
        for doc in range(0, count, lines_of.LINES_IN_BLOCK):
            try:
                assert lines[doc] == [f"id{doc}", "Judul"]
            except DAMAGE:
                told.append(doc)
        assert 1 <= len(told) <= 2, at  # where a block ends another begins


@pytest.mark.parametrize("different", [3, 200, 256, 300, 70_000])
def test_few_values(different: int) -> None:
    writer = written.ValuesWriter()
    codes = [writer.code(f"k{n % different}", f"Nilai {n % different}") for n in range(max(500, different))]
    column = columns.Codes(written.encode_codes(codes, writer.values), len(codes))
    assert [column[n] for n in (0, 1, 2, different - 1)] == [f"Nilai {n % different}" for n in (0, 1, 2, different - 1)]


def test_equal_keys_are_one_value_as_first_written() -> None:
    writer = written.ValuesWriter()
    pairs = [("rahmad masud", "Rahmad Mas’ud"), ("", ""), ("rahmad masud", "Rahmad Mas'ud")]
    assert [writer.code(*pair) for pair in pairs] == [1, 0, 1]
    assert writer.values == ["", "Rahmad Mas’ud"]


def test_whoosh_reads_them(tmp_path: Path) -> None:
    assert stock_values(tmp_path, stock.NumericColumn("i"), written.encode_numbers([20240101, 0, -5]), 3) == [
        20240101,
        0,
        -5,
    ]
    texts = [b"satu", b"", b"dua" * 30_000]
    assert stock_values(tmp_path, stock.VarBytesColumn(), written.encode_texts(texts), 3) == texts
    codes = written.encode_codes([1, 0, 1], ["", "KOTAKU"])
    assert stock_values(tmp_path, stock.RefBytesColumn(), codes, 3) == [b"KOTAKU", b"", b"KOTAKU"]


@pytest.mark.parametrize("data", [b"", b"IX", b"abcIX", b"\xff" * 9])
def test_nonsense_is_damage(data: bytes) -> None:
    for read in (
        lambda: columns.Texts(data, 0, len(data), 4),
        lambda: columns.Codes(data, 4),
        lambda: columns.CodeLists(data, 4),
    ):
        with pytest.raises(DAMAGE):
            read()
