"""Numbers as pictures of block characters: bars, sparklines and column plots as plain lines, sized to the columns given.

A count that is not zero is never drawn as nothing, and zero is never drawn as something.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

_RISING = " ▁▂▃▄▅▆▇█"
_GROWING = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
_WIDEST_COLUMN = 7
_STEPS = (1, 2, 3, 4, 6, 12, 24, 36, 48, 60, 120, 240)


def bar(value: float, greatest: float, width: int) -> str:
    """A horizontal bar: ``width`` characters for ``greatest``, in eighths.

    >>> bar(1, 100, 8), bar(50, 100, 8), bar(0, 100, 8)
    ('▏', '████', '')
    """
    if value <= 0 or greatest <= 0:
        return ""
    eighths = max(1, round(8 * width * value / greatest))
    return "█" * (eighths // 8) + _GROWING[eighths % 8]


def spark(values: Sequence[float], greatest: float = 0) -> str:
    """A character a value, one line high; ``greatest`` (default: of the values) fills it, zero is a dot.

    >>> spark([0, 1, 4, 8])
    '·▁▄█'
    """
    top = greatest or max(values, default=0)
    return "".join(_RISING[max(1, round(8 * value / top))] if value > 0 else "·" for value in values)


def grouped(values: Sequence[int], columns: int) -> tuple[list[int], int]:
    """``values`` summed over groups of neighbours, so that they fit ``columns``; and how many make a group.

    >>> grouped([1, 2, 3, 4, 5], 3)
    ([3, 7, 5], 2)
    """
    size = max(1, ceil(len(values) / max(1, columns)))
    return [sum(values[at : at + size]) for at in range(0, len(values), size)], size


class Columns:
    """A plot of ``values``, a column each, ``height`` lines high and at most ``width`` columns wide.

    Small counts get a line each rather than the whole ``height``.

    ``lines()`` has the scale at the left; ``under(labels)`` is a line below the plot with a text under as many columns as
    fit; ``mark(index)`` is where on a line below a column begins.
    """

    def __init__(self, values: Sequence[int], width: int, height: int = 8) -> None:
        self.values = values
        self.width = width
        self.top = max(values, default=0)
        self.height = max(1, min(height, self.top))
        self.gutter = len(str(self.top)) + 2
        self.slot = max(1, min(_WIDEST_COLUMN, (width - self.gutter) // max(1, len(values))))

    def lines(self) -> list[str]:
        """The plot from its top line down, the axis last.

        >>> print("\\n".join(Columns([1, 0, 4], 12, 2).lines()))
        4 ┤      ██
          │▄▄    ██
        0 └─────────
        """
        body = max(1, self.slot - 1)
        gap = " " * (self.slot - body)
        # What is nearly nothing is drawn an eighth high: it is there.
        heights = [max(1, round(8 * self.height * v / self.top)) if v else 0 for v in self.values]
        drawn = []
        for level in reversed(range(self.height)):
            blocks = (_RISING[min(8, max(0, height - 8 * level))] for height in heights)
            label = f"{self.top} ┤" if level == self.height - 1 else "│"
            drawn.append((f"{label:>{self.gutter}}" + "".join(block * body + gap for block in blocks)).rstrip())
        return [*drawn, f"{'0 └':>{self.gutter}}" + "─" * (self.slot * len(self.values))]

    def under(self, labels: Sequence[str]) -> str:
        """``labels`` (one a value) under their columns, every one or every so many, so that they stay apart.

        >>> Columns([1, 2, 3, 4], 11, 1).under(["Jan", "Feb", "Mar", "Apr"])
        '   Jan Mar'
        """
        widest = max(map(len, labels), default=0) + 1
        step = next((step for step in _STEPS if step * self.slot >= widest), max(1, ceil(len(labels) / 2)))
        line = ""
        for at in range(0, len(labels), step):
            if self.mark(at) + len(labels[at]) <= self.width:
                line = f"{line:{self.mark(at)}}{labels[at]}"
        return line

    def mark(self, index: int) -> int:
        """The offset, in a line below the plot, of the first character under the column of value ``index``."""
        return self.gutter + self.slot * index
