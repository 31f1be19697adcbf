"""Postings as bytes: what goes in comes out, Whoosh would read the same, and damage is noticed."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh.codec import (
    DAMAGE,
    MAGIC,
    block_data,
    decode_ids,
    decode_term,
    decode_weights,
    read_block,
    read_positions,
)
from balikpapan_cli.engine.whoosh.unpickle import plain
from balikpapan_cli.engine.whoosh.writing.codec import (
    encode_postings,
    encode_single,
    encode_term,
    literal,
    positions_value,
)

ascending = st.lists(st.integers(0, 300_000), min_size=1, max_size=40, unique=True).map(sorted)


@st.composite
def postings(draw: st.DrawFn) -> tuple[list[int], list[int], list[list[int]] | None]:
    ids = draw(st.lists(st.integers(0, 2**31 - 1), min_size=1, max_size=700, unique=True).map(sorted))
    positions = [[n % 50, n % 50 + 1 + n % 400] for n in ids] if draw(st.booleans()) else None
    most = draw(st.sampled_from([1, 255, 256, 70_000]))
    weights = [1 + n * 7919 % most for n in ids]
    return ids, weights, positions


def decode(data: bytes) -> list[tuple[int, int, list[int] | None]]:
    at, found = 4, []
    assert data[:4] == MAGIC
    while True:
        block = read_block(data, at)
        content = block_data(block)
        ids, weights_at = decode_ids(content, block.size)
        weights = decode_weights(content, weights_at, block.size)
        values = plain(content)[2]
        positions = [None] * block.size if values is None else list(map(read_positions, values))
        found += list(zip(ids, weights, positions, strict=True))
        assert (ids[-1], max(weights)) == (block.last_id, block.max_weight)
        if block.final:
            assert block.end == len(data)
            return found
        at = block.end


@given(ascending)
def test_positions_are_what_whoosh_decodes(positions: list[int]) -> None:
    value = plain(positions_value(positions) + b".")
    assert read_positions(value) == positions
    assert int.from_bytes(value[:4], "big") == len(positions)
    gaps, at, decoded = pickle.loads(value[4:]), 0, []
    for gap in gaps:
        at += gap
        decoded.append(at)
    assert decoded == positions


@given(postings(), st.sampled_from([1, 3, 128, 256]))
def test_postings_come_back(made: tuple[list[int], list[int], list[list[int]] | None], size: int) -> None:
    ids, weights, positions = made
    values = None if positions is None else [positions_value(each) for each in positions]
    data, stats = encode_postings(ids, weights, values, None, size=size)
    assert decode(data) == list(zip(ids, weights, positions or [None] * len(ids), strict=True))
    assert (stats.df, stats.min_id, stats.max_id, stats.max_weight) == (len(ids), ids[0], ids[-1], max(weights))


@given(postings())
def test_ids_and_weights_are_the_pickle_that_whoosh_reads(
    made: tuple[list[int], list[int], list[list[int]] | None],
) -> None:
    ids, weights, _ = made
    ids, weights = ids[:200], weights[:200]
    data, _ = encode_postings(ids, weights, None, None)
    block = read_block(data, 4)
    gaps, read_weights, _ = pickle.loads(block_data(block))
    total, decoded = 0, []
    for gap in gaps:
        total += gap
        decoded.append(total)
    assert decoded == ids
    assert list(read_weights) == weights


def test_blocks_know_the_shortest_and_the_longest_field() -> None:
    data, stats = encode_postings([0, 2], [1, 1], None, bytes([9, 1, 4]))
    block = read_block(data, 4)
    assert (block.min_length, block.max_length) == (4, 9)
    assert (stats.min_length, stats.max_length) == (4, 9)


@given(st.data())
def test_a_flipped_bit_is_damage_or_outside(data: st.DataObject) -> None:
    whole, _ = encode_postings(list(range(0, 900, 3)), [1] * 300, None, None, size=100)
    good = decode(whole)
    bit = data.draw(st.integers(0, 8 * len(whole) - 1))
    bad = bytearray(whole)
    bad[bit >> 3] ^= 1 << (bit & 7)
    try:
        assert decode(bytes(bad)) == good
    except (*DAMAGE, AssertionError) as error:
        assert not isinstance(error, AssertionError) or bit < 32  # the magic is looked at by the segment


@pytest.mark.parametrize("value", [None, positions_value([3, 9])])
def test_a_single_posting_stands_in_its_entry(value: bytes | None) -> None:
    entry = encode_single(70_000, 3, value, 12)
    term = decode_term(entry)
    assert (term.df, term.min_id, term.max_weight, term.offset, term.min_length) == (1, 70_000, 3, -1, 12)
    ids, weights, values = pickle.loads(term.inline)
    assert (ids, weights) == ((70_000,), (3,))
    assert values == (() if value is None else (plain(value + b"."),))


def test_a_term_knows_where_its_postings_are() -> None:
    data, stats = encode_postings([5, 9], [2, 4], None, None)
    term = decode_term(encode_term(stats, 2**40, len(data)))
    assert (term.df, term.weight, term.max_weight, term.offset) == (2, 6, 4, 2**40)


class Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return print, ("dijalankan",)


@pytest.mark.parametrize("thing", [Evil(), {"a": [Evil()]}, pickle.PickleError])
def test_nothing_is_run(thing: object, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(DAMAGE):
        plain(pickle.dumps(thing))
    assert capsys.readouterr().out == ""


@given(st.binary(max_size=600))
def test_literals(data: bytes) -> None:
    assert plain(literal(data) + b".") == data


def test_length_bytes_are_those_of_whoosh() -> None:
    from whoosh.util.numeric import byte_to_length, length_to_byte

    from balikpapan_cli.engine.whoosh.writing.segment import LENGTH_OF, length_code

    assert [byte_to_length(code) for code in range(256)] == list(LENGTH_OF)
    assert all(length_code(n) == length_to_byte(n) for n in [*range(2000), 106_373, 106_374, 10**6])
