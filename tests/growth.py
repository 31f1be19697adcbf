"""How the time of a piece of work grows with what it is given, as a ratio; no test knows a machine's speed."""

from __future__ import annotations

import gc
from collections.abc import Callable
from itertools import product
from time import process_time

FACTOR = 4
MOST = 10
"""With a quadratic step FACTOR times as much takes FACTOR times FACTOR as long, which is well above."""
TRIES = 5
"""What else a machine does makes one try in some thousands look slow; a quadratic step makes every one slow."""


def grows_too_fast(work: Callable[[int], object], size: int, unseen: float) -> list[tuple[float, float]]:
    """CPU seconds of ``work(size)`` and of ``work(FACTOR * size)`` in each try; none when a try shows linear growth.

    What takes less than ``unseen`` seconds at the larger size is taken for linear: such times are mostly noise. The
    garbage collector is off, since its passes look at all that the process holds.
    """
    tries = []
    collecting = gc.isenabled()
    gc.disable()
    try:
        for _ in range(TRIES):
            less, more = (_cpu(work, n) for n in (size, FACTOR * size))
            if more < max(unseen, MOST * less):
                return []
            tries.append((less, more))
    finally:
        if collecting:
            gc.enable()
    return tries


def different(shape: str, size: int) -> str:
    """``shape`` again and again, up to ``size`` characters, with another word for each ``{}`` every time."""
    words = map("".join, product("bdgkt", "aiou", "lmnrs", "aeiu", "bdgkt", "aiou"))
    return "".join(shape.format(word) for word, _ in zip(words, range(size // len(shape)), strict=False))[:size]


def _cpu(work: Callable[[int], object], size: int) -> float:
    started = process_time()
    work(size)
    return process_time() - started
