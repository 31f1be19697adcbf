"""Sums of regression trees (gradient boosting: Friedman 2001), evaluated without numpy.

A forest that is asked often becomes a function of its own: one conditional expression a tree, compiled by Python. That
takes some 20 ms, and then a fifth of the time for every row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

_OFTEN = 600
"""Rows after which a function has paid for its compiling."""


class Forest:
    """Trees in preorder, one after another: where a row is at most ``value`` in ``feature`` the next node follows, else
    the node ``right``. A leaf has the feature -1, and its ``value`` is what the tree says. ``roots`` are where trees begin.
    """

    def __init__(self, roots: list[int], feature: list[int], value: list[float], right: list[int]) -> None:
        self.roots, self.feature, self.value, self.right = roots, feature, value, right
        self._asked = 0
        self._compiled: Callable[[Sequence[float]], float] | None = None

    def parts(self) -> dict[str, Sequence[float]]:
        """What it is made of, by the names of the arguments."""
        return {"roots": self.roots, "feature": self.feature, "value": self.value, "right": self.right}

    def predict(self, row: Sequence[float]) -> float:
        """The sum of the leaves that ``row`` falls into.

        >>> Forest([0, 3], [0, -1, -1, -1], [2.5, -1.0, 4.0, 10.0], [2, 0, 0, 0]).predict((7,))
        14.0
        """
        if self._compiled is not None:
            return self._compiled(row)
        self._asked += 1
        if self._asked == _OFTEN:
            self._compiled = self.compiled()
        feature, value, right = self.feature, self.value, self.right
        total = 0.0
        for node in self.roots:
            while (column := feature[node]) >= 0:
                node = node + 1 if row[column] <= value[node] else right[node]
            total += value[node]
        return total

    def compiled(self) -> Callable[[Sequence[float]], float]:
        """A function that says what ``predict`` says, added up in the same order, to the last bit."""
        columns = sorted({column for column in self.feature if column >= 0})
        lines = [
            "def predict(row):",
            *(f" x{column} = float(row[{column}])" for column in columns),
            " total = 0.0",
            *(f" total += {self._expression(node)}" for node in self.roots),
            " return total",
        ]
        names: dict[str, Callable[[Sequence[float]], float]] = {}
        exec("\n".join(lines), {"float": float, "__builtins__": {}}, names)
        return names["predict"]

    def _expression(self, node: int) -> str:
        column, value = self.feature[node], float(self.value[node])
        if column < 0:
            return repr(value)
        low, high = self._expression(node + 1), self._expression(self.right[node])
        return f"({low} if x{int(column)} <= {value!r} else {high})"
