"""Sums of regression trees (gradient boosting: Friedman 2001), evaluated without numpy."""

from __future__ import annotations

from collections.abc import Sequence

from balikpapan_cli.tuples import NamedTuple


class Forest(NamedTuple):
    """Trees in preorder, one after another: where a row is at most ``value`` in ``feature`` the next node follows, else
    the node ``right``. A leaf has the feature -1, and its ``value`` is what the tree says. ``roots`` are where trees begin.
    """

    roots: list[int]
    feature: list[int]
    value: list[float]
    right: list[int]

    def predict(self, row: Sequence[float]) -> float:
        """The sum of the leaves that ``row`` falls into.

        >>> Forest([0, 3], [0, -1, -1, -1], [2.5, -1.0, 4.0, 10.0], [2, 0, 0, 0]).predict((7,))
        14.0
        """
        _, feature, value, right = self
        total = 0.0
        for node in self.roots:
            while (column := feature[node]) >= 0:
                node = node + 1 if row[column] <= value[node] else right[node]
            total += value[node]
        return total
