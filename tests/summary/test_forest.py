"""Sums of trees: walked for few rows, compiled for many, the same to the last bit."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from balikpapan_cli.summary import forest
from balikpapan_cli.summary.forest import Forest
from balikpapan_cli.summary.news import model

numbers = st.one_of(st.integers(-3, 3), st.booleans(), st.floats(-3, 3), st.sampled_from([0.5, 1e-9, 1 / 3]))
rows = st.lists(st.tuples(numbers, numbers, numbers), min_size=1, max_size=8)
leaves = st.floats(-2, 2)
Tree = float | tuple[int, float, "Tree", "Tree"]
trees = st.recursive(leaves, lambda parts: st.tuples(st.integers(0, 2), numbers.map(float), parts, parts), max_leaves=6)


def planted(trees: Sequence[Tree]) -> Forest:
    made = Forest([], [], [], [])

    def add(tree: Tree) -> None:
        at = len(made.feature)
        split = isinstance(tree, tuple)
        made.feature.append(tree[0] if isinstance(tree, tuple) else -1)
        made.value.append(tree[1] if isinstance(tree, tuple) else tree)
        made.right.append(0)
        if split:
            add(tree[2])
            made.right[at] = len(made.feature)
            add(tree[3])

    for tree in trees:
        made.roots.append(len(made.feature))
        add(tree)
    return made


@given(trees=st.lists(trees, max_size=5), rows=rows)
def test_compiled_is_as_walked(trees: list[Tree], rows: list[tuple[float, ...]]) -> None:
    made = planted(trees)
    compiled = made.compiled()
    assert [compiled(row) for row in rows] == [made.predict(row) for row in rows]


def test_the_model_says_the_same_after_many_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forest, "_OFTEN", 3)
    for fitted in model()[:3]:
        made = Forest(**fitted.parts())
        row = [0.37 * column for column in range(max(made.feature) + 1)]
        assert len({made.predict(row) for _ in range(6)}) == 1
        assert made._compiled is not None
