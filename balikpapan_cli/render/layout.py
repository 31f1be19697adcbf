"""Where text is cut and what is marked in it, counted in characters: pure functions that need no terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

Marks = list[tuple[int, int]]


def from_first_mark(text: str, marks: Sequence[tuple[int, int]], length: int) -> tuple[str, Marks]:
    """``text``, from a word before its first mark on when that would not be within ``length`` characters.

    >>> from_first_mark("Pasokan cabai dari Palu tiba di Balikpapan", [(32, 42)], 36)
    ('… Palu tiba di Balikpapan', [(15, 25)])
    >>> from_first_mark("Pasokan cabai dari Palu tiba di Balikpapan", [(8, 13)], 36)
    ('Pasokan cabai dari Palu tiba di Balikpapan', [(8, 13)])
    """
    first, last = min(marks, default=(0, 0))
    if last <= length * 3 // 4:
        return text, list(marks)
    wanted = min(first - length // 2, max(len(text) - length, 0) + length // 3)
    start = text.find(" ", max(wanted, 0), first) + 1 or max(wanted, 0)
    shift = len("… ") - start
    return "… " + text[start:], [(max(a + shift, 0), b + shift) for a, b in marks if b + shift > 0]


def occurrences(text: str, words: Iterable[str]) -> Marks:
    """Where any of ``words`` stands in ``text`` as whole words, in any capitals.

    >>> occurrences("Wali Kota meninjau kota.", ["kota"])
    [(5, 9), (19, 23)]
    """
    choices = sorted({word for word in words if word.strip()}, key=len, reverse=True)
    if not choices:
        return []
    pattern = r"(?<!\w)(?:" + "|".join(map(re.escape, choices)) + r")(?!\w)"
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]
