"""What is read here is what the standard library's unpickler reads, or is left to it."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.engine.whoosh import unpickle
from balikpapan_cli.engine.whoosh.codec import DAMAGE
from balikpapan_cli.engine.whoosh.unpickle import plain

TEXT = st.text(st.characters(), max_size=20)
NUMBER = st.one_of(st.integers(-(2**40), 2**40), st.sampled_from([0, 255, 256, 65535, 65536, 2**31, -1, -(2**31)]))
KNOWN = st.recursive(
    st.one_of(TEXT, NUMBER),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5).map(tuple), st.dictionaries(st.one_of(TEXT, NUMBER), inner, max_size=5)
    ),
)
ANY = st.recursive(
    st.one_of(TEXT, NUMBER, st.none(), st.booleans(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner), st.dictionaries(TEXT, inner)),
)


@pytest.fixture(autouse=True)
def _few_were_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpickle, "_FEW", 10**9)


@given(KNOWN)
def test_what_an_index_is_made_of_is_read_without_an_unpickler(value: object) -> None:
    assert unpickle._run(pickle.dumps(value, 2)) == value


@given(ANY, st.integers(0, pickle.HIGHEST_PROTOCOL))
def test_everything_else_is_left_to_it(value: object, protocol: int) -> None:
    assert plain(pickle.dumps(value, protocol)) == value


def test_more_values_than_have_a_short_name_are_left_to_it() -> None:
    value = {f"field {n}": "x" * n for n in range(700)}
    assert plain(pickle.dumps(value, 2)) == value


@given(KNOWN, st.data())
def test_what_is_altered_or_lost_is_not_read_otherwise(value: object, data: st.DataObject) -> None:
    broken = bytearray(pickle.dumps(value, 2))
    for _ in range(data.draw(st.integers(1, 3))):
        broken[data.draw(st.integers(2, len(broken) - 1))] = data.draw(st.integers(0, 255))
    del broken[data.draw(st.integers(2, len(broken))) :]
    try:
        found = unpickle._run(bytes(broken))
    except unpickle._NOT_OURS:
        return
    assert found == pickle.loads(broken)


@pytest.mark.parametrize("value", [print, pickle.Pickler, Exception("x")])
def test_nothing_is_imported(value: object) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(DAMAGE):
            plain(pickle.dumps(value, protocol))
